import Lessons
import Literate
import Numbers
import Training
import Workings

/// How the recipe fares with ten seeds, beside a training that differs from it in nothing but its own.
struct SeedsTold {
  private let results: [SeedResult]
  /// How many sentences are held out.
  private let count: Int
  /// A row for each seed.
  private let table: Quantity

  /// Nil for a training that differs in more, and for no seeds.
  init?(_ settings: TrainingSettings, _ results: [SeedResult] = tenSeeds) {
    guard settings == TrainingSettings(seed: settings.seed), !results.isEmpty else { return nil }
    let count = Language(settings).heldOutCount
    (self.results, self.count) = (results, count)
    func part(_ sentences: Int) -> Double { Double(sentences) / Double(count) }
    table = Quantity(
      .given(
        Matrix(results.map { [part($0.right), part($0.largest), $0.least, $0.mean] }),
        rows: Axis(name: "seed", labels: .names(results.map { "\($0.seed)" })),
        columns: Axis(
          name: "part",
          labels: .names(["right", "the answer’s share is the largest", "its least share", "its mean share"])),
        note: "From a training of its own, when the package was measured:")
    ).named(Symbol(Symbol.Letter("Theta", sign: "Θ")), "answers with other seeds")
  }

  /// How many seeds have learnt all: the right answers, and to look for them.
  private var learntCount: Int { results.count { $0.right == count && $0.largest == count } }

  @BlockBuilder var body: [Block] {
    "This is what \(results.count, "seed") come to by the same recipe, as parts of all held-out sentences, and as shares:"
    MatrixTable(table, isPictured: false)
    for result in results where result.right < count {
      "With \(term: .seed) \(Int(result.seed)) no more than \(result.right) of \(count) are answered right."
    }
    for result in results {
      if let strays = result.strays, result.right == count { stray(result, strays) }
    }
    Claim(
      "At least nine in ten of these seeds learn both: all answers right, and the answer’s share the largest in every sentence.",
      Finding(10 * learntCount >= 9 * results.count, "\(learntCount) of \(results.count)"))
  }

  /// All answers are right, but not all of them come from where they stand.
  private func stray(_ result: SeedResult, _ strays: Strays) -> Prose {
    let (looked, answers) = (quoted(strays.looked), quoted(strays.answers))
    let heard: Prose =
      strays.rightAlone < strays.count
      ? ""
      : """
      So the model has learnt to hear \(answers) from \(looked), too. The loss asks for the right answer, and not for where it was found.
      """
    return """
      With \(term: .seed) \(Int(result.seed)) all answers are right, and yet in \(strays.count, "sentence") the largest share is not the answer’s, but goes to \(looked).
      What is answered there is always \(answers).
      Let that other word have the whole look, and all the rest nothing: \(strays.rightAlone) of these answers are still right.
      \(heard)
      """
  }

  private func quoted(_ words: [String]) -> Prose { Prose.list(words.map { "“\($0)”" }) }
}

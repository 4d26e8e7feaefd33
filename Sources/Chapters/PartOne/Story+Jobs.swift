import Lessons
import Literate
import Model
import Numbers
import Workings

extension Story {
  /// What each column of the package’s own weights is for; a lesson with other weights has no such list.
  @BlockBuilder var jobs: [Block] {
    let (queries, keys) = (run.parameters.queries, run.parameters.keys)
    if hasOwnWeights {
      """
      Training finds weights without telling anyone what they are for.
      These were set by hand, so that each column has a job: a question in \(queries), and in \(keys) the answer that it looks for.
      """
      List(
        """
        Column 0: “I am a noun: of what kind?” It is asked by nouns, \(queries[0, 0]); what describes already knows, and \(queries[3, 0]) takes the question back.
        It is answered by what describes, \(keys[3, 0]), and not by nouns, \(keys[0, 0]), or determiners, \(keys[1, 0]).
        """,
        """
        Column 1: “I describe: whom?” It is asked by what describes, \(queries[3, 1]),
        and answered by nouns, \(keys[0, 1]), that do not describe themselves, \(keys[3, 1]).\(askedByPlace)
        """,
        """
        Column 2: “I am a noun: which one?” It is asked by nouns, \(queries[0, 2]), and answered by determiners, \(keys[1, 2]); nouns are no answer, \(keys[0, 2]).
        """,
        """
        Column 3: “I am a determiner: of which noun?” It is asked by determiners, \(queries[1, 3]), and answered by nouns, \(keys[0, 3]), rather than by what describes, \(keys[3, 3]).
        """)
      """
      Nobody asks for *\(featureName)*, and nobody is found by it: that row of both matrices is 0.
      It is what is handed over, in \(run.parameters.values), and so another describing word will be heard just as much, and give another answer.
      """
    }
  }

  /// That places ask too, where they have written something into the feature that asks.
  private var askedByPlace: Prose {
    let asking = run.example.projected.queries
    let (own, least) = (asking[answering.index, 1], asking.value.column(1).min() ?? 0)
    guard let names = run.lesson.features, least > 0, own.value > 2 * asking[asked.index, 1].value else { return "" }
    return
      " All tokens ask it a little, since every place has written something into *\(names[3])*: \(asked) with \(asking[asked.index, 1]), \(answering) with \(own)."
  }

  /// What each row of the package’s own output weights is for, and what its negative numbers are worth.
  @BlockBuilder var jobsOfTheOutput: [Block] {
    if hasOwnWeights, let output = run.parameters.output, let names = run.lesson.features {
      """
      Each row of \(output) says where one column of the heads’ findings goes.
      The first brings what head 1 heard of *\(names[2])* to that feature, times \(output[0, 2]).
      The others take off, where they are below 0, what was heard on the way and is of no use:
      """
      List(lines: otherJobs(of: output, names))
      """
      Without the negative numbers, set to 0, \(asked) would end with \(measured: answerWithoutNegatives) instead of \(measured: answer.value): layer norm brings a row to one scale, and what is small beside the others comes out small.
      """
    }
  }

  /// What each row of the output weights but the first does with what was heard in its column: of which feature, and where it goes.
  private func otherJobs(of output: Quantity, _ names: [String]) -> [Prose] {
    (1..<output.value.rows).compactMap { row in
      let places = (0..<output.value.columns).filter { output.value[row, $0] != 0 }
      guard !places.isEmpty else { return nil }
      let heard = names[run.parameters.values.value.column(row).indexOfLargest]
      return
        "Of *\(heard)*, \(Prose.list(places.map { "\(output[row, $0]) times goes to *\(names[$0])*" }))."
    }
  }

  /// The answer with every negative number of W_O set to 0.
  private var answerWithoutNegatives: Double {
    guard case .given(var weights) = run.lesson.weights, let output = weights.output else { return answer.value }
    weights.output = Matrix(rows: output.rows, columns: output.columns) { max(output[$0, $1], 0) }
    var lesson = run.lesson
    lesson.weights = .given(weights)
    return said(in: Transformer(lesson)().norm.normalised).value
  }

  private var hasOwnWeights: Bool {
    guard case .given(let weights) = run.lesson.weights, case .given(let own) = Lesson.riverBank.weights else {
      return false
    }
    return weights == own && run.lesson.features == Lesson.riverBank.features
  }
}

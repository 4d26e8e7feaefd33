import Literate
import Support
import Testing
import Workings

/// The one step of training that the chapter on Word2vec works out: each of its numbers, reckoned from those shown before it.
@Suite struct StepInFullTests {
  private let shown: [Quantity]

  init() throws {
    shown = try #require(Book.standard.pages.first { $0.title == "Word2vec" }).tables.map { $0.quantity }
  }

  @Test func theMeanIsThatOfTheContext() throws {
    let (context, mean) = (try shown.named("I").value, try shown.named("a").value)
    for column in 0..<context.columns {
      let sum = (0..<context.rows).reduce(0) { $0 + context[$1, column] }
      #expect((mean[0, column] - sum / Double(context.rows)).magnitude <= 1e-15)
    }
  }

  /// The hidden word’s vector turns towards the context, those of the words drawn at random turn away.
  @Test func onlyTheHiddenWordTurnsTowardsTheContext() throws {
    let turn = try shown.named("g").value.row(0)
    #expect(turn[0] > 0 && turn.count > 1 && turn.dropFirst().allSatisfy { $0 < 0 })
  }

  @Test func theContextIsCorrectedByWhatEachTargetTurns() throws {
    let (turn, targets) = (try shown.named("g").value, try shown.named("o").value)
    let correction = try shown.named("c").value
    for column in 0..<targets.columns {
      let sum = (0..<targets.rows).reduce(0) { $0 + turn[0, $1] * targets[$1, column] }
      #expect((correction[0, column] - sum).magnitude <= 1e-15)
    }
  }
}

import Chapters
import Literate
import Numbers
import Support
import Testing
import Workings

/// The chapter on four heads: where they disagree, and what dividing by the root does.
@Suite struct HeadsAtWorkTests {
  /// Which two heads disagree most, and where, looked for among all of them.
  @Test func theHeadsNamedDisagreeMost() throws {
    let weights = try (1...4).map { try PartName.word2vec.quantities.named("A_\($0)").value }
    var largest = 0.0
    for (one, first) in weights.enumerated() {
      for second in weights[..<one] { largest = max(largest, (first - second).elements.largestMagnitude) }
    }
    #expect((largest - (weights[0][3, 4] - weights[3][3, 4]).magnitude).magnitude < 1e-15)
  }

  @Test(arguments: [
    "divided by 10 instead, 22 of the 28"
  ])
  func says(words: String) throws { #expect(try Book.says(words, in: "Four heads at work")) }

  @Test(arguments: [
    "dealt out"
  ])
  func doesNotSay(words: String) throws { #expect(try !Book.says(words, in: "Four heads at work")) }
}

import Chapters
import Lessons
import Literate
import Model
import Numbers
import Support
import Testing
import Workings

/// The chapter on softmax: shares, and who gets the largest.
@Suite struct SoftmaxTests {
  @Test func sharesAddUpToOneAndNoneTakesAll() throws {
    for name in ["A", "A_1", "A_2"] {
      let weights = try Book.standard.quantities.named(name).value
      for row in 0..<weights.rows {
        // Three roundings of a sum near 1 come to 10⁻¹⁵.
        #expect((weights.row(row).reduce(0, +) - 1).magnitude <= 1e-12)
        #expect(weights.row(row).allSatisfy { $0 > 0 && $0 < 0.95 })
      }
    }
  }

  /// What the seed was chosen for: where cats chase mice no share is above 0.95, and with all columns at once the three tokens
  /// look at three different ones.
  @Test func theSeedDoesWhatItWasChosenFor() throws {
    let quantities = Transformer(.catsChaseMice)().quantities
    let shares = try ["A", "A_1", "A_2"].map { try quantities.named($0).value }
    #expect(shares.allSatisfy { $0.elements.allSatisfy { $0 <= 0.95 } })
    let favourites = (0..<3).map { row in shares[0].row(row).indexOfLargest }
    #expect(Set(favourites).count == 3)
  }

  @Test(arguments: [
    ("one token", "gives all its attention, 1.00, to itself"),
    ("zero queries", "gives all 3 tokens the same share of attention, 0.33."),
    ("zero queries", "To none more than to another: all 3 tokens get 0.33."),
    ("softmax over the matrix", "are all but the paper’s equation 1"),
  ])
  func says(oddity: String, words: String) throws { #expect(try Told.of(oddity).says(words, in: "Softmax")) }

  @Test(arguments: [
    ("one token", "To whom will"),
    ("one token", "would then give"),
    ("one token, softmax over the matrix", "all tokens together have one"),
    ("softmax over the matrix", "are the paper’s equation 1"),
  ])
  func doesNotSay(oddity: String, words: String) throws { #expect(try !Told.of(oddity).says(words)) }
}

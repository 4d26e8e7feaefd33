import Chapters
import Lessons
import Literate
import Model
import Numbers
import Testing
import Workings

/// The chapter on feed-forward.
@Suite struct FeedForwardTests {
  /// What NumPy makes of the same weights: `np.maximum(0, n @ W1 + b1) @ W2 + b2` for the row of *bank*, beside *river*, beside
  /// *savings*, and half-way between.
  @Test(arguments: ["makes 0.81 of the one row and 1.01 of the other", "and that is 0.91", "makes −0.09 of it"])
  func says(words: String) throws {
    #expect(try PartThree.pages.titled("Feed-forward").text.contains(words))
  }

  /// The two units that have a job do it: the one speaks beside *river*, the other beside *savings*.
  @Test func unitsDoTheirJobs() throws {
    let (river, savings) = (Transformer(.riverBankFeedForward)(), Transformer(.savingsBankFeedForward)())
    let (one, other) = try (
      #require(river.layers[0].feedForward).run.active.value, #require(savings.layers[0].feedForward).run.active.value
    )
    #expect(one[2, 0] > 0 && one[2, 1] == 0)
    #expect(other[2, 0] == 0 && other[2, 1] > 0)
  }
}

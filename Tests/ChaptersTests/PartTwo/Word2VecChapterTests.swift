import Chapters
import Lessons
import Literate
import Numbers
import Testing
import Workings

/// The chapter on Word2vec: what it says of training, and what was learnt.
@Suite struct Word2VecChapterTests {
  @Test func theSameWordHasTheSameVector() throws {
    let rows = try #require(PartName.word2vec.quantities.first).value
    let (first, sixth) = (rows.row(0), rows.row(5))
    #expect(rows.rows == 7 && rows.columns == 224)
    #expect(first == sixth)
  }

  @Test(arguments: [
    "from 1 to 2 places to either side",
    "to the power of 0.75",
    "words that have the same neighbours",
    "30, which was chosen so that “the big",
    "https://arxiv.org/abs/1301.3781",
    "https://arxiv.org/abs/1310.4546",
    "“mat” (0.596) than like “cat” (0.457)",
  ])
  func says(words: String) throws { #expect(try Book.says(words, in: "Word2vec")) }

  @Test(arguments: [
    "at most 2 places away",
    "stand in the same places should",
    "about 83 to a unit",
  ])
  func doesNotSay(words: String) throws { #expect(try !Book.says(words, in: "Word2vec")) }
}

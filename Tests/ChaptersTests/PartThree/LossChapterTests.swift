import Chapters
import Literate
import Numbers
import Support
import Testing
import Workings

/// The chapter on the loss; NumPy has 2.511834835925126 for *whom*, 1.5974135965895708 for *who*, and on average 2.4238862788048348
/// for the sentences that are held out.
@Suite struct LossChapterTests {
  private static let title = "The loss"

  @Test func theLossIsNumPys() throws {
    let loss = try Book.learning.pages.titled(Self.title).quantities.named("loss").value[0, 0]
    #expect((loss - 2.511834835925126).magnitude < 1e-9)
  }

  @Test(arguments: [
    "No, it is 1.597", "among all 15 words: 2.708", "among the 6 animals: 1.792",
    "among the 2 animals of a sentence: 0.693", "its mean loss is 2.424",
  ])
  func says(words: String) throws { #expect(try Book.learning.says(words, in: Self.title)) }
}

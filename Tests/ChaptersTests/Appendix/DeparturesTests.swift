import Chapters
import Literate
import Testing

/// The chapter that tells the departures.
@Suite struct DeparturesTests {
  @Test(arguments: [
    "it is 0 up to rounding."
  ])
  func says(words: String) throws { #expect(try Book.says(words, in: "Where the notebook leaves the paper")) }
}

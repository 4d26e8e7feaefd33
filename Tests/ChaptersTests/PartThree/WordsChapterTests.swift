import Chapters
import Literate
import Numbers
import Support
import Testing
import Workings

/// The chapter in which an untrained model answers; the expected numbers are NumPy’s, from the weights of Fixtures/learning.json.
///
/// ```
/// s = N[-1:] @ U; p = np.exp(s - s.max()); p /= p.sum()    # the cat chased the dog . whom
/// ```
@Suite struct WordsChapterTests {
  private static let title = "From numbers to words"

  @Test func theProbabilitiesAreNumPys() throws {
    let probabilities = try Book.learning.pages.titled(Self.title).quantities.named("probabilities").value.row(0)
    let scores = [
      -1.2948, 1.3123, 0.4037, 1.523, 0.2086, -0.0868, -0.1008, -0.5686, -0.6719, -1.8602, -1.6788, -0.568, -0.1739,
      0.4865, -0.1273,
    ]
    let powers = scores.map { exp($0) }
    for (own, power) in zip(probabilities, powers) { #expect((own - power / powers.sum).magnitude < 1e-4) }
  }

  @Test(arguments: [
    "“the old cat chased the dog . whom”: dog", "and one of two questions", "put aside, 324 of them",
    "Together they are 936 numbers", "“fox” fits best, and gets 0.248", "an even share of 0.067",
    "Of the 324 sentences that are put aside it answers 52 right", "and 52 with the other animal",
    "cat with owl, dog with mouse and fox with hen",
  ])
  func says(words: String) throws { #expect(try Book.learning.says(words, in: Self.title)) }
}

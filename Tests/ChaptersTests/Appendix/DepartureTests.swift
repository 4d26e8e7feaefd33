import Lessons
import Literate
import Numbers
import Rendering
import Support
import Testing
import WordVectors
import Workings

@testable import Chapters

/// What each departure of the notebook’s does, against the same experiments made in NumPy 1.25 with the notebook’s own cells:
/// one point changed, and the largest change of any number in the layer norm.
@Suite struct DepartureTests {
  private static let departures = Departure.all(
    from: NotebookRuns(),
    trained: Word2Vec(sentences: SmallCorpus.sentences(200), settings: Word2VecSettings(size: 224, epochs: 2)))

  private func departure(_ title: String) throws -> Departure {
    try #require(Self.departures.first { $0.title == title })
  }

  @Test(
    arguments: [
      ("One softmax for the whole matrix", "A_1", 0.083), ("Frequencies fall twice as fast", "P", 3.16),
      ("Positions start at 1", "P", 1.43), ("Heads read the bare embeddings", "Q_1", 4.49),
      ("Layer norm across the tokens", "N", 3.21), ("No ε", "N", 0.078), ("A random shift", "N", 1.98),
      ("One scale for all features", "N", 0.023),
    ])
  func changesTheLayerNormByAsMuch(_ title: String, _ first: String, _ change: Double) throws {
    let departure = try departure(title)
    #expect(departure.comparison.divergence?.first.name?.text == first)
    #expect((departure.change - change).magnitude <= change * 0.02, "\(departure.change)")
  }

  @Test(
    arguments: [
      ("One softmax for the whole matrix", "0.0091"), ("One softmax for the whole matrix", "0.0628"),
      ("One softmax for the whole matrix", "third token is 0."),
      ("One softmax for the whole matrix", "63.7287 and 63.7287"),
      ("Frequencies fall twice as fast", "147 change"),
      ("Positions start at 1", "0.8415, 0.5403 instead of 0.0000, 1.0000"),
      ("Heads read the bare embeddings", "differ by 0,"), ("Heads read the bare embeddings", "6, 6, 5 and 6 of the 7"),
      ("Heads read the bare embeddings", "0.45 percent"), ("No ε", "0.0108, that of feature 221"),
      ("Layer norm across the tokens", "in the paper they change by 0."),
      ("A random shift", "from 0.0238 to 1.9747"), ("A random shift", "1.0298, and that of the shifts 1.0298"),
      ("Weights are whole numbers from 0 to 4", "from 3569.3839 to 7800.5948"),
      ("Word vectors learnt from one sentence", "between −0.0464 and 0.0760"),
    ])
  func says(_ title: String, _ words: String) throws {
    let text = try departure(title).consequence.plainText(NumberStyle(decimals: 4)).replacing("\u{A0}", with: " ")
    #expect(text.contains(words), "\(text)")
  }

  @Test func leavesTheShiftAloneWhenOtherWeightsAreDrawn() throws {
    for departure in Self.departures where departure.title != "A random shift" {
      let first = try #require(departure.comparison.pairs.first { $0.first.name == "N" })
      #expect(first.first.operands[4].value == first.second.operands[4].value, "\(departure.title)")
    }
  }
}

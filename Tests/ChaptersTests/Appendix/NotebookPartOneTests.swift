import Chapters
import Foundation
import Lessons
import Literate
import Support
import Testing
import Workings

/// The first part of the notebook that this book grew from: three tokens, four features, one head.
///
/// Fixtures/notebook-part1.json holds what its cells gave under NumPy 1.25; Fixtures/paper-part1.json the same computation
/// as the paper has it, with the notebook’s weights and no output projection.
///
/// How far a quantity may be off was measured: what NumPy’s own sums change from processor to processor, and what they
/// lack of a computation with forty digits, with some room. Integers and their positions have no room.
@Suite struct NotebookPartOneTests {
  @Test(arguments: [
    ("E", "inputs", 0), ("P", "positional_encoding", 1e-15), ("X", "attention_input", 1e-14), ("W_Q", "W_Q", 0),
    ("W_K", "W_K", 0), ("W_V", "W_V", 0), ("Q_1", "Q", 1e-12), ("K_1", "K", 1e-12), ("V_1", "V", 1e-12),
    ("T_1", "scaled_scores", 1e-10), ("A_1", "softmax", 0), ("O_1", "attention", 1e-12), ("M", "attention", 1e-12),
  ])
  func followsTheNotebook(_ name: String, _ key: String, within tolerance: Double) throws {
    let quantities = try partOne(#"{"basis": "notebook", "headInput": "positioned"}"#)
    try compare(quantities.named(name), "notebook-part1.json", key, within: tolerance)
  }

  @Test(arguments: [
    ("E", "inputs", 0), ("P", "positional_encoding", 1e-15), ("X", "x", 1e-14), ("W_Q", "W_Q", 0), ("W_K", "W_K", 0),
    ("W_V", "W_V", 0), ("Q_1", "Q", 1e-12), ("K_1", "K", 1e-12), ("V_1", "V", 1e-12), ("T_1", "scaled_scores", 1e-9),
    ("A_1", "softmax", 1e-11), ("O_1", "attention", 1e-11), ("C", "attention", 1e-11), ("R", "residual", 1e-11),
    ("N", "layer_norm", 1e-11),
  ])
  func followsThePaper(_ name: String, _ key: String, within tolerance: Double) throws {
    let quantities = try partOne(#"{"basis": "paper", "headWeights": "shared", "outputProjection": false}"#)
    try compare(quantities.named(name), "paper-part1.json", key, within: tolerance)
  }

  @Test func followsThePaperInMeanAndVariance() throws {
    let quantities = try partOne(#"{"basis": "paper", "headWeights": "shared", "outputProjection": false}"#)
    let operands = try quantities.named("N").operands
    try compare(operands[1], "paper-part1.json", "mean", within: 1e-11)
    try compare(operands[2], "paper-part1.json", "variance", within: 1e-11)
  }

  /// Every score but the largest lies more than 700 below it, and the softmax goes over the whole matrix.
  @Test func leavesTwoTokensWithoutAttention() throws {
    let quantities = try partOne(#"{"basis": "notebook", "headInput": "positioned"}"#)
    #expect(try quantities.named("A_1").value.elements == [0, 0, 0, 0, 1, 0, 0, 0, 0])
    let output = try quantities.named("O_1").value
    #expect(output.row(0) == [0, 0, 0, 0] && output.row(2) == [0, 0, 0, 0])
    #expect(try output.row(1) == quantities.named("V_1").value.row(1))
  }

  @Test func partOneEndsAtTheOutputOfAttention() {
    #expect(PartName.notebookPartOne.quantities.last?.name == "O_1")
  }

  @Test(arguments: [
    "In double precision"
  ])
  func says(words: String) throws { #expect(try Book.says(words, in: "The notebook, part 1")) }

  @Test(arguments: [
    "any computer",
    "whole numbers too",
  ])
  func doesNotSay(words: String) throws { #expect(try !Book.says(words, in: "The notebook, part 1")) }
}

private func partOne(_ conventions: String) throws -> [Quantity] {
  let json = """
    {
      "tokens": ["a", "b", "c"],
      "embeddings": {"given": [[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]]},
      "weights": {"integers": {"seed": 12, "below": 5}},
      "conventions": \(conventions)
    }
    """
  return ByHand(try Lesson(json: Array(json.utf8))).quantities
}

private func compare(_ quantity: Quantity, _ file: String, _ key: String, within tolerance: Double) throws {
  let entries = try JSONDecoder().decode([String: Entry].self, from: fixtureData(file))
  let expected = try #require(entries[key]?.matrix)
  #expect([quantity.value.rows, quantity.value.columns] == expected.shape)
  for (own, other) in zip(quantity.value.elements, expected.data) {
    #expect((own - other).magnitude <= tolerance, "\(key): \(own), not \(other)")
  }
}

/// An entry of a file that holds matrices and other things.
private struct Entry: Decodable {
  let matrix: FixtureMatrix?

  init(from decoder: any Decoder) throws { matrix = try? FixtureMatrix(from: decoder) }
}

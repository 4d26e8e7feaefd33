import Chapters
import Foundation
import Support
import Testing
import Workings

/// The second part of the notebook that this book grew from: seven tokens, 224 features, four heads.
@Suite struct NotebookPartTwoTests {
  /// Fixtures/notebook-part2.json holds what the notebook’s cells gave under NumPy 1.25 and gensim 4.3.2.
  ///
  /// Word vectors, queries and their positions are exact; sums differ in the order of additions, and the layer norm divides
  /// by deviations as small as 0.01.
  @Test func followsTheNotebookToItsEnd() throws {
    let quantities = PartName.notebookPartTwo.quantities
    let expected = try JSONDecoder().decode([String: FixtureMatrix].self, from: fixtureData("notebook-part2.json"))
    for (name, matrix) in expected {
      let value = try #require(quantities.first { $0.name?.text == name }, "\(name)").value
      let shape = [value.rows, value.columns]
      #expect(shape == matrix.shape, "\(name)")
      let distance = zip(value.elements, matrix.data).map { ($0 - $1).magnitude }.max() ?? 0
      let exact = ["E", "X"].contains(name) || name.hasPrefix("Q_")
      #expect(distance <= (exact ? 0 : name == "N" ? 1e-12 : 1e-14), "\(name): \(distance)")
    }
  }
}

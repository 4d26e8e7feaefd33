import Chapters
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// The chapter on gradients; the expected numbers are NumPy’s, whose gradients were written by hand.
@Suite struct GradientsChapterTests {
  private static let title = "Gradients"

  private func gradient(_ name: String) throws -> Quantity {
    try Book.learning.pages.titled(Self.title).quantities.named(name)
  }

  @Test func theGradientsAreNumPys() throws {
    let last: [(String, [Double])] = [
      ("∂A", [-0.1186, 0.3072, -0.0058, -0.0506, -0.2553, -1.2554, -0.5126]),
      ("∂S", [0.0061, 0.0235, 0.01, 0.0083, 0.0002, -0.0376, -0.0106]),
      (
        "∂Q",
        [-0.0006, 0.0064, 0.0078, 0.0006, 0.0058, 0.0016, -0.0132, 0.0198, -0.0238, -0.0098, -0.0008, -0.031]
      ),
    ]
    for (name, expected) in last {
      let own = try gradient(name).value.row(6)
      #expect(zip(own, expected).allSatisfy { ($0 - $1).magnitude < 1e-4 }, "\(name)")
    }
    #expect((try gradient("∂W_Q")[7, 11].value + 0.04007962235516414).magnitude < 1e-9)
  }

  /// From the largest number of ∂W_Q, explanation by explanation as in the page, down to the embeddings of all its words.
  @Test func leadsDownToTheWords() throws {
    let page = try Book.learning.pages.titled(Self.title)
    let index = QuantityIndex([page])
    let weights = try gradient("∂W_Q")
    let number = try #require(index.number(of: weights))
    var open = ["\(number) 7 11"]
    var seen: Set<String> = []
    var words: Set<String> = []
    while let address = open.popLast() {
      guard seen.insert(address).inserted else { continue }
      let places = address.split(separator: " ").compactMap { Int($0) }
      let cell = try #require(index.cell(quantity: places[0], row: places[1], column: places[2]))
      if cell.quantity.name?.text == "learnt E" { words.insert(cell.quantity.rows.label(cell.row)) }
      open += Explanation(cell, in: index, style: page.style).operands
    }
    #expect(words == ["the", "cat", "chased", "dog", ".", "whom"])
  }

  @Test(arguments: [
    "Only that of “dog”", "it goes from 2.51183484 to 2.51179476",
    "which is −4.0 × 10⁻⁵", "changes by −4.0 × 10⁻⁵",
  ])
  func says(words: String) throws { #expect(try Book.learning.says(words, in: Self.title)) }
}

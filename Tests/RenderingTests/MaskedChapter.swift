import Literate
import Numbers
import Support
import Workings

/// A draft of a chapter on masked attention: −∞ by every means that a chapter has.
struct MaskedChapter: Chapter {
  static let title = "The mask"
  static var lead: Prose { "No token looks ahead." }
  static let section = "3.2.3"

  let scaled, mask, masked, weights, values, output: Quantity
  var quantities: [Quantity] { [scaled, mask, masked, weights, values, output] }

  init() {
    let tokens = Axis.tokens(["the", "river", "bank"])
    func given(_ name: String, _ rows: [[Double]]) -> Quantity {
      Quantity(.given(Matrix(rows), rows: tokens, columns: .features(2))).named(Symbol(name), "given numbers")
    }
    let (queries, keys) = (given("Q", [[1, 0], [0, 1], [1, 2]]), given("K", [[1, -1], [0.5, 1], [2, 0]]))
    values = given("V", [[1, 0], [0, 1], [1, 1]])
    scaled = queries.matmul(keys.transposed()).overRoot(of: 2)
      .named("T", "scaled scores", rows: "query", columns: "key")
    mask = Quantity(.causalMask(tokens)).named("J", "mask", rows: "query", columns: "key")
    masked = (scaled + mask).named("B", "masked scores")
    weights = masked.softmax(over: .row).named("A", "attention weights")
    output = weights.matmul(values).named("O", "mixed values", rows: "token")
  }

  @BlockBuilder var body: [Block] {
    "Of \(masked) the number \(masked[0, 1]) says that this key is out of sight."
    Equation(mask)
    MatrixTable(mask)
    Question(predict: "Where will \(weights) be 0?") { "Where \(masked) is \(masked[1, 2])." }
    MatrixTable(masked, shading: .row)
    Figure.heatMaps([mask, masked]).blocks
    Figure.bars([BarGroup("river", row: 1, of: masked), BarGroup("bank", row: 2, of: masked)]).blocks
    Figure.attention(weights).blocks
    Figure.attention(masked).blocks
    Figure.curves(
      Curves(
        across: Curves.Scale("key", 0...2), up: Curves.Scale("score", from: -1, to: 1, ticks: [-1, 0, 1]),
        curves: [
          Curves.Curve(
            label: "the", points: (0..<3).map { Curves.Point(x: Double($0), y: masked.value[0, $0]) })
        ])
    ).blocks
    Worked(masked[0, 1])
    Worked(weights[1, 2])
    Worked(weights[1, 0])
    Claim("Computed again it is the same.", masked.equals((scaled + mask).named("B", "masked scores")))
    Claim("Each row of shares adds up to 1.", weights.rowsSum(to: 1))
    Question(compute: masked[0, 2], "\(masked[0, 2].symbol), where the key is still to come.")
    Question.findTheError(in: masked, style: NumberStyle(decimals: 2))
    NumPy(mask, masked, weights)
  }

  /// The book of this chapter alone.
  static var book: Book {
    let page = Page(MaskedChapter(), style: NumberStyle(decimals: 2))
    return Book(title: "Masked", summary: "A summary.", parts: [Part("Part", [page])])
  }
}

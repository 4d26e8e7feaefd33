import Foundation
import Numbers
import Support
import Testing

@testable import Workings

/// The gradient of every operation beside central differences, on random numbers of random shapes.
@Suite struct GradientTableTests {
  @Test(arguments: Row.all, 1...4) func isTheSlope(_ row: Row, seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let sizes = Row.Sizes(n: .random(in: 1...4, using: &random), d: .random(in: 1...5, using: &random))
    let inputs = row.shapes(sizes).map { shape in
      numbers(shape.0, shape.1, &random).map { row.isPositive ? $0.magnitude + 0.5 : $0 }
    }
    let result = row.make(inputs.map { quantity($0) }, sizes)
    let weights = numbers(result.value.rows, result.value.columns, &random)
    /// A number made from all cells of the result, those that are −∞ left out.
    func loss(_ inputs: [Quantity]) -> Quantity {
      let made = row.make(inputs, sizes)
      return (row.hidesSome ? made.softmax(over: .row) : made).hadamard(quantity(weights)).sums(over: .matrix)
    }
    let given = inputs.map { quantity($0) }
    let wanted = given.indices.filter { !row.flat.contains($0) }
    let gradients = wanted.isEmpty ? [] : loss(given).gradients(of: wanted.map { given[$0] })
    let step = 1e-6
    for input in inputs.indices {
      for place in inputs[input].elements.indices {
        func nudged(by distance: Double) -> Double {
          var elements = inputs[input].elements
          elements[place] += distance
          var all = given
          all[input] = quantity(Matrix(rows: inputs[input].rows, columns: inputs[input].columns, elements: elements))
          return loss(all).value[0, 0]
        }
        let slope = (nudged(by: step) - nudged(by: -step)) / (2 * step)
        let own = wanted.firstIndex(of: input).map { gradients[$0].value.elements[place] } ?? 0
        // Half of a Double’s digits are lost to the difference.
        #expect((own - slope).magnitude <= 1e-6 * max(1, slope.magnitude), "operand \(input), number \(place)")
      }
    }
    for (gradient, input) in zip(gradients, wanted) {
      #expect(gradient.value.rows == inputs[input].rows && gradient.value.columns == inputs[input].columns)
      #expect(workingsHold(gradient))
    }
  }

  /// A new operation takes a row of the table, or says here that it has no operands, or that nothing is learnt through it.
  @Test func hasEveryOperation() throws {
    let withoutOperands = ["given", "drawnIntegers", "drawnUniform", "encoding", "oneHot", "startOfGradients"]
    let onlyInSpreadsheets = ["powers"]
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Workings")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    let names = try files.flatMap { file in
      try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        .matches(of: /static (?:let|func) (\w+)[^{=]*(?:= Operation\(|-> Operation \{)/).map { String($0.output.1) }
    }
    #expect(names.count > 30)
    let known = Row.all.map { $0.name } + withoutOperands + onlyInSpreadsheets
    #expect(names.filter { !known.contains($0) } == [])
  }

  private func numbers(_ rows: Int, _ columns: Int, _ random: inout SplitMix64) -> Matrix {
    Matrix(rows: rows, columns: columns) { _, _ in .random(in: -2...2, using: &random) }
  }
}

/// A quantity of numbers that a test makes up.
private func quantity(_ matrix: Matrix) -> Quantity {
  Quantity(
    .given(matrix, rows: Axis(name: "row", labels: .numbers(0..<matrix.rows)), columns: .features(matrix.columns)))
}

/// An operation, the shapes of its operands, and how it is applied to them.
struct Row: Sendable, CustomTestStringConvertible {
  /// The numbers of rows and columns of a case.
  struct Sizes { let n, d: Int }

  let name: String
  let shapes: @Sendable (Sizes) -> [(Int, Int)]
  let make: @Sendable ([Quantity], Sizes) -> Quantity
  /// Whether it takes only numbers above 0.
  var isPositive = false
  /// Whether some of the result is −∞.
  var hidesSome = false
  /// Operands on which the result does not depend where it has a slope.
  var flat: [Int] = []

  var testDescription: String { name }

  private static func one(
    _ name: String, isPositive: Bool = false, hidesSome: Bool = false, flat: [Int] = [],
    _ make: @escaping @Sendable (Quantity, Sizes) -> Quantity
  ) -> Row {
    Row(
      name: name, shapes: { [($0.n, $0.d)] }, make: { make($0[0], $1) }, isPositive: isPositive, hidesSome: hidesSome,
      flat: flat)
  }

  private static func two(
    _ name: String, flat: [Int] = [], isPositive: Bool = false,
    _ make: @escaping @Sendable (Quantity, Quantity) -> Quantity
  ) -> Row {
    Row(
      name: name, shapes: { [($0.n, $0.d), ($0.n, $0.d)] }, make: { inputs, _ in make(inputs[0], inputs[1]) },
      isPositive: isPositive, flat: flat)
  }

  static let all: [Row] =
    simple + overExtents + [
      Row(name: "product", shapes: { [($0.n, 3), (3, $0.d)] }, make: { inputs, _ in inputs[0].matmul(inputs[1]) }),
      Row(
        name: "addRow", shapes: { [($0.n, $0.d), (1, $0.d)] }, make: { inputs, _ in inputs[0].plus(row: inputs[1]) }),
      Row(
        name: "sideBySide", shapes: { [($0.n, $0.d), ($0.n, 2), ($0.n, $0.d)] },
        make: { inputs, _ in .sideBySide(inputs) }),
      Row(
        name: "causalMask", shapes: { [($0.n, $0.n)] }, make: { inputs, _ in inputs[0].causallyMasked() },
        hidesSome: true),
      Row(
        name: "crossEntropy", shapes: { [(1, $0.d)] },
        make: { inputs, sizes in
          inputs[0].crossEntropy(probabilities: inputs[0].softmax(over: .row), right: sizes.d / 2)
        }),
      Row(
        name: "spread", shapes: { [($0.n, 1), (1, $0.d), (1, 1), ($0.n, $0.d)] },
        make: { inputs, _ in
          let (a, b) = (inputs[0].spread(like: inputs[3]), inputs[1].spread(like: inputs[3]))
          return a.hadamard(b) + inputs[2].spread(like: inputs[3]).hadamard(inputs[3])
        }),
      contributions(withOutput: true), contributions(withOutput: false),
    ]

  /// One operand of any shape, or two of the same.
  private static let simple: [Row] = [
    two("sum") { $0 + $1 }, two("difference") { $0 - $1 }, two("hadamard") { $0.hadamard($1) },
    two("quotient", isPositive: true) { $0.divided(by: $1) },
    two("wherePositive", flat: [1]) { Quantity(.wherePositive, [$0, $1]) },
    one("transpose") { x, _ in x.transposed() },
    one("columns") { x, sizes in x.columns(sizes.d / 2..<sizes.d) },
    one("rows") { x, sizes in x.rows(sizes.n / 2..<sizes.n) },
    one("placed") { x, sizes in
      let whole = quantity(Matrix(rows: sizes.n + 3, columns: sizes.d) { _, _ in 0 })
      return x.placed(rows: 2..<2 + sizes.n, in: whole)
    },
    one("lookUp") { x, sizes in
      let places = [0, sizes.n - 1, 0, sizes.n / 2]
      return x.lookedUp(places, rows: .tokens(["a", "b", "a", "c"]))
    },
    one("broughtBack") { x, sizes in
      let table = Axis(name: "word", labels: .numbers(0..<3))
      return Quantity(.broughtBack(to: (0..<sizes.n).map { $0 % 2 }, in: table), [x])
    },
    one("passedOn") { x, _ in Quantity(.passedOn, [x]) },
    one("times") { x, _ in x.times(-1.5) }, one("over") { x, _ in x.over(3) },
    one("over one less") { x, _ in x.over(oneLess: 0.9, toThe: 3) }, one("plus") { x, _ in x.plus(0.25) },
    one("timesRoot") { x, _ in x.timesRoot(of: 5) }, one("overRoot") { x, _ in x.overRoot(of: 5) },
    one("relu") { x, _ in x.relu() }, one("sigmoid") { x, _ in x.sigmoid() },
    one("squareRoots", isPositive: true) { x, _ in x.squareRoots() },
    one("cosines") { x, _ in x.cosines() },
    one("rounded", flat: [0]) { x, _ in Quantity(.rounded(NumberStyle(decimals: 2)), [x]) },
    Row(
      name: "sigmoidLookedUp", shapes: { [(1, $0.d)] },
      make: { inputs, sizes in inputs[0].sigmoidLookedUp((0..<sizes.d).map { ($0, 0.5) }) }, flat: [0]),
    Row(name: "whereVisible", shapes: { [($0.n, $0.n)] }, make: { inputs, _ in Quantity(.whereVisible, inputs) }),
  ]

  /// What takes rows, columns or the whole matrix together.
  private static let overExtents: [Row] = [Extent.row, .column, .matrix].flatMap { extent in
    [
      one("softmax") { x, _ in x.softmax(over: extent) }, one("sums") { x, _ in x.sums(over: extent) },
      one("mean") { x, _ in x.mean(over: extent) },
      Row(
        name: "variance",
        shapes: { [($0.n, $0.d), (extent == .row ? $0.n : 1, extent == .column ? $0.d : 1)] },
        make: { inputs, _ in inputs[0].variance(around: inputs[1], over: extent) }),
      Row(
        name: "layerNorm", shapes: { [($0.n, $0.d), (1, $0.d), (1, $0.d)] },
        make: { inputs, _ in
          let direction = extent == .matrix ? Extent.row : extent
          let mean = inputs[0].mean(over: direction)
          return inputs[0].normalised(
            mean: mean, variance: inputs[0].variance(around: mean, over: direction), epsilon: 0.1, gamma: inputs[1],
            beta: inputs[2], over: direction)
        }),
    ]
  }

  /// Two heads of two columns each.
  private static func contributions(withOutput: Bool) -> Row {
    Row(
      name: "contributions",
      shapes: { sizes in
        let n = sizes.n
        return [(n, 4), (n, 4), (n, n), (n, n), (n, 2), (n, 2)] + (withOutput ? [(4, 4)] : [])
      },
      make: { inputs, sizes in
        .contributions(
          to: sizes.n / 2, itself: inputs[0], place: inputs[1], shares: [inputs[2], inputs[3]],
          values: [inputs[4], inputs[5]], output: withOutput ? inputs[6] : nil)
      })
  }
}

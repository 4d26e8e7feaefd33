import Numbers
import Support
import Testing

@testable import Workings

/// The spreadsheet face of every operation: what its formulas compute is what the operation does.
@Suite struct SpreadsheetTableTests {
  @Test(arguments: Row.all + Row.inSpreadsheets, 1...4) func computesWhatTheOperationDoes(_ row: Row, seed: UInt64)
    throws
  {
    var random = SplitMix64(state: seed)
    let sizes = Row.Sizes(n: .random(in: 1...4, using: &random), d: .random(in: 1...5, using: &random))
    let inputs = row.shapes(sizes).map { shape in
      Matrix(rows: shape.0, columns: shape.1) { _, _ in .random(in: -2...2, using: &random) }
        .map { row.isPositive ? $0.magnitude + 0.5 : $0 }
    }
    let given = inputs.map { matrix in
      Quantity(
        .given(matrix, rows: Axis(name: "row", labels: .numbers(0..<matrix.rows)), columns: .features(matrix.columns)))
    }
    try expectFormulas(row.make(given, sizes))
  }

  /// Follows a quantity down to what is given, each on a sheet of its own, and computes every cell.
  private func expectFormulas(_ quantity: Quantity) throws {
    guard let face = quantity.operation.spreadsheet else {
      #expect(quantity.operands.isEmpty, "“\(quantity.operation.title)” has operands, and no formula")
      return
    }
    let ranges = face.ranges(quantity.operands)
    let all = quantity.operands + ranges
    let blocks = all.enumerated().map { place, one in
      CellBlock(
        sheet: "'\(place)'!", firstRow: place, firstColumn: 2, rows: one.value.rows, columns: one.value.columns)
    }
    let operands = SheetOperands(
      quantity, blocks.prefix(quantity.operands.count).map { .block($0) },
      ranges: Array(blocks.dropFirst(quantity.operands.count)))
    var calculator = FormulaCalculator { sheet, row, column in
      let place = Int(sheet) ?? 0
      let number = all[place].value[row - place, column - 2]
      return number.isFinite ? .number(number) : .text("−∞")
    }
    for row in 0..<quantity.value.rows {
      for column in 0..<quantity.value.columns {
        let formula = face.formula(operands, row, column)
        let (value, expected) = (try #require(calculator(formula), "\(formula)"), quantity.value[row, column])
        switch value {
        case .text(let text): #expect(text == expected.nonFiniteText, "\(formula)")
        case .number(let number):
          #expect((number - expected).magnitude <= 1e-9 * max(1, expected.magnitude), "\(formula)")
        }
      }
    }
    for one in all { try expectFormulas(one) }
  }
}

extension Row {
  /// What has no operand or no gradient, and yet a formula; and what rounds.
  static let inSpreadsheets: [Row] = [
    Row(name: "timesRoot in Float", shapes: { [($0.n, $0.d)] }) { inputs, _ in
      let floats = inputs[0].value.map { Double(Float($0)) }
      return Quantity(.given(floats, rows: inputs[0].rows, columns: inputs[0].columns)).timesRoot(
        of: 224, inFloat: true)
    },
    Row(name: "encoding", shapes: { [($0.n, $0.d)] }) { inputs, sizes in
      Quantity(
        .encoding(
          tokens: inputs[0].rows, features: inputs[0].columns, Wave(size: sizes.d, step: 2), firstPosition: 1))
    },
    Row(name: "oneHot", shapes: { [(1, $0.d)] }) { inputs, _ in Quantity(.oneHot(0, columns: inputs[0].columns)) },
    Row(name: "masked softmax", shapes: { [($0.n, $0.n)] }) { inputs, _ in
      inputs[0].causallyMasked().softmax(over: .row)
    },
    Row(name: "masked softmax over all", shapes: { [($0.n, $0.n)] }) { inputs, _ in
      inputs[0].causallyMasked().softmax(over: .matrix)
    },
  ]
}

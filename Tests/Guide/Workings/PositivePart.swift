import Numbers
import Workings

extension Operation {
  /// Each number, or 0 where it is negative: `max(0, x)` (section 3.3 of the paper).
  public static let positivePart = Operation(
    title: "positive part",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].map { max(0, $0) } },
    lines: { result, row, column in
      [Line(nil, .largest([.constant(0), result.operands[0].term(row, column)]))]
    },
    formula: { Notation(["max", .brackets(["0", ",", $0[0]])]) },
    numpy: { "np.maximum(0, \($0[0]))" },
    spreadsheet: .init { "MAX(0,\($0[0, $1, $2]))" },
    slips: [Slip("the size of the number, whatever its sign") { $0[0].map { $0.magnitude } }])
}

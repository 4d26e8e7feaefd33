import Literate
import Numbers
import Workings

extension Operation {
  /// Each number, or 0 where it is negative: `max(0, x)` (section 3.3 of the paper).
  static let positivePart = Operation(
    title: "positive part",
    axes: { ($0[0].rows, $0[0].columns) },
    evaluate: { $0[0].map { max(0, $0) } },
    lines: { result, row, column in
      [Line(nil, .largest([.constant(0), result.operands[0].term(row, column)]))]
    },
    formula: { Notation(["max", .brackets(["0", ",", $0[0]])]) },
    numpy: { "np.maximum(0, \($0[0]))" },
    slips: [Slip("the size of the number, whatever its sign") { $0[0].map { $0.magnitude } }])
}

struct PositivePartChapter: Chapter {
  static let title = "Positive part"
  static var lead: Prose { "What is below zero is cut off." }
  static let section = "3.3"

  let input, output: Quantity
  var quantities: [Quantity] { [output] }

  init(_ input: Quantity) {
    self.input = input
    output = Quantity(.positivePart, [input]).named("F", "positive part")
  }

  @BlockBuilder var body: [Block] {
    let smallest = output.value.elements.min() ?? 0
    "The first number of \(input) is \(input[0, 0]), and that of \(output) is \(output[0, 0])."
    Equation(output)
    Question(predict: "Which numbers of \(output) will be those of \(input)?") {
      "Those that are not below zero. All others become 0."
    }
    Question(compute: output[0, 1], "\(output[0, 1].symbol), the second number of the first row.")
    MatrixTable(output)
    Worked(output[0, 0])
    Claim("No number is below zero.", Finding(smallest >= 0, "smallest: \(measured: smallest)"))
    Question.findTheError(in: output, style: NumberStyle(decimals: 2))
    Question("What of a model that had this step and no other?") {
      "It would be a straight line with one bend. Between two products of matrices it is what lets a network bend anywhere."
    }
  }
}

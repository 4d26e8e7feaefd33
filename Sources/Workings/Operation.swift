import Numbers

/// A way of making one matrix from others, with all its faces: evaluate, work out one cell, formula, NumPy,
/// spreadsheet, common slips, gradient.
///
/// Each operation is a static value in a file of its own, so that a new one touches no other file.
public struct Operation: Sendable {
  /// A line of a working.
  public typealias Line = Working.Line
  /// The gradient of each operand, from the result and the gradient of the result: quantities, made with operations.
  ///
  /// Each has the shape of its operand. Nil for an operand on which the result does not depend, or whose part the others take
  /// over: the mean that a layer norm takes off moves with the numbers it is the mean of.
  public typealias Gradient = @Sendable (_ result: Quantity, _ incoming: Quantity) -> [Quantity?]

  /// What it does, in a few words: “matrix product”.
  public let title: String
  /// What the rows and columns of the result stand for.
  public let axes: @Sendable (_ operands: [Quantity]) -> (rows: Axis, columns: Axis)
  /// The numbers of the result.
  public let evaluate: @Sendable (_ operands: [Matrix]) -> Matrix
  /// The working of one cell of the result, line by line; the last line's result is the cell.
  public let lines: @Sendable (_ result: Quantity, _ row: Int, _ column: Int) -> [Line]
  /// How it is written, given how its operands are written.
  public let formula: @Sendable (_ operands: [Formula]) -> Notation
  /// The NumPy expression, given those of its operands.
  public let numpy: @Sendable (_ operands: [String]) -> String
  /// How a cell of a spreadsheet computes it; nil where the numbers themselves stand in the cells, as inputs do.
  public let spreadsheet: SpreadsheetFace?
  /// How far what NumPy finds may lie from these numbers, for each that is 1 or less in size: another order of additions moves
  /// the last digits of a sum, and hundreds of steps of a training carry that on.
  public let tolerance: Double
  /// What its NumPy uses beside NumPy itself.
  public let python: PythonDefinition?
  /// Where the numbers come from; most operations compute them.
  public let origin: Origin
  /// How it commonly goes wrong.
  public let slips: [Slip]
  /// What it does when it is done too late: to the result of the step that comes next, and not to what that step is made from.
  public let tooLate: Slip?
  /// How much a number that follows from the result changes as its operands grow; nil where there are none, or nobody asks.
  public let gradient: Gradient?

  /// An operation by its faces.
  public init(
    title: String,
    axes: @escaping @Sendable ([Quantity]) -> (rows: Axis, columns: Axis),
    evaluate: @escaping @Sendable ([Matrix]) -> Matrix,
    lines: @escaping @Sendable (Quantity, Int, Int) -> [Line],
    formula: @escaping @Sendable ([Formula]) -> Notation,
    numpy: @escaping @Sendable ([String]) -> String,
    spreadsheet: SpreadsheetFace? = nil,
    tolerance: Double = 1e-9,
    python: PythonDefinition? = nil,
    origin: Origin = .computed,
    slips: [Slip] = [],
    tooLate: Slip? = nil,
    gradient: Gradient? = nil
  ) {
    self.title = title
    self.axes = axes
    self.evaluate = evaluate
    self.lines = lines
    self.formula = formula
    self.numpy = numpy
    self.spreadsheet = spreadsheet
    self.tolerance = tolerance
    self.python = python
    self.origin = origin
    self.slips = slips
    self.tooLate = tooLate
    self.gradient = gradient
  }
}

extension Operation {
  /// The same operation, whose numbers NumPy finds in a way of its own.
  public func found(
    inNumPy expression: String, python: PythonDefinition? = nil, within tolerance: Double = 1e-9
  ) -> Operation {
    Operation(
      title: title, axes: axes, evaluate: evaluate, lines: lines, formula: formula, numpy: { _ in expression },
      spreadsheet: spreadsheet, tolerance: tolerance, python: python, origin: origin, slips: slips, tooLate: tooLate,
      gradient: gradient)
  }
}

/// How an operation is written: for the whole matrix, and for one entry of it where that says more.
public struct Notation: Sendable {
  /// The right-hand side for the whole matrix.
  public let whole: Formula
  /// The indices of an entry and the right-hand side for it; an encoding has two, for even and odd columns.
  public let entries: [(indices: [Formula], right: Formula)]

  /// A notation; without entries the whole says it all.
  public init(_ whole: Formula, entries: [(indices: [Formula], right: Formula)] = []) {
    self.whole = whole
    self.entries = entries
  }
}

extension String {
  /// An expression of NumPy as a factor: in brackets, where it has a sign outside of any brackets.
  var numpyFactor: String {
    var depth = 0
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: " ") where depth == 0: return "(\(self))"
      default: break
      }
    }
    return self
  }
}

import Numbers

extension Quantity {
  /// Each number times a constant: `factor · x`.
  public func times(_ factor: Double) -> Quantity { Quantity(.times(factor), [self]) }

  /// Each number over a constant: `x / divisor`.
  public func over(_ divisor: Double) -> Quantity { Quantity(.over(divisor), [self]) }

  /// Each number over what is left of one by a power: `x / (1 − baseᵖᵒʷᵉʳ)`.
  ///
  /// An average that began at 0 and keeps the share `base` of itself at each step has come together by that much.
  public func over(oneLess base: Double, toThe power: Int) -> Quantity {
    let left: Formula = ["1", "−", .upper(.number(NumberStyle.exact(base)), .number("\(power)"))]
    return Quantity(.over(1 - pow(base, Double(power)), left, python: "(1 - \(base) ** \(power))"), [self])
  }

  /// Each number and a constant: `x + addend`.
  public func plus(_ addend: Double) -> Quantity { Quantity(.plus(addend), [self]) }

  /// Each number times the square root of `count`: `√count · x`.
  public func timesRoot(of count: Int, inFloat: Bool = false) -> Quantity {
    Quantity(.timesRoot(of: count, inFloat: inFloat), [self])
  }

  /// Each number over the square root of `count`: `x / √count`.
  public func overRoot(of count: Int) -> Quantity { Quantity(.overRoot(of: count), [self]) }
}

extension Operation {
  /// Each number times a constant, such as a learning rate.
  public static func times(_ factor: Double) -> Operation {
    Operation(
      title: "times a constant",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { factor * $0[0] },
      lines: { result, row, column in
        [Line(nil, .product(.constant(factor), result.operands[0].term(row, column)))]
      },
      formula: { Notation([.number(NumberStyle.exact(factor)), "·", $0[0].grouped]) },
      numpy: { "\(factor) * \($0[0].numpyFactor)" },
      spreadsheet: .init { "\(factor.inFormula)*\($0.factor(0, $1, $2))" },
      gradient: { _, incoming in [incoming.times(factor)] })
  }

  /// Each number over a constant, such as how many there are.
  public static func over(_ divisor: Double) -> Operation {
    over(divisor, .number(NumberStyle.exact(divisor)), python: "\(divisor)")
  }

  /// Each number over a constant that formulas and NumPy write in their own way.
  static func over(_ divisor: Double, _ formula: Formula, python: String) -> Operation {
    Operation(
      title: "over a constant",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { $0[0] / divisor },
      lines: { result, row, column in
        [Line(nil, .quotient(result.operands[0].term(row, column), .constant(divisor)))]
      },
      formula: { Notation(.fraction($0[0], formula)) },
      numpy: { "\($0[0].numpyFactor) / \(python)" },
      spreadsheet: .init { "\($0.factor(0, $1, $2))/\(divisor.inFormula)" },
      gradient: { _, incoming in [incoming.over(divisor)] })
  }

  /// Each number and a constant, such as an ε that keeps a divisor away from 0.
  public static func plus(_ addend: Double) -> Operation {
    Operation(
      title: "plus a constant",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { $0[0].map { $0 + addend } },
      lines: { result, row, column in [Line(nil, .sum([result.operands[0].term(row, column), .constant(addend)]))] },
      formula: { Notation([$0[0], "+", .number(NumberStyle.exact(addend))]) },
      numpy: { "\($0[0]) + \(addend)" },
      spreadsheet: .init { "\($0[0, $1, $2])+\(addend.inFormula)" },
      gradient: { _, incoming in [incoming] })
  }

  /// Each number times the square root of `count`, as embeddings are scaled (section 3.4 of the paper).
  ///
  /// In Float, root and product are each rounded to Float, as NumPy keeps the products of Floats.
  public static func timesRoot(of count: Int, inFloat: Bool = false) -> Operation {
    let root = Double(count).squareRoot()
    return Operation(
      title: "times a square root",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { operands in
        inFloat ? operands[0].map { Double(Float(root) * Float($0)) } : root * operands[0]
      },
      lines: { result, row, column in
        [
          Line(
            nil, .product(.root(.constant(Double(count))), result.operands[0].term(row, column)),
            result: result.value[row, column])
        ]
      },
      formula: { Notation([.root(.number("\(count)")), $0[0].factor]) },
      numpy: {
        inFloat
          ? "(np.float32(np.sqrt(\(count))) * \($0[0].numpyFactor).astype(np.float32)).astype(np.float64)"
          : "np.sqrt(\(count)) * \($0[0].numpyFactor)"
      },
      spreadsheet: .init { at, row, column in
        let number = at.factor(0, row, column)
        guard inFloat else { return "SQRT(\(count))*\(number)" }
        // A Float has 24 binary digits, the first of which LOG finds.
        let product = "\(Double(Float(root)).inFormula)*\(number)"
        let unit = "2^(INT(LOG(ABS(\(product)),2))-23)"
        return "IF(\(number)=0,0,INT(\(product)/\(unit)+0.5)*\(unit))"
      },
      slips: [
        Slip("what comes of leaving out the root of \(count)") { $0[0] },
        Slip("what comes of multiplying by \(count) instead of by its root") { Double(count) * $0[0] },
      ],
      gradient: { _, incoming in [incoming.timesRoot(of: count)] })
  }

  /// Each number over the square root of `count`, as scores are scaled (section 3.2.1 of the paper).
  public static func overRoot(of count: Int) -> Operation {
    let root = Double(count).squareRoot()
    return Operation(
      title: "over a square root",
      axes: { ($0[0].rows, $0[0].columns) },
      evaluate: { $0[0] / root },
      lines: { result, row, column in
        [Line(nil, .quotient(result.operands[0].term(row, column), .root(.constant(Double(count)))))]
      },
      formula: { Notation(.fraction($0[0], .root(.number("\(count)")))) },
      numpy: { "\($0[0].numpyFactor) / np.sqrt(\(count))" },
      spreadsheet: .init { "\($0.factor(0, $1, $2))/SQRT(\(count))" },
      slips: [
        Slip("the number before it is divided") { $0[0] },
        Slip("what comes of dividing by \(count) instead of by its root") { $0[0] / Double(count) },
        Slip("what comes of multiplying by the root of \(count) instead of dividing") { root * $0[0] },
      ],
      gradient: { _, incoming in [incoming.overRoot(of: count)] })
  }
}

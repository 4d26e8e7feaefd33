import Literate
import Numbers
import Rendering
import Testing
import Workings

/// Formulas use only what GitHub, KaTeX and MathJax all typeset.
@Suite struct SharedMacrosTests {
  /// GitHub refuses `\operatorname` and others, KaTeX does not know `\sb`.
  private static let shared: Set<String> = [
    "approx", "beta", "cdot", "circ", "cos", "frac", "gamma", "infty", "kappa", "ldots", "left", "ln", "mathrm",
    "mathsf", "max", "mu", "partial", "right", "sigma", "sin", "sqrt", "sum", "text", "times", "top", "varepsilon",
  ]

  private func check(_ formulas: [String]) throws {
    for formula in formulas {
      let macros = formula.matches(of: /\\([a-zA-Z]+|.)/).map { String($0.output.1) }
      #expect(Self.shared.isSuperset(of: macros), "\(formula)")
    }
    if KaTeX.isInstalled { #expect(try KaTeX.refused(formulas) == []) }
  }

  @Test(arguments: WholeBook.allCases) func inPages(which: WholeBook) throws {
    let pages = which.rendered.files.filter { $0.path.hasSuffix(".md") }
    try check(pages.flatMap { formulas(in: $0.text) })
  }

  @Test(arguments: WholeBook.allCases) func inNotebooks(which: WholeBook) throws {
    let found = try JupyterFile(which.book.jupyterNotebook()).markdown.flatMap { formulas(in: $0) }
    #expect(found.count > 50)
    try check(found)
  }

  /// Every operation, of operands of every form.
  @Test func inOperations() throws {
    let operands: [Formula] = [
      "E", .lower("W", "Q"), .lower("U", .function("new")), .transposed(.lower("K", "1")), .root(["2", "E"]),
      ["A", "+", "B"],
      .brackets(["A", "+", "B"]), .fraction("1", "n"), .upper("e", "x"), .variable("σ"), .words("mean"),
      .number("−0.5"),
    ]
    let axis = Axis(name: "feature", labels: .numbers(0..<2))
    var operations: [Operation] = [
      .product, .sum, .difference, .transpose, .sideBySide, .cosines, .sigmoid, .squareRoots, .times(-1e-7),
      .times(0.5),
      .timesRoot(of: 4), .overRoot(of: 4), .columns(0..<1), .columns(0..<2), .rounded(NumberStyle(decimals: 2)),
      .encoding(tokens: axis, features: axis, Wave(size: 2, step: 1), firstPosition: 0),
      .given(Matrix([[1, 2]]), rows: axis, columns: axis),
      .drawnIntegers(Matrix([[1]]), from: 0, below: 2, divisor: 2, seed: 1, rows: axis, columns: axis),
      .drawnUniform(Matrix([[1]]), from: 0, to: 2, seed: 1, rows: axis, columns: axis),
    ]
    for extent in [Extent.row, .column, .matrix] {
      operations += [.softmax(over: extent), .mean(over: extent), .variance(over: extent)]
      if extent != .matrix { operations.append(.layerNorm(epsilon: 1e-5, over: extent)) }
    }
    let latex = operations.flatMap { operation in
      operands.flatMap { operand in
        let notation = operation.formula(Array(repeating: operand, count: 8))
        return [notation.whole.latex]
          + notation.entries.flatMap { [$0.right.latex, operand.at(.row($0.indices)).latex] }
      }
    }
    try check(latex)
  }

  /// A script may stand at any base, and Markdown reads no stress into two of them.
  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice)) func subscriptsOfBrackets() throws {
    let formula = Formula.lower(.brackets("x"), ["i", "j"])
    #expect(formula.latex == "\\left( x \\right)_ {i j}")
    try check([formula.latex])
    let page = Tree(try CommonMark.html(markdown { "\(formula), \(Formula.lower("W", "Q")) and \(formula)" }))
    #expect(page.all("em").isEmpty)
    #expect(page.text.contains(formula.latex))
  }
}

/// The LaTeX of the formulas in a Markdown text.
func formulas(in markdown: String) -> [String] {
  let text = markdown.replacing(/\\[$]/, with: "")
  return text.matches(of: /\$\$\n([^$]*)\n\$\$|\$([^$\n]+)\$/).map { String($0.output.1 ?? $0.output.2 ?? "") }
}

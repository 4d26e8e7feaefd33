import Rendering
import Testing
import Workings

/// Each kind of formula in LaTeX, MathML and plain text.
@Suite struct FormulaTests {
  private static let negative = "<mrow><mo form=\"prefix\">−</mo><mn>0.5</mn></mrow>"

  private static let rows: [(formula: Formula, latex: String, mathML: String, plain: String)] = [
    (.variable("x"), "x", "<mi>x</mi>", "x"),
    (.variable("β"), "\\beta", "<mi>β</mi>", "β"),
    (.number("1.50"), "1.50", "<mn>1.50</mn>", "1.50"),
    (.number("−0.5"), "-0.5", negative, "−0.5"),
    (.function("sin"), "\\sin", "<mi mathvariant=\"normal\">sin</mi><mo>&#x2061;</mo>", "sin"),
    (
      .function("softmax"), "\\mathrm{softmax}", "<mi mathvariant=\"normal\">softmax</mi><mo>&#x2061;</mo>",
      "softmax"
    ),
    (.words("if a < b"), "\\text{if a < b}", "<mtext>if a &lt; b</mtext>", "if a < b"),
    (.sign("="), "=", "<mo>=</mo>", " = "), (.sign("−"), "-", "<mo>−</mo>", " − "),
    (.sign("·"), "\\cdot", "<mo>·</mo>", "·"), (.sign("≈"), "\\approx", "<mo>≈</mo>", " ≈ "),
    (.sign(","), ",", "<mo>,</mo>", ", "), (.sign("<"), "<", "<mo>&lt;</mo>", " < "),
    (["x", "+", "y"], "x + y", "<mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow>", "x + y"),
    (.lower("W", "Q"), "W_{Q}", "<msub><mi>W</mi><mi>Q</mi></msub>", "W_Q"),
    (.upper("e", "x"), "e^{x}", "<msup><mi>e</mi><mi>x</mi></msup>", "e^x"),
    (.upper("e", .number("−0.5")), "e^{-0.5}", "<msup><mi>e</mi>\(negative)</msup>", "e^(−0.5)"),
    (
      .upper("e", ["x", "+", "y"]), "e^{x + y}",
      "<msup><mi>e</mi><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow></msup>", "e^(x + y)"
    ),
    (.fraction("1", "n"), "\\frac{1}{n}", "<mfrac><mn>1</mn><mi>n</mi></mfrac>", "1 / n"),
    (
      .fraction(["x", "y"], .root("d")), "\\frac{x y}{\\sqrt{d}}",
      "<mfrac><mrow><mi>x</mi><mi>y</mi></mrow><msqrt><mi>d</mi></msqrt></mfrac>", "x y / √d"
    ),
    (.root(["x", "y"]), "\\sqrt{x y}", "<msqrt><mrow><mi>x</mi><mi>y</mi></mrow></msqrt>", "√(x y)"),
    (.sum(over: "k"), "\\sum_{k}", "<munder><mo>∑</mo><mi>k</mi></munder>", "Σ_k "),
    (.brackets("x"), "\\left( x \\right)", "<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>", "(x)"),
    (.transposed("K"), "K^{\\top}", "<msup><mi>K</mi><mi>⊤</mi></msup>", "Kᵀ"),
    (
      .upper(.function("sin"), "2"), "\\sin^{2}",
      "<msup><mrow><mi mathvariant=\"normal\">sin</mi><mo>&#x2061;</mo></mrow><mn>2</mn></msup>", "sin²"
    ),
  ]

  @Test(arguments: rows.indices)
  func isWrittenInEachNotation(row: Int) {
    let (formula, latex, mathML, plain) = Self.rows[row]
    #expect(formula.latex == latex)
    #expect(formula.mathML() == "<math>\(mathML)</math>")
    #expect(formula.mathML(display: true) == "<math display=\"block\">\(mathML)</math>")
    #expect(formula.plainText == plain)
  }

  @Test(
    arguments: [
      (["S", "=", "Q", .transposed("K")], "S = Q Kᵀ"), ([.root("4"), "E", "+", "P"], "√4 E + P"),
      (.lower("A", .row(["i", "j"])), "A_ij"), (("W_Q" as Symbol).formula.at("k", "j"), "W_Q,kj"),
      (.lower("P", ["p", ",", "2", "k", "+", "1"]), "P_p,2k+1"),
      (["m", "=", .fraction("1", "d"), .sum(over: "k"), "x"], "m = (1 / d) Σ_k x"),
      ([.fraction(["x", "−", "m"], "s"), "+", "b"], "(x − m) / s + b"),
      (.fraction(["2", "k"], "d"), "2k / d"), (.fraction("1", ["2", "k"]), "1 / 2k"),
      (.fraction("a", ["b", "·", "c"]), "a / (b·c)"), (.fraction(.fraction("a", "b"), "c"), "(a / b) / c"),
      (["softmax", .brackets(["Q", .transposed("K")]), "V"], "softmax(Q Kᵀ) V"),
      (["−", "x"], "−x"), (.brackets(["|", "x", "|"]), "(|x|)"), (.upper("e", .lower("T", "i")), "e^(T_i)"),
      (.brackets(["a", ",", "…", ",", "b"]), "(a, …, b)"),
    ] as [(Formula, String)])
  func readsWellOnOneLine(formula: Formula, plain: String) {
    #expect(formula.plainText == plain)
  }

  @Test func scriptsTakeABaseInBracesOnlyWhereTheyMust() {
    #expect(Formula.transposed(.lower("Q", "1")).latex == "Q_{1}^{\\top}")
    #expect(Formula.upper(["x", "y"], "2").latex == "{x y}^{2}")
    #expect(Formula.upper(.upper("e", "x"), "2").latex == "{e^{x}}^{2}")
    #expect(Formula.transposed(.transposed("K")).latex == "{K^{\\top}}^{\\top}")
  }
}

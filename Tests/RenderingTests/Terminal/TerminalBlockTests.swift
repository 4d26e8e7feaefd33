import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// Each kind of block on a terminal.
@Suite struct TerminalBlockTests {
  /// The lines of blocks, without what stands around them on a page.
  private func shown(_ style: TerminalStyle = .plain(80), @BlockBuilder _ body: () -> [Block]) -> String {
    let book = book(body)
    return book.terminalText(of: book.pages[0], style).between("1706.03762).\n\n", "\n\n")
  }

  private var weights: Quantity { square([[0.25, -0.75], [0.5, 0]], tokens: ["cats", "mice"]) }

  @Test func tablesInAPipe() {
    #expect(
      shown { MatrixTable(weights) } == """
        A: weights, 2\u{A0}×\u{A0}2, query\u{A0}↓\u{A0}key\u{A0}→
             cats     mice
        cats 0.25 ░  −0.75 █
        mice 0.50 ▓   0.00 ·
        """)
  }

  @Test func tablesWithLines() {
    #expect(
      shown(.lined(80)) { MatrixTable(weights) } == """
        A: weights, 2\u{A0}×\u{A0}2, query\u{A0}↓\u{A0}key\u{A0}→
        ┌──────┬─────────────────┐
        │      │ cats     mice   │
        ├──────┼─────────────────┤
        │ cats │ 0.25 ░  −0.75 █ │
        │ mice │ 0.50 ▓   0.00 · │
        └──────┴─────────────────┘
        """)
  }

  @Test func tablesInColour() {
    let bold = "\u{1B}[1m"
    let end = "\u{1B}[0m"
    func blue(_ colour: Int, _ text: String) -> String { "\u{1B}[48;5;\(colour);38;5;16m\(text)\(end)" }
    #expect(
      shown(.coloured(80)) { MatrixTable(weights) } == """
        \(bold)A\(end): weights, 2\u{A0}×\u{A0}2, query\u{A0}↓\u{A0}key\u{A0}→
        ┌──────┬─────────────┐
        │      │\(bold) cats \(end)\(bold)  mice \(end)│
        ├──────┼─────────────┤
        │ cats │\(blue(153, " 0.25 "))\(blue(166, " −0.75 "))│
        │ mice │\(blue(69, " 0.50 "))\(blue(255, "  0.00 "))│
        └──────┴─────────────┘
        """)
  }

  @Test func aTableThatIsTooWideStandsInBandsOfWholeColumns() {
    let numbers = (0..<2).map { row in (0..<6).map { Double(row * 6 + $0) + 0.5 } }
    let lines = shown(.plain(40)) { MatrixTable(quantity(numbers, tokens: ["a", "b"])) }.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 8)
    #expect(lines[4].isEmpty)
    for start in [1, 5] {
      #expect(lines[start + 1].hasPrefix("a "))
      #expect(lines[start + 2].hasPrefix("b "))
    }
    func shownNumbers(_ row: Int) -> [String] {
      [lines[row], lines[row + 4]].flatMap { $0.matches(of: /[0-9.]+/).map { String($0.output) } }
    }
    #expect(shownNumbers(1) == (0..<6).map { "\($0)" })
    #expect(shownNumbers(2) == (0..<6).map { "\($0).50" })
    #expect(shownNumbers(3) == (6..<12).map { "\($0).50" })
  }

  @Test func aTableSaysWhichRowsAndColumnsItLeavesOut() {
    let large = quantity((0..<20).map { row in [Double](repeating: Double(row), count: 20) })
    let text = shown(.plain(120)) { MatrixTable(large, isPictured: false) }
    #expect(text.contains(/3 +⋯ +17/))
    #expect(text.contains(/\n⋮ +⋮ +⋮ +⋮ +⋮ +⋯ +⋮ +⋮ +⋮\n/))
  }

  @Test func longLabelsAreShortened() {
    let long = String(repeating: "x", count: 64)
    let text = shown(.plain(40)) { MatrixTable(square([[1, 2], [3, 4]], tokens: [long, "y"])) }
    #expect(text.contains("\n\(String(repeating: "x", count: 12))… "))
    #expect(text.contains(" \(String(repeating: "x", count: 15))…"))
    #expect(text.contains("3.00 ▓"))
  }

  @Test func runningText() {
    #expect(
      shown(.plain(40)) {
        "Words are broken at spaces, and *not inside a word*; `code` keeps its marks, \(3, "token") stay together."
      } == """
        Words are broken at spaces, and *not
        inside a word*; `code` keeps its marks,
        3\u{A0}tokens stay together.
        """)
    #expect(shown(.coloured(80)) { "All *in italics* here" } == "All \u{1B}[3min italics\u{1B}[0m here")
    #expect(shown { "See [there](https://a.example/b)." } == "See there (https://a.example/b).")
  }

  @Test func aWordThatIsWiderThanALineIsBroken() {
    let long = String(repeating: "x", count: 100)
    let lines = shown(.plain(40)) { "a \(long)" }.split { $0 == "\n" }
    #expect(lines.map { $0.count } == [1, 40, 40, 20])
  }

  @Test func lists() {
    #expect(shown { List("one", "two") } == "- one\n- two")
  }

  @Test func headings() {
    #expect(shown { Heading("A heading") } == "A heading\n---------")
    #expect(shown(.lined(80)) { Heading("A heading") } == "A heading\n─────────")
    #expect(shown(.coloured(80)) { Heading("A heading") } == "\u{1B}[1mA heading\u{1B}[0m")
  }

  @Test func equations() {
    #expect(shown { Equation(["S", "=", "Q", .transposed("K")]) } == "    S = Q Kᵀ")
  }

  @Test func workings() {
    let scores = square([[1, 2], [3, 4]], named: "S", tokens: ["a", "b"])
    let sum = Quantity(.sum, [scores, scores]).named("R", "sum")
    #expect(
      shown { Worked(sum[0, 1]) }
        == "  How was this made? R_0,1 = 4.00 (query “a”, key “b”)\n  - 2.00 + 2.00 = 4.00")
  }

  @Test func claims() {
    #expect(
      shown {
        Claim("It holds.", Finding(true, "by 1"))
        Claim("It fails.", Finding(false, "by 2"))
      } == """
        Checked against the numbers
        ✓ It holds. (by 1)
        ✗ Does not hold for this lesson: It fails. (by 2)
        """)
  }

  @Test func questions() {
    #expect(
      shown { Question("Why?") { "Because." } } == "Explain. Why?\n\n--- Answer ---\n  Because.")
  }

  @Test func asides() {
    #expect(shown { Aside(.pitfall) { "Beware." } } == "  A common mistake\n  Beware.")
    #expect(shown(.lined(80)) { Aside(.note) { "So it is." } } == "│ Note\n│ So it is.")
  }

  @Test func codeThatIsTooWideIsContinuedAsPythonHasIt() {
    let code = Block.code("a = one + two + three + four + five + six + seven", language: "python")
    #expect(shown { [code] } == "    a = one + two + three + four + five + six + seven")
    #expect(
      shown(.plain(40)) { [code] } == "    a = one + two + three + four + \\\n      five + six + seven")
  }

  @Test func codeKeepsItsIndentAndCommentsStayComments() {
    let code = Block.code(
      "# As before: one, two, three, four, five.\ndef f(x):\n    return one + two + three + four + x",
      language: "python")
    #expect(
      shown(.plain(40)) { [code] } == """
            # As before: one, two, three,
            # four, five.
            def f(x):
                return one + two + three + \\
                  four + x
        """)
  }

  @Test func figuresInWords() {
    let figure = Figure.attention(weights).captioned("Who to whom.")
    #expect(
      shown { figure } == """
        [Lines from each query to the keys it attends to, as strong as the share. cats
        most to itself, mice most to cats.]
        *Who to whom.*
        """)
  }

  @Test func heatMapsInColour() {
    let end = "\u{1B}[0m"
    func points(_ colour: Int) -> String { "\u{1B}[38;5;\(colour);48;5;\(colour)m▀▀▀▀▀▀\(end)" }
    #expect(
      shown(.coloured(80)) { Figure.heatMaps([weights]) } == """
        \u{1B}[1mA\(end): query\u{A0}↓\u{A0}key\u{A0}→
        \(points(153))\(points(166))
        \(points(69))\(points(255))
        """)
    let tall = quantity((0..<14).map { [Double($0)] })
    #expect(shown(.coloured(80)) { Figure.heatMaps([tall]) }.split(separator: "\n").count == 8)
    #expect(shown { Figure.heatMaps([weights]) }.hasPrefix("[Heat map of A, weights, 2 by 2;"))
  }

  @Test func numbersCanBeReadOnTheirShades() {
    let sizes = (0...9).map { [Double($0) / 9, -Double($0) / 9] }
    let text = shown(.coloured(80)) { MatrixTable(quantity(sizes)) }
    let shades = Set(text.matches(of: /48;5;(\d+);38;5;(\d+)/).map { [Int($0.output.1)!, Int($0.output.2)!] })
    #expect(shades.count == 9)
    for shade in shades { #expect(contrast(shade[0], shade[1]) >= 4.5, "\(shade)") }
  }

  /// The contrast of two of xterm’s 256 colours, as WCAG 2 defines it.
  private func contrast(_ first: Int, _ second: Int) -> Double {
    func luminance(_ colour: Int) -> Double {
      let levels: [Double] = [0, 95, 135, 175, 215, 255]
      let cube = colour - 16
      let grey = Double(8 + 10 * (colour - 232))
      let places = [cube / 36, cube / 6 % 6, cube % 6]
      let parts: [Double] = colour >= 232 ? [grey, grey, grey] : places.map { levels[$0] }
      let linear: [Double] = parts.map { part in
        part / 255 <= 0.03928 ? part / 255 / 12.92 : pow((part / 255 + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let both = [luminance(first), luminance(second)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }
}

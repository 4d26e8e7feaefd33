import Literate
import Numbers
import Support
import Testing
import Workings

@Suite struct TableTests {
  private let features = quantity([[1, -2], [0.5, 4]], named: "W_Q", tokens: ["cats", "mice"])
  private let weights = square([[0.25, 0.75], [1, 0]], tokens: ["cats", "cats"])

  @Test func markdownHasLabelsAlignmentAndShades() {
    #expect(
      markdown { MatrixTable(features) } == """
        $W_{Q}$: numbers, 2 × 2

        | token ↓ feature → | 0 | 1 |
        | --- | ---: | ---: |
        | cats | 1.00 ░ | −2.00 ▒ |
        | mice | 0.50 · | 4.00 █ |


        """)
  }

  @Test func markdownTellsRepeatedWordsApart() {
    #expect(
      markdown { MatrixTable(weights, shading: .row) } == """
        $A$: weights, 2 × 2

        | query ↓ key → | cats<sub>0</sub> | cats<sub>1</sub> |
        | --- | ---: | ---: |
        | cats<sub>0</sub> | 0.25 ░ | 0.75 █ |
        | cats<sub>1</sub> | 1.00 █ | 0.00 · |


        """)
  }

  @Test func htmlHasLabelsScopesAndShades() {
    #expect(
      html { MatrixTable(features) } == """
        <figure class="matrix"><figcaption><math><msub><mi>W</mi><mi>Q</mi></msub></math> <span>numbers</span> \
        <span class="shape">2 × 2</span></figcaption>
        <div class="scroll" tabindex="0" role="group" aria-label="Table of numbers"><table data-quantity="0">
        <thead><tr><td>token ↓ feature →</td><th scope="col">0</th><th scope="col">1</th></tr></thead>
        <tbody><tr><th scope="row"><bdi class="token t0">cats</bdi></th><td class="p2">1.00</td>\
        <td class="n5">−2.00</td></tr>\
        <tr><th scope="row"><bdi class="token t1">mice</bdi></th><td class="p1">0.50</td>\
        <td class="p9">4.00</td></tr></tbody></table></div></figure>

        """)
  }

  @Test func htmlTellsRepeatedWordsApart() {
    let heads = Tree(html { MatrixTable(weights) }).all("th")
    #expect(heads.map { $0.text } == ["cats0", "cats1", "cats0", "cats1"])
    #expect(heads.allSatisfy { $0.all("sub").count == 1 && $0.all("bdi").first?["class"] == "token t0" })
  }

  @Test func singleRowIsLabelledByItsName() {
    let row = Quantity(.given(Matrix([[1, 2]]), rows: .single("scale"), columns: .features(2))).named("gamma", "scale")
    #expect(
      markdown { MatrixTable(row) } == """
        $\\gamma$: scale, 1 × 2

        | feature → | 0 | 1 |
        | --- | ---: | ---: |
        | scale | 1.00 ▒ | 2.00 █ |


        """)
    #expect(Tree(html { MatrixTable(row) }).all("th").map { $0.text } == ["0", "1", "scale"])
  }

  @Test func leavesOutTheMiddleOfALargeTable() {
    let matrix = Matrix(rows: 13, columns: 20) { row, column in Double(row + column) }
    let large = Quantity(.given(matrix, rows: .features(13), columns: .features(20))).named("A", "large")
    let lines = markdown { MatrixTable(large) }.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == 2 + 8)
    #expect(lines[0] == "| feature ↓ feature → | 0 | 1 | 2 | 3 | ⋯ | 17 | 18 | 19 |")
    #expect(lines[2].hasSuffix("| 3.00 · | ⋯ | 17.00 ▒ | 18.00 ▒ | 19.00 ▓ |"))
    #expect(lines[6] == "| ⋮ | ⋮ | ⋮ | ⋮ | ⋮ | ⋯ | ⋮ | ⋮ | ⋮ |")
    let rows = Tree(html { MatrixTable(large) }).all("tr").map { row in row.children.map { $0.text } }
    #expect(rows.map { $0.count } == [Int](repeating: 9, count: 9))
    #expect(rows[0][4...5] == ["3", "⋯"])
    #expect(rows[1][4...6] == ["3.00", "⋯", "17.00"])
    #expect(rows[5] == ["⋮", "⋮", "⋮", "⋮", "⋮", "⋯", "⋮", "⋮", "⋮"])
  }

  @Test(arguments: [(0, "−2", "5"), (1, "−2.0", "4.6"), (6, "−2.000000", "4.567890")])
  func showsTheDigitsOfTheStyle(decimals: Int, first: String, second: String) {
    let pages = book(decimals: decimals) { MatrixTable(quantity([[-2, 4.56789]])) }
    #expect(pages.markdownFiles[1].text.contains("| \(first) ▒ | \(second) █ |"))
    #expect(pages.html.contains(">\(first)</td>") && pages.html.contains(">\(second)</td>"))
  }
}

import JSON
import Foundation
import Literate
import Numbers
import Support
import Testing
import Workings

@testable import Rendering

/// A chapter whose numbers are −∞ on purpose, in every format: what a reader sees.
@Suite struct InfinityTests {
  private let chapter = MaskedChapter()
  private let style = NumberStyle(decimals: 2)

  @Test func aTableOfThePage() {
    let html = MaskedChapter.book.html
    let rows = Tree(html).all("tr").map { $0.all("td").map { $0.text } }
    #expect(rows.contains(["0.71", "−∞", "−∞"]) && rows.contains(["−0.71", "0.71", "−∞"]))
    // −∞ is as strong as can be, and beside it the finite numbers keep their shades.
    #expect(html.contains("<td class=\"n9\">−∞</td>"))
    #expect(html.contains("<td class=\"n9\">−0.71</td><td class=\"p9\">0.71</td><td class=\"n9\">−∞</td>"))
    #expect(html.contains("<td class=\"p9\">1.77</td>") && html.contains("<td>0.00</td>"))
    #expect(html.contains("value=\"-Infinity\"") && html.contains(">−∞</data>"))
    #expect(html.contains("<mo form=\"prefix\">−</mo><mi>∞</mi>"))
    #expect(!html.contains("nan") && !html.contains("inf<") && !html.contains("-inf\""))
  }

  @Test func theClaimsHold() {
    let html = MaskedChapter.book.html
    #expect(html.contains("Computed again it is the same. <span class=\"found\">(largest difference: 0)</span>"))
    #expect(MaskedChapter.book.brokenClaims.isEmpty)
  }

  @Test func anErrorIsFoundWhereAFiniteNumberStandsForIt() {
    let text = MaskedChapter.book.markdownFiles[1].text
    #expect(text.contains("is the first: 0.00 stands where −∞ belongs."))
    #expect(text.contains("From there on it is the first of the two alone, without the second."))
  }

  @Test func markdown() {
    let text = MaskedChapter.book.markdownFiles[1].text
    #expect(text.contains("| the | 0.71 █ | −∞ █ | −∞ █ |"))
    #expect(text.contains("| the | 0.00 · | −∞ █ | −∞ █ |"))
    #expect(text.contains(#"0.35 + \left( -\infty \right) = -\infty$"#))
    #expect(text.contains(#"e^{-\infty - 0.71} = 0.00$"#))
    #expect(text.contains("J = np.where(np.tri(3) == 1, 0, -np.inf)"))
    #expect(!text.contains("−inf") && !text.contains("nan"))
  }

  @Test func drawings() {
    let maps = Figure.heatMaps([chapter.mask, chapter.masked]).drawing(style)
    #expect(
      maps.description.contains("Heat map of J, mask, 3 by 3; infinite at 3 places, the first of them where the"))
    #expect(!maps.body.contains("nan") && !maps.body.contains("inf"))
    let bars = Figure.bars([BarGroup("river", row: 1, of: chapter.masked)]).drawing(style)
    #expect(bars.description == "Bars. river: 0 −0.71, 1 0.71, 2 −∞.")
    #expect(bars.body.contains(">−∞</text>"))
    let lines = Figure.attention(chapter.weights).drawing(style)
    #expect(lines.description.hasSuffix("the most to itself, river most to itself, bank most to river."))
    #expect(lines.body.ranges(of: "class=\"link").count == 6)
    #expect(Figure.attention(chapter.masked).drawing(style).body.ranges(of: "class=\"link").count == 4)
  }

  @Test func aLargeHeatMap() {
    let mask = Quantity(.causalMask(.tokens((0..<20).map { "t\($0)" }))).named("J", "mask")
    let strengths = mask.value.strengths(atMost: (down: 100, across: 100))
    #expect(strengths[0, 0] == 0 && strengths[0, 1] == -1 && strengths[19, 0] == 0)
    #expect(!mask.value.strengths(atMost: (down: 100, across: 100)).png.isEmpty)
  }

  @Test(arguments: [false, true]) func theTerminal(hasColours: Bool) {
    let terminal = TerminalStyle(width: 100, hasColours: hasColours, hasLines: true)
    let book = MaskedChapter.book
    let text = book.terminalText(of: book.pages[0], terminal)
    #expect(text.contains("0.35 + (−∞) = −∞") && text.contains("e^(−∞ − 0.71) = 0.00"))
    if !hasColours { #expect(text.contains("0.71 █     −∞ █    −∞ █")) }
    #expect(!text.contains("inf\u{1B}") && !text.contains("−inf") && !text.contains("nan"))
  }

  @Test func valuesAreJSON() throws {
    var text = ""
    writeValuesJSON(title: "", tokens: [], features: nil, quantities: chapter.quantities) { text += $0 }
    #expect(text.contains(#""J": {"shape": [3, 3], "data": [0, null, null, 0, 0, null, 0, 0, 0]}"#))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test func anExplanationIsReadAloud() {
    let explanation = Explanation(chapter.masked[0, 1], in: QuantityIndex([page]), style: style)
    #expect(explanation.spoken.contains("masked scores, query the, key river, minus infinity."))
    #expect(explanation.spoken.contains("0.35 plus minus infinity is minus infinity"))
    #expect(explanation.html.contains("<mo form=\"prefix\">−</mo><mi>∞</mi>"))
    #expect(explanation.number == "−∞")
  }

  private var page: Page { Page(chapter, style: style) }

  @Test func aSheetAndItsKey() {
    var byHand = HandComputation(style)
    let (mask, masked, weights) = (byHand(chapter.mask), byHand(chapter.masked), byHand(chapter.weights))
    let sheet = Worksheet(
      student: 1, title: "Masked", token: Token.all(["the", "river", "bank"])[1],
      items: [
        Worksheet.Item(mask, "Given.", emptyRow: nil), Worksheet.Item(masked, "Add.", emptyRow: 1),
        Worksheet.Item(weights, "Softmax.", emptyRow: 1),
      ], style: style)
    let rows = Tree(WorksheetPage([sheet], isKey: false).html).all("tr").map { $0.all("td").map { $0.text } }
    #expect(rows.contains(["0.00", "−∞", "−∞"]) && rows.contains(["0.71", "−∞", "−∞"]))
    let key = WorksheetPage([sheet], isKey: true).html
    #expect(key.contains("−0.71\u{2003}0.71\u{2003}−∞"))
    #expect(key.contains("<p>B[1,2]: 0.00 + (−∞) = −∞</p>"))
    let marking = Marking(sheet.cells, style: style) {
      ["B[1,0]": -0.71, "B[1,1]": 0.71, "B[1,2]": -.infinity][$0.name]
    }
    #expect(marking.earned == 3)
  }
}

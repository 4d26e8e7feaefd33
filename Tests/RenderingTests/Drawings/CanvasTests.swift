import Testing
import Workings

@testable import Rendering

/// Each thing a picture is made of, as SVG.
@Suite struct CanvasTests {
  private func body(_ draw: (inout Canvas) -> Void) -> String {
    var canvas = Canvas()
    draw(&canvas)
    return canvas.body
  }

  @Test func rectangle() {
    #expect(
      body { $0.rect(1, 2.25, 30, 4, "bar pos") }
        == "<rect class=\"bar pos\" x=\"1\" y=\"2.3\" width=\"30\" height=\"4\"/>\n")
    #expect(
      body { $0.rect(0, 0, 1, 1, "cell", opacity: 0.255, rounded: 5) }
        == "<rect class=\"cell\" x=\"0\" y=\"0\" width=\"1\" height=\"1\" fill-opacity=\"0.26\" rx=\"5\"/>\n")
  }

  @Test func line() {
    #expect(
      body { $0.line(0, 1, 2, -3.5, "axis") } == "<line class=\"axis\" x1=\"0\" y1=\"1\" x2=\"2\" y2=\"-3.5\"/>\n")
  }

  @Test func path() {
    #expect(
      body { $0.path("M0 0h1", "link t0", " stroke-width=\"2\"") }
        == "<path class=\"link t0\" d=\"M0 0h1\" stroke-width=\"2\"/>\n")
  }

  @Test func circle() {
    #expect(body { $0.circle(1, 2, 3.5, "dot") } == "<circle class=\"dot\" cx=\"1\" cy=\"2\" r=\"3.5\"/>\n")
  }

  @Test func text() {
    #expect(body { $0.text("a<b", 1, 2, "small") } == "<text class=\"small\" x=\"1\" y=\"2\">a&lt;b</text>\n")
    #expect(body { $0.text("\n", 1, 2, "small") } == "<text class=\"small\" x=\"1\" y=\"2\">␊</text>\n")
  }

  @Test func image() {
    #expect(
      body { $0.image(1, 2, 3, 4, address: "data:image/png;base64,AA==", of: quantity([[1]])) }
        == "<image class=\"pixels\" x=\"1\" y=\"2\" width=\"3\" height=\"4\" preserveAspectRatio=\"none\" "
        + "href=\"data:image/png;base64,AA==\"/>\n")
  }

  private static let symbols: [(formula: Formula, text: String)] = [
    (.variable("A"), "A"), (.lower("A", "1"), "A1"), (.upper("σ", "2"), "σ2"), (.transposed("K"), "K⊤"),
    (["Q", .transposed("K")], "QK⊤"), (.brackets("x"), "(x)"), (.words("a < b"), "a < b"),
    (.lower("a", ["i", ",", "j"]), "ai,j"),
  ]

  @Test(arguments: symbols.indices)
  func symbol(index: Int) {
    let (formula, text) = Self.symbols[index]
    let tree = Tree(body { $0.symbol(formula, 1, 2, "strong") })
    #expect(tree.all("text").map { $0.text } == [text])
    #expect(tree.all("tspan").allSatisfy { ["variable", "index"].contains($0["class"]) })
  }

  @Test func subscriptsAreLoweredAndPowersRaised() {
    let tree = Tree(body { $0.symbol(.upper(.lower("A", "i"), "2"), 1, 2, "strong") })
    #expect(tree.all("tspan").map { $0["dy"] } == [nil, "3", nil, "-4"])
  }
}

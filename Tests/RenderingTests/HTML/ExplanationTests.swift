import Foundation
import Literate
import Numbers
import Support
import Testing
import Workings

@testable import Rendering

@Suite struct ExplanationTests {
  private let style = NumberStyle(decimals: 2)
  private let x = quantity([[1, -2], [3, 4]], named: "X", tokens: ["<b>", "cats"])
  private let w = quantity([[2], [0.5]], named: "W")

  private func explain(_ cell: Cell) -> Explanation {
    Explanation(cell, in: QuantityIndex(book { MatrixTable(cell.quantity) }.pages), style: style)
  }

  @Test func tellsRuleNumbersAndResult() {
    let explanation = explain(x.matmul(w).named("Q", "queries")[0, 0])
    let tree = Tree(explanation.html)
    #expect(tree.all("h3").map { $0.text } == ["Q0,0 = 1.00"])
    #expect(tree.all("p").map { $0["class"] } == ["where", "rule", "from"])
    #expect(tree.all("p")[1].text.replacing(" ", with: "") == "Qij=∑mXim·Wmj")
    #expect(tree.all("ol")[0].text.replacing(" ", with: "") == "1.00·2.00+(−2.00·0.50)=1.00")
    #expect(tree.all("button").map { $0["data-cell"] } == ["1 0 0", "2 0 0", "1 0 1", "2 1 0"])
    #expect(explanation.operands == ["1 0 0", "2 0 0", "1 0 1", "2 1 0"])
  }

  @Test func escapesWhatALessonBrings() {
    let explanation = explain(x[0, 0])
    #expect(explanation.html.contains("&lt;b&gt;") && !explanation.html.contains("<b>"))
    #expect(!Tree(explanation.html).elements.contains { $0.name == "b" })
  }

  @Test func saysItInWords() {
    let spoken = explain(x.matmul(w).named("Q", "queries")[0, 0]).spoken
    #expect(spoken == "queries, token <b>, feature 0, 1.00. 1.00 times 2.00 plus minus 2.00 times 0.50 is 1.00.")
  }

  @Test func aGivenNumberIsMadeFromNothing() {
    let explanation = explain(x[1, 0])
    #expect(explanation.operands.isEmpty && explanation.path == nil && explanation.number == "3")
    #expect(Tree(explanation.html).all("button").isEmpty)
  }

  @Test func knowsWhereInTheLessonANumberStands() {
    let operation = Operation.given(
      Matrix([[0.1, 2]]), rows: .tokens(["a"]), columns: .features(2),
      origin: .given { "embeddings.given[\($0)][\($1)]" })
    let explanation = explain(Quantity(operation).named("E", "embeddings")[0, 1])
    #expect(explanation.path == "embeddings.given[0][1]" && explanation.number == "2")
  }

  @Test func namesTheHeaviestOfManyOperandsAndCountsTheRest() {
    let long = quantity([(0..<20).map { Double($0) }], named: "L")
    let ones = quantity((0..<20).map { _ in [1] }, named: "I")
    let explanation = explain(long.matmul(ones).named("S", "sum")[0, 0])
    #expect(explanation.operands.count == 40)
    let buttons = Tree(explanation.html).all("button").map { $0["data-cell"] }
    #expect(buttons == ["1 0 16", "2 16 0", "1 0 17", "2 17 0", "1 0 18", "2 18 0", "1 0 19", "2 19 0"])
    #expect(explanation.html.contains("and 32 more"))
  }

  @Test func theRuleOfAnEncodingIsThatOfItsColumn() {
    let operation = Operation.encoding(
      tokens: .tokens(["a", "b"]), features: .features(2), Wave(size: 2, step: 1), firstPosition: 0)
    let encoding = Quantity(operation).named("P", "encodings")
    #expect(explain(encoding[1, 0]).html.contains(">sin<") && !explain(encoding[1, 0]).html.contains(">cos<"))
    #expect(explain(encoding[1, 1]).html.contains(">cos<") && !explain(encoding[1, 1]).html.contains(">sin<"))
  }

  @Test func isJSON() throws {
    struct Read: Decodable { let html, spoken: String, operands: [String], path: String?, number: String }
    let explanation = explain(x[0, 1])
    let read = try JSONDecoder().decode(Read.self, from: Data(explanation.json.utf8))
    #expect(
      read.html == explanation.html && read.spoken == explanation.spoken && read.number == "-2" && read.path == nil)
  }
}

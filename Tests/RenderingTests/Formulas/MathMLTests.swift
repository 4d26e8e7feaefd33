import Literate
import Workings

@testable import Rendering
import Testing

@Suite struct MathMLTests {
  /// MathML Core, section 3: what takes a fixed number of children, and what holds text alone.
  private func problem(_ element: Tree) -> String? {
    switch element.name {
    case "mfrac", "msub", "msup", "munder": element.children.count == 2 ? nil : "\(element.children.count) children"
    case "mi", "mn", "mo", "mtext": element.children.isEmpty && !element.text.isEmpty ? nil : "no text alone"
    case "math", "mrow", "msqrt": element.children.isEmpty ? "nothing inside" : nil
    default: "not an element of MathML"
    }
  }

  @Test(arguments: WholeBook.allCases)
  func everyElementHasWhatItTakes(which: WholeBook) {
    let formulas = Tree(which.rendered.html).all("math")
    #expect(formulas.count > 100)
    for element in formulas.flatMap({ $0.elements }) {
      #expect(problem(element) == nil, "\(element.skeleton)")
    }
  }

  /// Seven scores in the brackets of a maximum are wider than the margin; a bracket and a comma stay with their number.
  @Test func longBracketsBreakInside() {
    let list: Formula = ["max", .brackets(["1", ",", "2", ",", "3", ",", "4", ",", "5"]), "=", "5"]
    let pieces = Tree("<p>\(list.breakableMathML)</p>").all("math").map { $0.text.filter { !$0.isWhitespace } }
    #expect(pieces == ["max\u{2061}", "(1,", "2,", "3,", "4,", "5)", "=", "5"])
    let nested: Formula = ["2", "·", .brackets(["1", "−", .brackets(["4", "+", "5", "+", "6", "+", "7", "+", "8"])])]
    let parts = Tree("<p>\(nested.breakableMathML)</p>").all("math").map { $0.text.filter { !$0.isWhitespace } }
    let quotient: Formula = .fraction(["1", "+", "2", "+", "3", "+", "4", "+", "5"], .root("6"))
    let broken = Tree("<p>\(quotient.breakableMathML)</p>").all("math").map { $0.text.filter { !$0.isWhitespace } }
    let worded: Formula = ["7", .words("(2.5 and 8 others)")]
    let words = Tree("<p>\(worded.breakableMathML)</p>").all("math").map { $0.text.filter { !$0.isWhitespace } }
    #expect(words == ["7", "(2.5", "and", "8", "others)"])
    #expect(broken == ["(1", "+", "2", "+", "3", "+", "4", "+", "5)", "/", "6"])
    #expect(parts == ["2", "·", "(1", "−", "(4", "+", "5", "+", "6", "+", "7", "+", "8))"])
  }
}

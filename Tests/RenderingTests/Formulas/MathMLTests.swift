import Literate
import Rendering
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
}

import Foundation
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// In a notebook, a name stands for one thing at a time, and what is computed from it is computed from that.
@Suite struct JupyterNamesTests {
  private func code(_ parts: Part...) throws -> [String] {
    let notebook = try JupyterFile(Book(title: "Test", summary: "A summary.", parts: parts).jupyterNotebook())
    return notebook.cells.filter { $0["cell_type"] as? String == "code" }
      .compactMap { $0["source"] as? String }.filter { !$0.hasPrefix("import") }
  }

  private func page(@BlockBuilder _ body: () -> [Block]) -> Page {
    Page(OnePage(body: body()), style: NumberStyle(decimals: 0))
  }

  private func doubled(_ number: Double) -> Quantity {
    quantity([[number]]).times(2).named(Symbol("X"), "twice the numbers")
  }

  /// Where chapters are of several computations, each begins anew, and compares what it had.
  @Test(arguments: [true, false]) func chaptersOfSeveralComputationsBeginAnew(isOne: Bool) throws {
    let shared = quantity([[1]])
    let (first, second) = (
      shared.times(2).named(Symbol("X"), "twice"), shared.times(3).named(Symbol("Y"), "three times")
    )
    let pages = [page { MatrixTable(first) }, page { MatrixTable(second) }]
    let cells = try code(Part("Part", pages, isOneComputation: isOne))
    #expect(cells.joined(separator: "\n").components(separatedBy: "E = np.array").count == (isOne ? 2 : 3))
    #expect(cells.count { $0.contains("quantities are those of the book") } == (isOne ? 1 : 2))
  }

  /// A name that is taken is compared before it is given away, and all begins anew.
  @Test func aNameIsComparedBeforeItIsGivenAway() throws {
    let (one, other) = (doubled(1), doubled(5))
    let cells = try code(Part("Part", [page { MatrixTable(one) }, page { MatrixTable(other) }]))
    #expect(cells.count == 4)
    #expect(cells[1].contains("equal(\"X\", X, [[2]])") && cells[2].contains("E = np.array([[5.0]])"))
    #expect(cells[3].contains("equal(\"X\", X, [[10]])"))
  }

  /// Of two quantities with one name that lead to a third, one is called the other.
  @Test func oneOfTwoWithOneNameIsTheOther() throws {
    let sum = (quantity([[1]]) + quantity([[5]])).named(Symbol("X"), "sum")
    let cells = try code(Part("Part", [page { MatrixTable(sum) }]))
    #expect(cells[0].contains("E = np.array([[1.0]])  # numbers, 1 × 1\nother_E = np.array([[5.0]])"))
    #expect(cells[0].contains("X = E + other_E  #"))
    #expect(cells[1].contains("equal(\"other_E\", other_E, [[5]])"))
  }

  /// What NumPy finds in a way of its own is compared as nearly as that allows, and so is what is made from it.
  @Test func whatIsLearntIsComparedAsNearlyAsItCanBe() throws {
    let learnt = Quantity(
      Operation.given(Matrix([[1]]), rows: .single("row"), columns: .features(1))
        .found(inNumPy: "learn()", within: 1e-4)
    ).named(Symbol("W"), "weights")
    let made = learnt.times(2).times(3).named(Symbol("X"), "made")
    let cells = try code(Part("Part", [page { MatrixTable(made) }]))
    #expect(cells[0].contains("W = learn()  #"))
    #expect(cells[1].contains("equal(\"W\", W, [[1]], within=1e-4)") || cells[1].contains("within=0.0001)"))
    #expect(cells[1].components(separatedBy: "within=").count == 3)
  }

  /// A figure of a chapter of its own is computed where it is shown.
  @Test func whatAFigureShowsIsComputed() throws {
    let pages = [page { Figure.heatMaps([doubled(4)]).captioned("Twice.") }]
    let cells = try code(Part("Part", pages, isOneComputation: false)).filter { $0.contains("X = ") }
    #expect(cells.count == 1 && cells[0].hasSuffix("figures[0]"))
  }

  /// A program runs as it stands, and is folded away elsewhere.
  @Test func aProgramRunsAsItStands() throws {
    let program = Program("All of it", "a = 1 < 2\nb = a")
    #expect(try code(Part("Part", [page { program }])) == ["a = 1 < 2\nb = a"])
    #expect(
      markdown { program }
        == "<details><summary>All of it</summary>\n\n```python\na = 1 < 2\nb = a\n```\n\n</details>\n\n")
    #expect(
      html { program }
        == "<details><summary>All of it</summary>\n<pre tabindex=\"0\"><code>a = 1 &lt; 2\nb = a</code></pre>\n</details>\n"
    )
  }
}

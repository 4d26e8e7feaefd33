import Literate
import Numbers
import Support
import Testing
import Workings

/// What an author gets wrong and the compiler does not see is found before anything is written, and said with its place and a cure.
@Suite struct MistakesTests {
  private struct Draft: Chapter {
    static let title = "Draft"
    static var lead: Prose { "" }
    static let section = ""
    var title = "Draft"
    var quantities: [Quantity] = []
    var body: [Block] = []
  }

  private struct Absent: Chapter {
    static let title = "Absent"
    static var lead: Prose { "" }
    static let section = ""
    var quantities: [Quantity] { [] }
    var body: [Block] { [] }
  }

  private func mistakes(_ chapters: Draft..., isOneComputation: Bool = true) -> [String] {
    let pages = chapters.map { Page($0, style: NumberStyle(decimals: 2)) }
    return Book(title: "", summary: "", parts: [Part("One", pages, isOneComputation: isOneComputation)]).mistakes
  }

  /// Doubles, with a fault in one of its faces.
  private func doubled(
    axes: (rows: Axis, columns: Axis)? = nil, lines: @escaping @Sendable (Cell) -> [Working.Line]
  ) -> Quantity {
    let operand = quantity([[1, 2], [3, 4]], named: "B")
    let operation = Operation(
      title: "doubled", axes: { axes ?? ($0[0].rows, $0[0].columns) }, evaluate: { $0[0].map { 2 * $0 } },
      lines: { result, row, column in lines(result.operands[0][row, column]) },
      formula: { Notation(["2", $0[0]]) }, numpy: { "2 * \($0[0])" })
    return Quantity(operation, [operand]).named("D", "double")
  }

  private func right(_ cell: Cell) -> [Working.Line] { [Working.Line(nil, .product(.constant(2), .cell(cell)))] }

  @Test func thereAreNoneWhereAllIsWell() {
    let double = doubled(lines: right)
    #expect(mistakes(Draft(quantities: [double], body: Worked(double[1, 0]).blocks)).isEmpty)
  }

  @Test func twoChaptersUnderOneTitle() {
    #expect(
      mistakes(Draft(), Draft()) == [
        "Chapters 1 and 2 are both called “Draft”: give one of them another `title`."
      ])
  }

  @Test func aNameForTwoQuantities() {
    let (one, two) = (quantity([[1]], named: "A"), quantity([[1]], named: "A"))
    let said = [
      "A is “numbers” in chapter 1, “Draft”, and “numbers” in chapter 2, “Second”: give one of them another `Symbol`."
    ]
    let second = Draft(title: "Second", quantities: [two])
    #expect(mistakes(Draft(quantities: [one]), second) == said)
    // Once, though it is computed and shown.
    let shown = Draft(title: "Second", quantities: [two], body: MatrixTable(two).blocks)
    #expect(mistakes(Draft(quantities: [one]), shown) == said)
    // Also where it is only shown; but not where it is the same, or where each chapter computes something of its own.
    #expect(mistakes(Draft(quantities: [one]), Draft(title: "Second", body: MatrixTable(two).blocks)) == said)
    #expect(mistakes(Draft(quantities: [one]), Draft(title: "Second", body: MatrixTable(one).blocks)).isEmpty)
    #expect(mistakes(Draft(quantities: [one]), second, isOneComputation: false).isEmpty)
  }

  @Test func aNameThatNumPyCannotTake() {
    #expect(
      mistakes(Draft(quantities: [quantity([[1]], named: "masked scores")])) == [
        """
        Chapter 1, “Draft”, has a quantity called “masked scores”, which is no name in NumPy: a `Symbol` is a letter, or letters, \
        digits and _.
        """
      ])
    #expect(mistakes(Draft(quantities: [quantity([[1]], named: "2nd")])).count == 1)
  }

  @Test func aChapterThatTheBookDoesNotHave() {
    let said = [
      """
      Chapter 1, “Draft”, speaks of “Absent”, a chapter that the book does not have: add it in Sources/Chapters/Books, or do not \
      speak of it.
      """
    ]
    #expect(mistakes(Draft(body: [.paragraph("As in \(chapter: Absent.self).")])) == said)
    let question = Question("*See \(numberOf: Absent.self)?*") { "Yes: \(chapter: Absent.self, "there")." }
    #expect(mistakes(Draft(body: question.blocks)) == said)
  }

  @Test func aWorkingThatDoesNotComeToItsCell() {
    let wrong = doubled { [Working.Line(nil, .product(.constant(3), .cell($0)))] }
    #expect(
      mistakes(Draft(body: Worked(wrong[0, 1]).blocks)).last == """
        Chapter 1, “Draft”, has a working of D[1,1] that comes to 12 where the number is 8: the last of the `lines` of the \
        operation “doubled” has to come to the cell.
        """)
    #expect(
      mistakes(Draft(quantities: [doubled { _ in [] }])).first == """
        Chapter 1, “Draft”, has a working of D[0,0] without a line: the last of the `lines` of the operation “doubled” has to come \
        to the cell.
        """)
    // An infinity that is meant comes to itself.
    let masked = Quantity(.causalMask(.tokens(["a", "b"]))).named("J", "mask")
    #expect(mistakes(Draft(quantities: [masked], body: Worked(masked[0, 1]).blocks)).isEmpty)
  }

  @Test func axesThatDoNotCountTheNumbers() {
    let wrong = doubled(axes: (.features(2), .single("number")), lines: right)
    #expect(
      mistakes(Draft(quantities: [wrong])) == [
        """
        Chapter 1, “Draft”, has D, of 2 × 2 numbers, with labels for 2 × 1: the `axes` of the operation “doubled” have to count \
        its rows and columns.
        """
      ])
  }
}

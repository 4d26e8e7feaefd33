import Chapters
import Lessons
import Numbers
import Rendering
import Support
import Testing
import Workings

/// Every cell of every quantity of the lessons in Fixtures says how it was made, and what it says is so.
@Suite struct WorkingsOfLessonsTests {
  @Test(arguments: try FixtureLesson.all()) func lastStepsComeToTheirCells(_ fixture: FixtureLesson) throws {
    for cell in ByHand(try fixture.read()).quantities.flatMap({ $0.cells }) {
      let last = try #require(cell.working.lines.last)
      #expect(last.result == cell.value, "\(cell.place)")
      let apart = distance(between: last.expression.value, and: cell.value)
      #expect(apart <= 1e-9 * max(1, cell.value.magnitude), "\(cell.place)")
    }
  }

  /// The operands that are printed give the result that is printed, whether the line says = or ≈.
  ///
  /// Only where ≈ stands may they miss it, and only by so little that the rounding fell to the other side.
  @Test(arguments: try FixtureLesson.all()) func printedNumbersGiveThePrintedResult(_ fixture: FixtureLesson) throws {
    try checkPrintedNumbers(of: fixture.read())
  }

  @Test(arguments: 0...6) func printedNumbersGiveThePrintedResult(decimals: Int) throws {
    var lesson = Lesson.byHand
    lesson.decimals = decimals
    try checkPrintedNumbers(of: lesson)
  }

  private func checkPrintedNumbers(of lesson: Lesson) throws {
    let style = NumberStyle(decimals: lesson.decimals)
    for cell in ByHand(lesson).quantities.flatMap({ $0.cells }) {
      for line in cell.working.lines {
        // What is only written down, such as the −∞ of a mask, stands alone.
        if case .constant = line.expression, case .number(let text) = line.equation(style) {
          #expect(text == style.text(line.result), "\(cell.place)")
          continue
        }
        let printed = try #require(Line(line.equation(style)))
        #expect(printed.right == style.text(line.result), "\(cell.place)")
        if case .cell(let source) = line.expression {
          #expect(printed.left == source.symbol && printed.isEqual && source.value == line.result, "\(cell.place)")
          continue
        }
        let reckoned = try Calculator.result(of: printed.left)
        let isNear = !printed.isEqual && (reckoned - line.result).magnitude <= 1e-9 * max(1, line.result.magnitude)
        #expect(
          style.text(reckoned) == printed.right || isNear, "\(cell.place): \(printed.left.plainText) is \(reckoned)")
      }
    }
  }
}

extension Quantity {
  fileprivate var cells: [Cell] {
    (0..<value.rows).flatMap { row in (0..<value.columns).map { self[row, $0] } }
  }
}

extension Cell {
  fileprivate var place: String { "\(quantity.name?.text ?? "")[\(row), \(column)]" }
}

/// A printed line of a working, taken apart.
private struct Line {
  let left: Formula
  /// Whether it says = rather than ≈.
  let isEqual: Bool
  let right: String

  init?(_ formula: Formula) {
    guard case .row(let parts) = formula, parts.count == 3, parts[1] == "=" || parts[1] == "≈" else { return nil }
    guard case .number(let right) = parts[2] else { return nil }
    (left, isEqual, self.right) = (parts[0], parts[1] == "=", right)
  }
}

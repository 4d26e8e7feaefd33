import Lessons
import Literate
import Workings

extension LessonError {
  /// What page and command say of a lesson by which a cell comes out as no finite number: the fault is the lesson’s as a whole.
  public static func undefined(_ cell: Cell) -> LessonError {
    let name = "\(cell.quantity.name?.text ?? "")[\(cell.row), \(cell.column)]"
    return .ofLesson(
      expected: "numbers that stay finite",
      found: "that \(name), one of the \(cell.quantity.meaning), does not",
      advice: "Make the numbers smaller; or if a layer norm divides by a variance of 0, set epsilon above 0.")
  }
}

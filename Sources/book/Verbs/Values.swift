import Chapters
import Lessons
import Rendering
import Workings

extension Command {
  /// `book values`: prints the quantities as JSON.
  static func values(_ arguments: Arguments) throws(Failure) {
    guard let path = arguments[.lesson] else {
      let name = arguments[.part] ?? PartName.byHand.rawValue
      guard let part = PartName(rawValue: name) else {
        let names = PartName.allCases.map { $0.rawValue }.joined(separator: ", ")
        throw .usage("There is no part “\(name)”. The parts are: \(names).")
      }
      return try writeValues(part.lesson, part.quantities)
    }
    guard arguments[.part] == nil else { throw .usage("--lesson and --part exclude each other.") }
    let lesson = try readLesson(path)
    try writeValues(lesson, try compute(lesson, from: path).quantities)
  }

  private static func writeValues(_ lesson: Lesson, _ quantities: [Quantity]) throws(Failure) {
    try writeValuesJSON(
      title: lesson.title, tokens: lesson.tokens, features: lesson.features, quantities: quantities, to: Output.write)
  }
}

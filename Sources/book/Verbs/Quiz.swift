import Lessons
import Rendering
import Worksheets

extension Command {
  /// `book quiz`: writes the questions of worksheets for a learning management system.
  static func quiz(_ arguments: Arguments) throws(Failure) {
    let formats = QuizFormat.allCases.map { $0.rawValue }
    guard let name = arguments[.format] else {
      throw .usage("Say --format \(formats.joined(separator: "|")), what the quiz is for.")
    }
    guard let format = QuizFormat(rawValue: name) else {
      throw .usage("There is no format “\(name)”. The formats are: \(formats.joined(separator: ", ")).")
    }
    guard let output = arguments[.output] else {
      throw .usage("A quiz needs a file: say --output FILE.\(format.ending).")
    }
    let (students, seed) = (try countOfStudents(arguments), try seed(arguments))
    let path = arguments[.lesson]
    if let path, Files.isSame(output, path) {
      throw .usage("\(path) holds the lesson, and would be overwritten. Say another file with --output.")
    }
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? .byHand
    let (plan, topic) = try plan(arguments)
    let sheets = try HandedOut(like: lesson, seed: seed, students: students, plan, topic: topic, from: path).sheets
    try Files.write(Quiz(sheets).file(format), to: output)
  }
}

import Chapters
import Lessons
import Model
import Rendering
import Training
import Workings

extension Command {
  /// `book spreadsheet`: writes the quantities as a workbook whose cells compute them.
  static func spreadsheet(_ arguments: Arguments) throws(Failure) {
    guard let output = arguments[.output] else { throw .usage("A spreadsheet needs a file: say --output FILE.xlsx.") }
    let path = arguments[.lesson]
    guard path == nil || arguments[.part] == nil else { throw .usage("--lesson and --part exclude each other.") }
    if let path, Files.isSame(output, path) {
      throw .usage("\(path) holds the lesson, and would be overwritten. Say another file with --output.")
    }
    let part = try part(arguments)
    let lesson = try path.map { (path) throws(Failure) in try readLesson(path) } ?? part.lesson
    let chapters = try computeByChapter(lesson, from: path ?? "the default book")
    let workbook = Workbook(title: lesson.title, decimals: lesson.decimals, chapters)
    let file: [UInt8]
    do throws(Workbook.Unfit) {
      file = try workbook.file()
    } catch {
      throw .input((path.map { "\($0): " } ?? "") + error.message)
    }
    try Files.write(file, to: output)
  }

  private static func computeByChapter(
    _ lesson: Lesson, from path: String
  ) throws(Failure) -> [(title: String, quantities: [Quantity])] {
    let chapters: [(title: String, quantities: [Quantity])]
    if let training = lesson.training {
      var trainer = Trainer(training)
      trainer.finish(progress: Output.progress("Training a transformer"))
      chapters = trainer.quantitiesByChapter(answering: lesson.tokens)
    } else {
      let trained = lesson.word2vec(progress: Output.progress("Training word vectors"))
      chapters = Transformer(lesson, trained: trained)().quantitiesByChapter
    }
    if let cell = chapters.flatMap({ $0.quantities }).firstUndefined {
      throw .input(LessonError.undefined(cell).message(file: path))
    }
    return chapters
  }
}

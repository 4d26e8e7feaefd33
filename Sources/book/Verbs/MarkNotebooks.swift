import Chapters
import Lessons
import Literate
import Rendering

extension Command {
  /// `book mark --notebook`: marks notebooks by the numbers that they held when they were run.
  static func markNotebooks(_ arguments: Arguments) throws(Failure) {
    for option: Arguments.Option in [.answers, .roster, .report, .gradebook] where arguments[option] != nil {
      throw .usage("--\(option.rawValue) is for worksheets; with --notebook there are --key and --output.")
    }
    let paths = arguments.notebooks.map { $0 == "-" ? Arguments.standardInput : $0 }
    let key = try arguments[.key].map { (path) throws(Failure) in try readNotebook(path) }
    for path in paths + (arguments[.key].map { [$0] } ?? []) {
      guard !Files.isMissing(path), !Files.isFolder(path) else { _ = try readNotebook(path); continue }
      guard let output = arguments[.output], Files.isSame(output, path) else { continue }
      throw .usage("\(path) is a notebook, and would be overwritten. Say another file with --output.")
    }
    if let key, key.task == nil { throw .input("\(key.path): this is no notebook of `book notebook --student`.") }
    var read: [(path: String, notebook: HandedIn?, flaw: String?)] = []
    for path in paths {
      do throws(Failure) { read.append((path, try readNotebook(path), nil)) } catch {
        read.append((path, nil, error.message))
      }
    }
    let model = key ?? read.lazy.compactMap { $0.notebook }.first { $0.task != nil }
    let homework = try model.map { (model) throws(Failure) in try self.homework(model) }
    let papers = read.map { path, notebook, flaw in
      NotebookPaper(path, notebook, flaw, homework, model, hasKey: key != nil)
    }
    let isQuiet = arguments[.output] == Arguments.standardOutput
    for paper in papers { if isQuiet { Output.note(paper.report) } else { try Output.print(paper.report) } }
    if let output = arguments[.output] { try Files.write(NotebookPaper.table(papers, homework), to: output) }
    let complaints = papers.compactMap { $0.complaint }
    for complaint in complaints { Output.note(complaint) }
    guard complaints.isEmpty else {
      throw .doesNotHold(
        "\(complaints.count) of \(papers.count == 1 ? "1 notebook" : "\(papers.count) notebooks") could not be marked in full; "
          + "all that came in was.")
    }
  }

  private static func readNotebook(_ path: String) throws(Failure) -> HandedIn {
    let path = path == "-" ? Arguments.standardInput : path
    return try HandedIn(try Files.read(path, limit: 256 << 20, as: "a notebook is a file"), from: path)
  }

  /// What was handed out, written anew from what a notebook says of it.
  private static func homework(_ model: HandedIn) throws(Failure) -> Homework {
    guard let task = model.task else { preconditionFailure("the model has a task") }
    let book: Book
    if let json = task.lesson {
      let lesson = try readLesson(Array(json.utf8), from: model.path)
      book = Book.written(for: lesson, try compute(lesson, from: model.path).pages)
    } else {
      book = try defaultBook()
    }
    let steps = book.steps.filter { task.steps.contains($0.address) }
    guard !steps.isEmpty, steps.count == task.steps.count else {
      throw .input(
        "\(model.path): this version of book does not know the steps that were asked for. Mark with the version that made it."
      )
    }
    return book.homework(Assignment(steps, lesson: task.lesson))
  }
}

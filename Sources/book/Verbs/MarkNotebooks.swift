import Chapters
import Lessons
import Literate
import Rendering

extension Command {
  /// `book mark --notebook`: marks notebooks by the numbers that they held when they were run.
  static func markNotebooks(_ arguments: Arguments) throws(Failure) {
    guard arguments[.answers] == nil else {
      throw .usage("--answers is a table for worksheets; with --notebook it is the notebooks that are marked.")
    }
    let gradebook = try Gradebook(arguments)
    let roster = try arguments[.roster].map { (path) throws(Failure) in try readRoster(path) }
    let key = try arguments[.key].map { (path) throws(Failure) in try readNotebook(path) }
    let files = try HandIn.all(arguments.notebooks)
    try spare(arguments, files)
    if let key, key.task == nil { throw .input("\(key.path): this is no notebook of `book notebook --student`.") }
    let students = ClassOfFiles(files, roster, from: arguments[.roster] ?? "")
    var read: [(file: HandIn, notebook: HandedIn?, flaw: String?)] = []
    for file in students.notebooks {
      do throws(Failure) { read.append((file, try readNotebook(file.path), nil)) } catch {
        read.append((file, nil, error.message))
      }
    }
    let model = key ?? commonest(read.compactMap { $0.notebook })
    let homework = try model.map { (model) throws(Failure) in try self.homework(model) }
    let papers = zip(read, students.owners).map { read, owner in
      NotebookPaper(read.file.path, owner, read.notebook, read.flaw, homework, model, hasKey: key != nil)
    }
    let isQuiet = arguments[.output] == Arguments.standardOutput
    for paper in papers {
      let report = paper.report(withName: roster != nil)
      if isQuiet { Output.note(report) } else { try Output.print(report) }
    }
    let table = NotebookPaper.table(papers, homework, withNames: roster != nil)
    if let output = arguments[.output] { try Files.write(table, to: output) }
    if let folder = arguments[.report] {
      let report = ClassReport(
        title: "Attention in NumPy",
        papers: papers.filter { $0.owner != nil }.map { $0.paper }.sorted { $0.student < $1.student },
        names: students.roster.names, absent: students.absent, most: homework?.steps.count ?? 0,
        roster: students.roster, marks: table, gradebook: gradebook)
      try report.write(to: folder, isQuiet: isQuiet)
    }
    let complaints = students.complaints + papers.compactMap { $0.complaint }
    for complaint in complaints + students.others { Output.note(complaint) }
    if !students.absent.isEmpty {
      Output.note("There is no notebook of \(students.absent.map(quote).joined(separator: ", ")).")
    }
    guard complaints.isEmpty else {
      let count = papers.count { $0.complaint != nil || $0.owner == nil }
      throw .doesNotHold(
        "\(count) of \(papers.count == 1 ? "1 notebook" : "\(papers.count) notebooks") could not be marked in full; "
          + "all that came in was.")
    }
  }

  /// Looks at what was named, and refuses to overwrite it.
  private static func spare(_ arguments: Arguments, _ files: [HandIn]) throws(Failure) {
    for path in files.map({ $0.path }) + [arguments[.key], arguments[.roster]].compactMap({ $0 }) {
      if Files.isMissing(path) { throw .input("\(path): there is no such file.") }
      guard let output = arguments[.output], Files.isSame(output, path) else { continue }
      let kind = path == arguments[.roster] ? "the roster" : "a notebook"
      throw .usage("\(path) is \(kind), and would be overwritten. Say another file with --output.")
    }
    if let report = arguments[.report], arguments.notebooks.contains(where: { Files.isSame(report, $0) }) {
      throw .usage("\(report) holds what was handed in. Say another folder with --report.")
    }
  }

  /// The first of those that say of themselves what most do.
  private static func commonest(_ notebooks: [HandedIn]) -> HandedIn? {
    func count(_ notebook: HandedIn) -> Int { notebooks.count { $0.task == notebook.task } }
    let known = notebooks.filter { $0.task != nil }
    let most = known.map(count).max()
    return known.first { count($0) == most }
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

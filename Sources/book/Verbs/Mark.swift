import Literate
import Rendering
import Workings

extension Command {
  /// `book mark`: marks answers with errors carried forward.
  static func mark(_ arguments: Arguments) throws(Failure) {
    if !arguments.notebooks.isEmpty { return try markNotebooks(arguments) }
    guard let folder = arguments[.key] else {
      throw .usage(
        "Say --key DIR, the folder that `book worksheet` wrote. Notebooks are marked with --notebook FILE.ipynb.")
    }
    guard let path = arguments[.answers] else {
      throw .usage("Say --answers FILE, a table of student, cell and answer.")
    }
    let gradebook = try Gradebook(arguments)
    let roster = try arguments[.roster].map { (path) throws(Failure) in try readRoster(path) }
    let handedOut = try HandedOut(in: folder, roster: roster)
    try spare(arguments, path, folder)
    let bytes = try Files.read(path, limit: HandedOut.largestTable, as: "the answers are a CSV file or a workbook")
    let answers = try Answers(bytes, from: path, to: handedOut)
    let papers = handedOut.sheets.compactMap { sheet in
      answers.answers[sheet.student].map { Paper(sheet, $0) }
    }
    // Where the table goes to standard output, nothing else does.
    let isQuiet = arguments[.output] == Arguments.standardOutput
    for paper in papers { if isQuiet { Output.note(paper.report) } else { try Output.print(paper.report) } }
    let table = CSV.text([Paper.header(handedOut)] + papers.flatMap { $0.rows(handedOut) })
    if let output = arguments[.output] { try Files.write(table, to: output) }
    let absent = handedOut.sheets.filter { answers.answers[$0.student] == nil }
    if let folder = arguments[.report] {
      let report = ClassReport(
        title: "Attention by hand", papers: papers.map { $0.marked.paper }, names: handedOut.sheets.map { $0.called },
        absent: absent.map { $0.called }, most: handedOut.sheets[0].blanks.count, roster: handedOut.roster,
        marks: table, gradebook: gradebook)
      try report.write(to: folder, isQuiet: isQuiet)
    }
    for complaint in answers.complaints { Output.note(complaint) }
    if !absent.isEmpty { Output.note("\(path) has no answer of \(students(absent)).") }
    if !answers.unreadSheets.isEmpty {
      let names = answers.unreadSheets.joined(separator: ", ")
      Output.note(
        "\(path) also has the sheet\(answers.unreadSheets.count == 1 ? "" : "s") \(names), without answers and not read here."
      )
    }
    if !answers.unread.isEmpty {
      let names = answers.unread.map(quote).joined(separator: ", ")
      Output.note(
        "\(path) also has \(answers.unread.count == 1 ? "the column" : "the columns") \(names), not read here.")
    }
    guard answers.complaints.isEmpty else {
      throw .doesNotHold("\(answers.complaints.count) of the answers could not be used; all others were marked.")
    }
  }

  /// Refuses to overwrite what is needed.
  private static func spare(
    _ arguments: Arguments, _ path: String, _ folder: String
  ) throws(Failure) {
    if let output = arguments[.output] {
      let needed = [path] + [arguments[.roster]].compactMap { $0 } + HandedOut.paths.map { "\(folder)/\($0)" }
      if let lost = needed.first(where: { Files.isSame(output, $0) }) {
        let holds =
          lost == path
          ? "holds the answers" : lost == arguments[.roster] ? "is the roster" : "belongs to what was handed out"
        throw .usage("\(lost) \(holds), and would be overwritten. Say another file with --output.")
      }
    }
    if let report = arguments[.report], Files.isSame(report, folder) {
      throw .usage("\(report) holds what was handed out. Say another folder with --report.")
    }
  }

  /// Students as a sentence has them: `students 2 to 5, 7`, or by their names where these are known.
  private static func students(_ sheets: [Worksheet]) -> String {
    let names = sheets.compactMap { $0.name.map { quote($0) } }
    if names.count == sheets.count { return names.joined(separator: ", ") }
    var runs: [ClosedRange<Int>] = []
    for number in sheets.map({ $0.student }) {
      if let last = runs.last, last.upperBound == number - 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let texts = runs.map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)\(run.count == 2 ? ", " : " to ")\(run.upperBound)"
    }
    return "student\(sheets.count == 1 ? "" : "s") \(texts.joined(separator: ", "))"
  }
}

import Literate
import Rendering
import Workings

/// The marks as a school’s tool imports them.
enum Gradebook: String {
  case canvas, moodle

  /// What was asked for; nil for none.
  init?(_ arguments: Arguments) throws(Failure) {
    guard let word = arguments[.gradebook] else { return nil }
    guard let kind = Gradebook(rawValue: word) else {
      throw .usage("--gradebook is canvas or moodle; found \(quote(word)).")
    }
    guard arguments[.report] != nil else { throw .usage("--gradebook writes into a report: say --report DIR as well.") }
    self = kind
  }

  var name: String { "gradebook-\(rawValue)" }

  /// The table: who is who by the columns of the roster, and the marks.
  ///
  /// Who is absent has none.
  func text(_ report: ClassReport) -> String {
    let papers = Dictionary(uniqueKeysWithValues: report.papers.map { ($0.student, $0) })
    let students = report.names.enumerated().map { place, name in
      (place: place, name: name, paper: papers[place + 1])
    }
    func identity(_ place: Int, _ columns: [String]) -> [String] {
      columns.map { report.roster?.field($0.lowercased(), place) ?? "" }
    }
    func earned(_ paper: MarkedPaper?) -> String {
      guard let paper, paper.isMarked else { return "" }
      return "\(paper.earned)"
    }
    switch self {
    case .canvas:
      let columns = ["ID", "SIS User ID", "SIS Login ID", "Section"]
      let points = ["    Points Possible", "", "", "", "", "\(report.most)"]
      return CSV.text(
        [["Student"] + columns + [report.title], points]
          + students.map { [$0.name] + identity($0.place, columns) + [earned($0.paper)] })
    case .moodle:
      let columns = ["First name", "Last name", "Surname", "ID number", "Email address"]
      let known = columns.filter { column in students.contains { !identity($0.place, [column])[0].isEmpty } }
      return CSV.text(
        [["Name"] + known + [report.title, "\(report.title) (feedback)"]]
          + students.map { [$0.name] + identity($0.place, known) + [earned($0.paper), feedback($0.paper)] })
    }
  }

  /// A line for the student.
  private func feedback(_ paper: MarkedPaper?) -> String {
    guard let paper else { return "" }
    guard paper.isMarked else { return paper.note?.plainText(NumberStyle(decimals: 2)) ?? "" }
    return
      "\(paper.earned) of \(paper.most) marks: \(paper.count(.right)) right, \(paper.count(.follows)) follow, \(paper.count(.wrong)) wrong, \(paper.count(.missing)) missing."
  }
}

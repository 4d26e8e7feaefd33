import Literate

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
  func text(_ papers: [Paper], _ handedOut: HandedOut) -> String {
    let assignment = "Attention by hand"
    let marks = Dictionary(uniqueKeysWithValues: papers.map { ($0.student, $0.marked) })
    func identity(_ sheet: Worksheet, _ columns: [String]) -> [String] {
      columns.map { handedOut.roster?.field($0.lowercased(), sheet.student - 1) ?? "" }
    }
    func name(_ sheet: Worksheet) -> String { sheet.name ?? "Student \(sheet.student)" }
    func earned(_ sheet: Worksheet) -> String { marks[sheet.student].map { "\($0.earned)" } ?? "" }
    switch self {
    case .canvas:
      let columns = ["ID", "SIS User ID", "SIS Login ID", "Section"]
      let points = ["    Points Possible", "", "", "", "", "\(handedOut.sheets[0].blanks.count)"]
      return CSV.text(
        [["Student"] + columns + [assignment], points]
          + handedOut.sheets.map { [name($0)] + identity($0, columns) + [earned($0)] })
    case .moodle:
      let columns = ["First name", "Last name", "ID number", "Email address"]
      let known = columns.filter { column in
        handedOut.sheets.contains { !identity($0, [column])[0].isEmpty }
      }
      return CSV.text(
        [["Name"] + known + [assignment, "\(assignment) (feedback)"]]
          + handedOut.sheets.map { sheet in
            let feedback = marks[sheet.student].map { marked in
              "\(marked.earned) of \(marked.lines.count) marks: \(marked.tally.right) right, \(marked.tally.follows) follow, \(marked.tally.wrong) wrong, \(marked.tally.missing) missing."
            }
            return [name(sheet)] + identity(sheet, known) + [earned(sheet), feedback ?? ""]
          })
    }
  }
}

import Workings

/// The names of a class, from a table that a teacher or a school’s tool has saved.
///
/// The column is called `name`, or `student` as in a gradebook of Canvas, or there are two, `first name` and `last name`, as in
/// Moodle. All columns are kept, since a gradebook needs those that say who is who.
struct Roster {
  let header: [String]
  let rows: [[String]]
  let names: [String]

  init(_ bytes: [UInt8], from path: String) throws(Failure) {
    var (columns, found): ([String], Table?) = (["name"], nil)
    for attempt in [["name"], ["first name", "last name"], ["first name", "surname"], ["student"]] where found == nil {
      found = try? Table(bytes, from: path, naming: attempt)
      if found != nil { columns = attempt }
    }
    var table: Table
    // Without any of these, the complaint is about the simplest.
    if let found { table = found } else { table = try Table(bytes, from: path, naming: columns) }
    var rows: [[String]] = []
    var names: [String] = []
    while let entry = table.next() {
      switch entry {
      case .malformed(let flaw): throw .input("\(path):\(flaw.line): \(flaw.message)")
      case .row(let row):
        let name = columns.map { row[$0] }.filter { !$0.isEmpty }.joined(separator: " ")
        // Canvas has a row with the points of each assignment, and perhaps one for a student who is none.
        if name.isEmpty || name == "Points Possible" || name == "Student, Test" { continue }
        rows.append(table.header.indices.map { $0 < row.fields.count ? row.fields[$0] : "" })
        names.append(name)
      }
    }
    guard !names.isEmpty else { throw .input("\(path): this table names nobody.") }
    guard names.count <= mostStudents else {
      throw .input("\(path): a class has at most \(mostStudents) students; this table names \(names.count).")
    }
    (header, self.rows, self.names) = (table.header, rows, names)
  }

  /// The table as it is kept beside the worksheets.
  var text: String { CSV.text([header] + rows) }

  /// What stands in a column for a student, counted from 0; nothing where there is no such column.
  func field(_ column: String, _ student: Int) -> String {
    guard rows.indices.contains(student), let place = header.firstIndex(where: { $0.lowercased() == column }) else {
      return ""
    }
    return rows[student][place]
  }
}

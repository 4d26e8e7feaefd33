import Workings

/// The names of a class, from a table that a teacher or a school’s tool has saved.
///
/// The column is called `name`, or `student` as in a gradebook of Canvas, or `full name` or two, `first name` and `last name`, as in
/// Moodle. All columns are kept, since a gradebook needs those that say who is who.
struct Roster {
  let header: [String]
  let rows: [[String]]
  let names: [String]

  init(_ bytes: [UInt8], from path: String) throws(Failure) {
    var (columns, found): ([String], Table?) = (["name"], nil)
    let kinds = [["name"], ["full name"], ["first name", "last name"], ["first name", "surname"], ["student"]]
    // In a workbook the answers may stand beside the class, and have names as well.
    for mayHaveAnswers in [false, true] {
      for attempt in kinds where found == nil {
        found = try? Table(bytes, from: path, naming: attempt) { mayHaveAnswers || !Self.isOfAnswers($0) }
        if found != nil { columns = attempt }
      }
    }
    var table: Table
    // Without any of these, the complaint is about the simplest.
    if let found { table = found } else { table = try Table(bytes, from: path, naming: columns) }
    (rows, self.names) = try Self.read(&table, columns, from: path)
    header = table.header
  }

  private static func isOfAnswers(_ header: [String]) -> Bool {
    header.contains { ["cell", "answer"].contains($0.lowercased()) || $0.contains("[") }
  }

  /// The rows that name somebody, and the names.
  private static func read(
    _ table: inout Table, _ columns: [String], from path: String
  ) throws(Failure) -> ([[String]], [String]) {
    var rows: [[String]] = []
    var names: [String] = []
    while let entry = table.next() {
      switch entry {
      case .malformed(let flaw): throw .input("\(path):\(flaw.line): \(flaw.message)")
      case .row(let row):
        let name = columns.map { CSV.plain(row[$0]) }.filter { !$0.isEmpty }.joined(separator: " ")
        // Canvas has a row with the points of each assignment, and perhaps one for a student who is none.
        if name.isEmpty || name == "Points Possible" || name == "Student, Test" { continue }
        rows.append(table.header.indices.map { $0 < row.fields.count ? CSV.plain(row.fields[$0]) : "" })
        names.append(name)
      }
    }
    guard !names.isEmpty else { throw .input("\(path): this table names nobody.") }
    guard names.count <= mostStudents else {
      throw .input("\(path): a class has at most \(mostStudents) students; this table names \(names.count).")
    }
    return (rows, names)
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

  /// The same people in the order in which another list has them, which sheets were handed out by.
  ///
  /// Lists are exported anew when somebody joins or leaves, and sorted otherwise. Who is in none of the rows under the old name has the
  /// row in the old place, where that is nobody else’s.
  func arranged(like old: Roster) -> Roster {
    var places = [Int?](repeating: nil, count: old.names.count)
    for (student, name) in old.names.enumerated() {
      let found = names.indices.filter { names[$0].isSameName(as: name) && !places.contains($0) }
      places[student] = found.contains(student) ? student : found.first
    }
    for student in places.indices where places[student] == nil {
      if names.indices.contains(student), !places.contains(student) { places[student] = student }
    }
    return Roster(
      header: header, rows: places.map { $0.map { rows[$0] } ?? header.map { _ in "" } },
      names: zip(places, old.names).map { place, name in place.map { names[$0] } ?? name })
  }
}

extension Roster {
  /// A list by its parts.
  init(header: [String], rows: [[String]], names: [String]) {
    (self.header, self.rows, self.names) = (header, rows, names)
  }
}

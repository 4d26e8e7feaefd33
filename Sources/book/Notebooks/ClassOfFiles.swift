import JSON

/// Whose each notebook is that was handed in, who is absent, and what cannot be said.
struct ClassOfFiles {
  /// What is to be marked, in order.
  let notebooks: [HandIn]
  /// Whose each of them is; nobody’s where that is not certain.
  private(set) var owners: [NotebookPaper.Owner?] = []
  /// Everybody: as a list says, or else as the files do.
  let roster: Roster
  /// Who has handed in no notebook.
  private(set) var absent: [String] = []
  /// What is to be done about notebooks whose students are not known.
  private(set) var complaints: [String] = []
  /// Who has handed in something else, and what.
  private(set) var others: [String] = []

  /// The class of a roster that was read from a path; without one everybody is there who has handed in a notebook.
  init(_ files: [HandIn], _ list: Roster?, from path: String) {
    notebooks = files.filter { $0.isNotebook }
    roster = list ?? Roster(of: notebooks)
    guard let list else {
      owners = notebooks.indices.map { Self.owner($0, roster) }
      let names = files.filter { !$0.isNotebook }.map { quote($0.path) }
      others = names.isEmpty ? [] : ["No notebook is \(names.joined(separator: ", "))."]
      return
    }
    let found = notebooks.map { list.owners(of: $0) }
    for (file, students) in zip(notebooks, found) {
      owners.append(nil)
      if students.count == 1 {
        let twins = zip(notebooks, found).filter { $0.1 == students }.map { $0.0.path }
        if twins.count == 1 {
          owners[owners.count - 1] = Self.owner(students[0], list)
        } else if twins[0] == file.path {
          complaints.append(
            "\(twins.joined(separator: " and ")): all of these are of \(Self.who(students[0], list)). Keep the one that counts; none was entered."
          )
        }
      } else {
        complaints.append("\(file.path): \(Self.doubt(file, students, list, path))")
      }
    }
    let present = Set(found.flatMap { $0 })
    let missing = list.names.indices.filter { !present.contains($0) }
    absent = missing.map { list.names[$0] }
    others = files.filter { !$0.isNotebook }.compactMap { file in
      let students = list.owners(of: file)
      guard students.count == 1, missing.contains(students[0]) else { return nil }
      return "\(file.path): this is no notebook, and \(Self.who(students[0], list)) has handed in no other."
    }
  }

  private static func owner(_ place: Int, _ roster: Roster) -> NotebookPaper.Owner {
    NotebookPaper.Owner(number: place + 1, name: roster.names[place])
  }

  private static func who(_ place: Int, _ roster: Roster) -> String {
    "student \(place + 1), \(quote(roster.names[place]))"
  }

  /// Why it cannot be said whose a notebook is, and what to do.
  private static func doubt(_ file: HandIn, _ students: [Int], _ roster: Roster, _ path: String) -> String {
    let name = quote(file.label.name)
    guard students.isEmpty else {
      let list = students.map { who($0, roster) }.joined(separator: " or ")
      return
        "\(name) may be \(list) of \(path). Call the file by what only one of them has there, such as an ID or an address."
    }
    let near = nearestName(to: file.label.name, among: roster.names).map { " Is it \(quote($0))?" } ?? ""
    return "\(name) is nobody in \(path).\(near) Call the file as the student is called there."
  }
}

extension Roster {
  /// Those who have handed in files, by what these are called.
  fileprivate init(of files: [HandIn]) {
    let labels = files.map { $0.label }
    let names = zip(files, labels).map { file, label in
      labels.count { $0.name == label.name } == 1 ? label.name : file.path
    }
    let rows = zip(names, labels).map { [$0, $1.tool == .canvas ? $1.number ?? "" : ""] }
    self.init(header: ["name", "id"], rows: rows, names: names)
  }
}

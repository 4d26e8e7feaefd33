/// A file that a student has handed in, and what its path says of whom it is.
struct HandIn {
  let path: String
  /// What may name a student: the file without its ending, and the folders it is in from the nearest on.
  let labels: [Label]
  /// Whether it is to be marked: what was named by itself, and the notebooks of a folder.
  let isNotebook: Bool

  /// A name in a path: as a school’s tool has put it together, or as a person has.
  struct Label {
    /// What stands for the student.
    let name: String
    /// The number that the tool knows the student by.
    var number: String?
    /// The tool, where one has given the name.
    var tool: Tool?

    enum Tool { case canvas, moodle }

    init(_ text: String) {
      // Moodle: Ada Lovelace_4711_assignsubmission_file_, a folder or the beginning of a file’s name.
      if let found = text.firstMatch(of: /^(.+)_(\d+)_assignsubmission_/) {
        (name, number, tool) = (String(found.1), String(found.2), .moodle)
        // Canvas: lovelaceada_LATE_123_4567_assignment, where 123 is the student and 4567 the file.
      } else if let found = text.firstMatch(of: /^(.+?)(?:_LATE)?_(\d+)_(\d+)_.+$/) {
        (name, number, tool) = (String(found.1), String(found.2), .canvas)
      } else {
        name = text
      }
    }
  }

  /// A file in a folder that was named, or by itself beside others; what is the same for all of these says nothing of one.
  init(_ path: String, in folder: String? = nil, beside others: [String] = []) {
    self.path = path
    isNotebook = folder == nil || Self.isNotebook(path)
    let (folders, name) = Self.parts(folder.map { String(path.dropFirst($0.count)) } ?? path)
    let shared = folder == nil ? others.map { Self.shared(folders, Self.parts($0).folders) }.min() ?? folders.count : 0
    let file = Label(Self.isNotebook(name) ? String(name.dropLast(6)) : name)
    let places = folders.enumerated().map { (label: Label($1), isShared: $0 < shared) }.reversed()
    labels = [file] + places.filter { !$0.isShared || $0.label.tool != nil }.map { $0.label }
  }

  private static func parts(_ path: String) -> (folders: [String], name: String) {
    var parts = path.split(separator: "/").filter { ![".", ".."].contains($0) }.map(String.init)
    let name = parts.popLast() ?? path
    return (parts, name)
  }

  /// How many folders two paths begin with alike.
  private static func shared(_ one: [String], _ other: [String]) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  /// What the student is called where there is no roster: as the school’s tool says, or as the file is.
  var label: Label { labels.first { $0.tool != nil } ?? labels.first ?? Label(path) }

  private static func isNotebook(_ path: String) -> Bool { path.lowercased().hasSuffix(".ipynb") }

  /// All files that were named, and those in the folders that were, notebooks or not.
  static func all(_ paths: [String]) throws(Failure) -> [HandIn] {
    var found: [HandIn] = []
    let named = paths.filter { !Files.isFolder($0) }
    for path in paths {
      guard Files.isFolder(path) else {
        found.append(HandIn(path == "-" ? Arguments.standardInput : path, beside: named))
        continue
      }
      let inside = files(in: path).map { HandIn($0, in: path) }
      guard inside.contains(where: { $0.isNotebook }) else {
        throw .input("\(path): there is no notebook in this folder. Unpack what was downloaded there, as .ipynb.")
      }
      found += inside
    }
    return found
  }

  /// The files in a folder and in those in it, but for what systems and Jupyter keep there for themselves.
  private static func files(in folder: String, depth: Int = 0) -> [String] {
    Files.names(in: folder).filter { !$0.hasPrefix(".") && $0 != "__MACOSX" }.flatMap { name in
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      // Links may lead round in a circle.
      return Files.isFolder(path) ? depth < 16 ? files(in: path, depth: depth + 1) : [] : [path]
    }
  }
}

extension Roster {
  /// The students, counted from 0, whose a file may be: one where that is certain, or none, or several.
  ///
  /// It is said by the number that a school’s tool gives to a student, or else by a name in either order, by what stands in another
  /// column such as an address, by all words of a name among others, or by some of them.
  func owners(of file: HandIn) -> [Int] {
    var possible: [Int]?
    for way in [byNumber, byName, byColumn, byAllWords, bySomeWords] {
      guard let found = file.labels.lazy.map(way).first(where: { !$0.isEmpty }) else { continue }
      let left = possible.map { known in found.filter { known.contains($0) } } ?? found
      if left.count == 1 { return left }
      if !left.isEmpty { possible = left }
    }
    return possible ?? []
  }

  /// The number of Canvas is an ID, and counts where the name is like the student’s; that of Moodle is an Identifier.
  private func byNumber(_ label: HandIn.Label) -> [Int] {
    guard let number = label.number else { return [] }
    return names.indices.filter { place in
      switch label.tool {
      case .canvas:
        field("id", place) == number && names[place].folded.contains { label.name.folded.joined().contains($0) }
      case .moodle: field("identifier", place).split(separator: " ").last.map(String.init) == number
      case nil: false
      }
    }
  }

  private func byName(_ label: HandIn.Label) -> [Int] {
    names.indices.filter { names[$0].isSameName(as: label.name) }
  }

  /// A column in which several have the same, such as a section, says nothing.
  private func byColumn(_ label: HandIn.Label) -> [Int] {
    let name = label.name.folded.joined()
    guard !name.isEmpty else { return [] }
    for column in header.indices {
      let found = rows.indices.filter { rows[$0][column].folded.joined() == name }
      if found.count == 1 { return found }
    }
    return []
  }

  private func byAllWords(_ label: HandIn.Label) -> [Int] {
    let words = Set(label.name.folded)
    let found = names.indices.filter { !names[$0].folded.isEmpty && words.isSuperset(of: names[$0].folded) }
    // Who is called Ada is not meant where Ada Lovelace is.
    let most = found.map { names[$0].folded.count }.max()
    return found.filter { names[$0].folded.count == most }
  }

  private func bySomeWords(_ label: HandIn.Label) -> [Int] {
    let words = label.name.folded
    return words.isEmpty ? [] : names.indices.filter { Set(names[$0].folded).isSuperset(of: words) }
  }
}

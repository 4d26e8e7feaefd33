/// The name that `name` was most likely meant to be, or nil if none is near: the one that takes the fewest changes of one
/// letter (a letter more, less, different, or two neighbours exchanged; letter case is no change), the first of several.
///
/// Near means: no more changes than half the letters of the shorter of the two.
func nearestName(to name: String, among names: [String]) -> String? {
  var nearest: (name: String, changes: Int)?
  let letters = Array(name.lowercased().unicodeScalars.prefix(65))
  for candidate in names {
    let target = Array(candidate.lowercased().unicodeScalars)
    let changes = changesBetween(letters, target)
    guard changes <= min(letters.count, target.count) / 2, changes < nearest?.changes ?? .max else { continue }
    nearest = (candidate, changes)
  }
  return nearest?.name
}

/// Advice to write the name that was meant, if one is near.
func suggestion(for name: String, among names: [String]) -> String? {
  nearestName(to: name, among: names).map { "Did you mean `\($0)`?" }
}

/// The least number of single changes that turns one word into the other, where no letter is changed twice (the
/// restricted Damerau–Levenshtein distance).
private func changesBetween(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  // Row i holds, at j, the changes between the first i letters of one word and the first j of the other.
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for i in first.indices {
    var row = [i + 1]
    for j in second.indices {
      var changes = min(last[j + 1] + 1, row[j] + 1, last[j] + (first[i] == second[j] ? 0 : 1))
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
        changes = min(changes, beforeLast[j - 1] + 1)
      }
      row.append(changes)
    }
    (beforeLast, last) = (last, row)
  }
  return last[second.count]
}

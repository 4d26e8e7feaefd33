/// The name that `name` was most likely meant to be, or nil if none is near: the first of `nearestNames`.
public func nearestName(to name: String, among names: [String]) -> String? {
  nearestNames(to: name, among: names, atMost: 1).first
}

/// The names that `name` may have been meant to be, the likeliest first: those that take the fewest changes of one letter (a
/// letter more, less, different, or two neighbours exchanged; letter case is no change), equally likely ones in their order.
///
/// Near means: no more changes than half the letters of the shorter of the two.
public func nearestNames(to name: String, among names: some Sequence<String>, atMost count: Int) -> [String] {
  var nearest: [(name: String, changes: Int)] = []
  let letters = Array(name.lowercased().unicodeScalars.prefix(65))
  for candidate in names where candidate.utf8.count <= 8 * letters.count {
    let target = Array(candidate.lowercased().unicodeScalars)
    let most = min(letters.count, target.count) / 2
    guard abs(letters.count - target.count) <= most else { continue }
    let changes = changesBetween(letters, target)
    guard changes <= most else { continue }
    let place = nearest.firstIndex { changes < $0.changes } ?? nearest.count
    nearest.insert((candidate, changes), at: place)
    if nearest.count > count { nearest.removeLast() }
  }
  return nearest.map { $0.name }
}

/// Advice to write the name that was meant, if one is near.
public func suggestion(for name: String, among names: [String]) -> String? {
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

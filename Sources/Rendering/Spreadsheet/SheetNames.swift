extension String {
  /// The text as a sheet can be called, other than those that are taken, and takes it.
  ///
  /// Excel’s rules: at most 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at an end, not “History”, and not the same as
  /// another in capitals or not.
  func sheetName(besides taken: inout [String]) -> String {
    var allowed = ""
    for scalar in visible.unicodeScalars {
      switch scalar {
      case "[": allowed += "("
      case "]": allowed += ")"
      case ":", "*", "?", "/", "\\": allowed += "-"
      case "'": allowed += "’"
      default: allowed.unicodeScalars.append(scalar)
      }
    }
    if allowed.isEmpty { allowed = "Sheet" }
    var (name, count) = (allowed.fitted(to: 31), 1)
    while taken.contains(name.lowercased()) || name.lowercased() == "history" {
      count += 1
      let end = " (\(count))"
      name = allowed.fitted(to: 31 - end.utf16.count) + end
    }
    taken.append(name.lowercased())
    return name
  }

  /// The text, or where it is too long its beginning and its end, which tells titles apart as “in layer 2” does.
  private func fitted(to length: Int) -> String {
    guard utf16.count > length else { return self }
    var (start, end) = ("", "")
    for character in self where start.utf16.count + String(character).utf16.count <= length - 11 {
      start.append(character)
    }
    for character in reversed() {
      guard end.utf16.count + String(character).utf16.count <= 10 else { break }
      end = String(character) + end
    }
    return start + "…" + end
  }

  /// A sheet’s name as formulas have it.
  var quotedSheetName: String { "'\(self)'" }
}

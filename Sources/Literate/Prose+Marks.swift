/// Reads the marks of a literal; stress may reach across live pieces.
@inline(never)
func parseMarks(_ pieces: [ProsePiece]) -> [Inline] {
  var open: [[Inline]] = [[]]
  func add(_ inline: Inline) { open[open.count - 1].append(merging: inline) }
  for piece in pieces {
    switch piece {
    case .live(let inline): add(inline)
    case .literal(let text):
      var rest = Substring(text)
      while true {
        let plain = rest.unicodeScalars.prefix { !marks.contains($0) }
        if !plain.isEmpty { add(.text(String(plain))) }
        rest = rest[plain.endIndex...]
        guard let mark = rest.unicodeScalars.popFirst() else { break }
        switch mark {
        case "\n": add(.text(" "))
        case "*" where open.count > 1:
          let stressed = open.removeLast()
          precondition(!stressed.isEmpty, "prose has nothing between two *: “\(pieces.written)”")
          add(.emphasis(stressed))
        case "*": open.append([])
        case "`": add(.code(take(from: &rest, until: "`", in: pieces)))
        case "[":
          let words = take(from: &rest, until: "]", in: pieces)
          let bracket = rest.popFirst()
          precondition(bracket == "(", "a link in prose is written [words](address): “\(pieces.written)”")
          add(.link(words, to: take(from: &rest, until: ")", in: pieces)))
        default: preconditionFailure("\(mark) is no mark of prose")
        }
      }
    }
  }
  precondition(open.count == 1, "prose has a * that is never closed: “\(pieces.written)”")
  return open[0]
}

private func take(from rest: inout Substring, until end: Character, in pieces: [ProsePiece]) -> String {
  var taken = ""
  while let next = rest.popFirst() {
    if next == end { return taken }
    taken.append(next == "\n" ? " " : next)
  }
  preconditionFailure("prose has a mark that \(end) never closes: “\(pieces.written)”")
}

/// What begins a mark in a literal.
private let marks: [Unicode.Scalar] = ["\n", "*", "`", "["]

/// A part of a literal before its marks are read.
enum ProsePiece {
  case literal(String)
  case live(Inline)
}

extension [ProsePiece] {
  /// What an author wrote, to be found again in the source; … is what stands between.
  fileprivate var written: String {
    map { piece in
      if case .literal(let text) = piece { return text }
      return "…"
    }.joined()
  }
}

/// Reads the marks of a literal; stress may reach across live pieces.
///
/// Marks are single bytes, and no other letter has these bytes in it.
@inline(never)
func parseMarks(_ pieces: [ProsePiece]) -> [Inline] {
  var open: [[Inline]] = [[]]
  func add(_ inline: Inline) { open[open.count - 1].append(merging: inline) }
  for piece in pieces {
    switch piece {
    case .live(let inline): add(inline)
    case .literal(let text):
      var rest = Array(text.utf8)[...]
      func taken(until mark: Unicode.Scalar) -> String {
        let taken = words(from: &rest) { $0 == UInt8(ascii: mark) }
        precondition(!rest.isEmpty, "prose has a mark that \(mark) never closes: “\(pieces.written)”")
        rest = rest.dropFirst()
        return taken
      }
      while true {
        add(.text(words(from: &rest) { marks.contains($0) }))
        guard let mark = rest.first else { break }
        rest = rest.dropFirst()
        switch mark {
        case UInt8(ascii: "*") where open.count > 1:
          let stressed = open.removeLast()
          precondition(!stressed.isEmpty, "prose has nothing between two *: “\(pieces.written)”")
          add(.emphasis(stressed))
        case UInt8(ascii: "*"): open.append([])
        case UInt8(ascii: "`"): add(.code(taken(until: "`")))
        default:
          let words = taken(until: "]")
          precondition(
            rest.first == UInt8(ascii: "("), "a link in prose is written [words](address): “\(pieces.written)”")
          rest = rest.dropFirst()
          add(.link(words, to: taken(until: ")")))
        }
      }
    }
  }
  precondition(open.count == 1, "prose has a * that is never closed: “\(pieces.written)”")
  return open[0]
}

/// Takes a text up to where something ends it; a line break in it is a space.
private func words(from rest: inout ArraySlice<UInt8>, until isEnd: (UInt8) -> Bool) -> String {
  let taken = rest.prefix { !isEnd($0) }
  rest = rest[taken.endIndex...]
  return String(decoding: taken.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
}

/// What begins a mark in a literal.
private let marks = Array("*`[".utf8)

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

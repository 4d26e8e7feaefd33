/// The terms that some chapters define, in alphabetical order, each with its meaning and the chapter that says more.
public struct Glossary: BlockConvertible, Sendable {
  public let blocks: [Block]

  /// The glossary of chapters; a term that several define is theirs who do it first.
  public init(of pages: [Page]) {
    var words: [String] = []
    var entries: [Prose] = []
    for page in pages {
      for mention in page.terms where mention.role == .definition {
        let word = mention.term.word
        if words.contains(word) { continue }
        let place = words.firstIndex { word.utf8.lexicographicallyPrecedes($0.utf8) } ?? words.count
        words.insert(word, at: place)
        entries.insert(mention.term.entry(definedIn: page), at: place)
      }
    }
    blocks = List(lines: entries).blocks
  }
}

extension Term {
  fileprivate func entry(definedIn page: Page) -> Prose {
    let chapter = ChapterReference(kind: page.kind, words: nil, isNumber: false)
    let head = Inline.term(TermMention(term: self, words: word, role: .entry))
    return Prose([head, .text(": ")] + meaning.inlines + [.text(" See "), .chapter(chapter), .text(".")])
  }
}

extension Page {
  /// The terms that its text mentions, in order; those of questions, remarks and captions are among them.
  public var terms: [TermMention] { blocks.flatMap { $0.terms } }
}

extension Block {
  /// The terms that it mentions, and what it holds.
  public var terms: [TermMention] {
    var terms: [TermMention] = []
    _ = mapProse {
      terms += $0.inlines.flatMap { $0.terms }
      return $0
    }
    return terms
  }
}

extension Inline {
  fileprivate var terms: [TermMention] {
    switch self {
    case .term(let mention): [mention]
    case .emphasis(let inlines): inlines.flatMap { $0.terms }
    case .text, .code, .link, .number, .measured, .compared, .formula, .token, .chapter: []
    }
  }
}

import Workings

/// A chapter that prose speaks of, by its kind: which number it has is known when the book is put together.
public struct ChapterReference: Sendable {
  /// What chapters of the kind are called.
  let kind: String
  /// The words that lead to it; nil for “chapter 4”.
  let words: String?
  /// Whether its number alone is to be read.
  let isNumber: Bool

  /// What is to be read of it on a page that stands in no book, where it has no number.
  public var text: String { words ?? "the chapter “\(kind)”" }
}

extension Prose.StringInterpolation {
  /// A chapter, with a link to it: “chapter 4”, or other words for it.
  @inline(never)
  public mutating func appendInterpolation<C: Chapter>(chapter: C.Type, _ words: String? = nil) {
    append(.chapter(ChapterReference(kind: C.title, words: words, isNumber: false)))
  }

  /// The number of a chapter, with a link to it, where “chapters” stands before it.
  @inline(never)
  public mutating func appendInterpolation<C: Chapter>(numberOf chapter: C.Type) {
    append(.chapter(ChapterReference(kind: C.title, words: nil, isNumber: true)))
  }
}

extension Prose {
  /// The prose with the numbers of the chapters that it speaks of, the glossary’s included; where several are of a kind, the
  /// first is meant, and one that the book does not have gets no number, which is a mistake.
  func namingChapters(of pages: [Page]) -> Prose {
    guard inlines.contains(where: { $0.speaksOfChapters }) else { return self }
    return Prose(inlines.map { $0.namingChapters(of: pages) })
  }

  /// The kinds of chapters that it speaks of and that got no number, since the book does not have them.
  var absentChapters: [String] { inlines.flatMap { $0.absentChapters } }
}

extension Inline {
  fileprivate var speaksOfChapters: Bool {
    switch self {
    case .chapter, .term: true
    case .emphasis(let inlines): inlines.contains { $0.speaksOfChapters }
    case .text, .code, .link, .number, .measured, .compared, .formula, .token: false
    }
  }

  fileprivate var absentChapters: [String] {
    switch self {
    case .chapter(let reference): [reference.kind]
    case .emphasis(let inlines): inlines.flatMap { $0.absentChapters }
    case .term, .text, .code, .link, .number, .measured, .compared, .formula, .token: []
    }
  }

  fileprivate func namingChapters(of pages: [Page]) -> Inline {
    switch self {
    case .chapter(let reference):
      guard let page = pages.first(where: { $0.kind == reference.kind }) else { return self }
      let words = reference.words ?? (reference.isNumber ? "" : "chapter ") + "\(page.number)"
      return .link(words, to: "chapter:\(page.slug)")
    case .emphasis(let inlines): return .emphasis(inlines.map { $0.namingChapters(of: pages) })
    case .term(var mention):
      mention.glossary = pages.first { $0.holdsGlossary }?.slug
      return .term(mention)
    case .text, .code, .link, .number, .measured, .compared, .formula, .token: return self
    }
  }
}

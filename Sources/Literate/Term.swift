/// A word that the book uses in a sense of its own: the text defines it where it is first needed, and the glossary once more.
///
/// A class, since prose hands terms on at a hundred places, and each copy of a struct is code in the page.
public final class Term: Sendable {
  /// The word itself, and for several of its kind.
  public let word, plural: String
  /// What it means, in a sentence or two.
  public let meaning: Prose

  /// A word and its meaning; most plurals end in s.
  public init(_ word: String, plural: String? = nil, _ meaning: Prose) {
    self.word = word
    self.plural = plural ?? word + "s"
    self.meaning = meaning
  }

  /// What its entry is called in addresses: “dot product” is `dot-product`.
  public var slug: String { Page.slug(of: word) }
}

/// A term where it stands in prose.
public struct TermMention: Sendable {
  /// Which term it is.
  public let term: Term
  /// What is to be read: the word, or a form of it.
  public let words: String
  /// What it is mentioned for.
  public let role: Role
  /// The slug of the chapter that holds the glossary; nil outside a book, and in one without.
  public internal(set) var glossary: String?

  /// What a term is mentioned for.
  public enum Role: Sendable {
    /// To say what it means.
    case definition
    /// Because it is needed: formats that can link it to its entry.
    case use
    /// As the head of its entry in the glossary.
    case entry
  }
}

extension Prose.StringInterpolation {
  /// A term’s word, or a form of it, with a link to its entry in the glossary.
  @inline(never)
  public mutating func appendInterpolation(term: Term, _ words: String? = nil) {
    append(.term(TermMention(term: term, words: words ?? term.word, role: .use)))
  }

  /// A term’s plural, with a link to its entry in the glossary.
  @inline(never)
  public mutating func appendInterpolation(terms term: Term) { appendInterpolation(term: term, term.plural) }

  /// A term’s word, or a form of it, in the sentence that says what it means.
  @inline(never)
  public mutating func appendInterpolation(defining term: Term, _ words: String? = nil) {
    append(.term(TermMention(term: term, words: words ?? term.word, role: .definition)))
  }
}

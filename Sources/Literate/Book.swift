import Workings

/// Chapters strung together, ready to be rendered.
public struct Book: Sendable {
  /// The title.
  public let title: String
  /// One or two sentences that say what the book is computed from.
  public let summary: Prose
  /// Its parts, in order.
  public let parts: [Part]
  /// Which book it is.
  public let edition: Edition

  /// A book by its parts, whose chapters are numbered from 1 on, or from 0 where one opens the book.
  public init(_ edition: Edition = .ofLesson, title: String, summary: Prose, parts: [Part]) {
    self.edition = edition
    self.title = title
    self.summary = summary
    let plain = parts.flatMap { $0.pages }
    let first = plain.first?.opensBook == true ? 0 : 1
    let pages = plain.enumerated().map { index, page in page.numbered(first + index) }
    var rest = pages[...]
    self.parts = parts.map { part in
      defer { rest = rest.dropFirst(part.pages.count) }
      return Part(
        part.title, rest.prefix(part.pages.count).map { $0.namingChapters(of: pages) }, isFolded: part.isFolded,
        isOneComputation: part.isOneComputation)
    }
  }

  /// All chapters, in order.
  public var pages: [Page] { parts.flatMap { $0.pages } }

  /// The chapter before one, and the one after it.
  public func neighbours(of page: Page) -> (before: Page?, after: Page?) {
    let pages = pages
    return (pages.first { $0.number == page.number - 1 }, pages.first { $0.number == page.number + 1 })
  }

  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { pages.flatMap { $0.quantities } }

  /// The claims that do not hold, with the chapters that make them.
  public var brokenClaims: [(page: Page, claim: Claim)] {
    pages.flatMap { page in
      page.blocks.flatMap { $0.claims }.filter { !$0.finding.holds }.map { (page, $0) }
    }
  }
}

extension Block {
  /// The claims in a block and in what it holds.
  fileprivate var claims: [Claim] {
    switch self {
    case .claims(let claims): claims
    case .question(let question): question.answer.flatMap { $0.claims }
    case .aside(_, let blocks): blocks.flatMap { $0.claims }
    case .heading, .paragraph, .list, .equation, .table, .figure, .worked, .code, .program: []
    }
  }
}

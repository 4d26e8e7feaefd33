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

  /// Some chapters under a title.
  public struct Part: Sendable {
    /// The part’s title: “By hand”.
    public let title: String
    /// Its chapters.
    public let pages: [Page]

    /// A part by its title and pages.
    public init(_ title: String, _ pages: [Page]) {
      self.title = title
      self.pages = pages
    }
  }

  /// A book by its parts.
  public init(_ edition: Edition = .ofLesson, title: String, summary: Prose, parts: [Part]) {
    self.edition = edition
    self.title = title
    self.summary = summary
    self.parts = parts
  }

  /// All chapters, in order.
  public var pages: [Page] { parts.flatMap { $0.pages } }

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
    case .heading, .paragraph, .list, .equation, .table, .figure, .worked, .code: []
    }
  }
}

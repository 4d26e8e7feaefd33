import Workings

/// Some chapters of a book under a title, in the order in which they are read.
public struct Part: Sendable {
  /// The part’s title: “By hand”.
  public let title: String
  /// Its chapters.
  public private(set) var pages: [Page]

  /// A part by its title, to which chapters are added, or that has its pages.
  public init(_ title: String, _ pages: [Page] = []) {
    self.title = title
    self.pages = pages
  }

  /// Adds a chapter, its numbers printed in a style, and returns it, since later chapters take what it made.
  @discardableResult
  public mutating func add<C: Chapter>(_ chapter: C, style: NumberStyle) -> C {
    pages.append(Page(chapter, style: style))
    return chapter
  }

  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { pages.flatMap { $0.quantities } }
}

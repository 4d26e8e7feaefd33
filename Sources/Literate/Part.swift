import Workings

/// Some chapters of a book under a title, in the order in which they are read.
public struct Part: Sendable {
  /// The part’s title: “By hand”.
  public let title: String
  /// Whether the contents show its chapters only when they are asked for.
  public let isFolded: Bool
  /// Whether all its chapters are of one computation, in which a name stands for one quantity.
  public let isOneComputation: Bool
  /// Its chapters.
  public private(set) var pages: [Page]

  /// How numbers are printed in chapters that are added without saying it.
  private let style: NumberStyle

  /// A part that has its pages, or is empty, and to which chapters are added.
  public init(
    _ title: String, _ pages: [Page] = [], style: NumberStyle = NumberStyle(decimals: 2), isFolded: Bool = false,
    isOneComputation: Bool = true
  ) {
    self.title = title
    self.isFolded = isFolded
    self.isOneComputation = isOneComputation
    self.pages = pages
    self.style = style
  }

  /// Adds a chapter, and returns it, since later chapters take what it made.
  @discardableResult
  public mutating func add<C: Chapter>(_ chapter: C, style: NumberStyle? = nil) -> C {
    pages.append(Page(chapter, style: style ?? self.style))
    return chapter
  }

  /// Puts a chapter before all the others.
  public mutating func open<C: Chapter>(with chapter: C) { pages.insert(Page(chapter, style: style), at: 0) }

  /// Says something before all that a chapter says, and something after it.
  public mutating func frame(_ title: String, opening: [Block], closing: [Block]) {
    if let place = pages.firstIndex(where: { $0.title == title }) {
      pages[place] = pages[place].framed(by: opening, and: closing)
    }
  }

  /// Opens each chapter with the map of all of them.
  public mutating func drawMaps() {
    let plain = pages
    for place in plain.indices {
      pages[place] = plain[place].framed(by: Figure.map(ComputationMap(of: plain, here: place)).blocks)
    }
  }

  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { pages.flatMap { $0.quantities } }
}

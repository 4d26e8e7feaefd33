import Workings

/// Some chapters of a book under a title, in the order in which they are read.
public struct Part: Sendable {
  /// The part’s title: “By hand”.
  public let title: String
  /// Whether the contents show its chapters only when they are asked for.
  public let isFolded: Bool
  /// Its chapters.
  public private(set) var pages: [Page]

  /// How numbers are printed in chapters that are added without saying it.
  private let style: NumberStyle

  /// A part that has its pages, or is empty, and to which chapters are added.
  public init(
    _ title: String, _ pages: [Page] = [], style: NumberStyle = NumberStyle(decimals: 2), isFolded: Bool = false
  ) {
    self.title = title
    self.isFolded = isFolded
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

  /// Refuses a name that stands for two quantities, where the chapters are of one computation: a reader could not tell them apart,
  /// and in a notebook the second would take the place of the first.
  public func checkNames() {
    var named: [(quantity: Quantity, page: Page)] = []
    for page in pages {
      for quantity in page.quantities + page.blocks.compactMap({ $0.tabled }) {
        guard let name = quantity.name else { continue }
        if let other = named.first(where: { $0.quantity.name == name }) {
          precondition(
            other.quantity === quantity,
            """
            \(name) is \(other.quantity.meaning) in the chapter “\(other.page.title)” and \(quantity.meaning) in “\(page.title)”: \
            give one of them another name
            """)
        } else {
          named.append((quantity, page))
        }
      }
    }
  }

  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { pages.flatMap { $0.quantities } }
}

extension Block {
  /// The quantity of a table.
  fileprivate var tabled: Quantity? {
    if case .table(let table) = self { table.quantity } else { nil }
  }
}

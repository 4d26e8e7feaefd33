import Workings

/// A step of the book: made from the chapters it builds on, it computes in `init`, keeps its quantities, and describes its page.
public protocol Chapter {
  /// The title, which also names the page’s file: “Layer norm” is `layer-norm`.
  static var title: String { get }
  /// One line under the title.
  static var lead: Prose { get }
  /// Where the paper treats it: `3.2.1`.
  static var section: String { get }
  /// The quantities it computes, in the order in which `book values` prints them.
  var quantities: [Quantity] { get }
  /// The page.
  @BlockBuilder var body: [Block] { get }
}

extension Chapter {
  /// The title in small letters with hyphens, for file names and addresses.
  public static var slug: String { Page.slug(title) }
}

/// A chapter as it is handed to the renderers.
public struct Page: Sendable {
  /// Its number in the book, from 1.
  public let number: Int
  /// Its title.
  public let title: String
  /// One line under the title.
  public let lead: Prose
  /// The paper’s section.
  public let section: String
  /// The quantities it computes.
  public let quantities: [Quantity]
  /// What it says.
  public let blocks: [Block]
  /// How its numbers are printed.
  public let style: NumberStyle

  /// The page of a chapter, which has this number.
  public init<C: Chapter>(_ chapter: C, number: Int, style: NumberStyle) {
    self.number = number
    self.style = style
    title = C.title
    lead = C.lead
    section = C.section
    quantities = chapter.quantities
    blocks = chapter.body.withoutRepetition
  }

  /// The title in small letters with hyphens, for file names and addresses.
  public var slug: String { Page.slug(title) }

  fileprivate static func slug(_ title: String) -> String {
    // Letters of any script; asking Unicode for them would bring its tables into the page.
    let words = title.lowercased().unicodeScalars.split { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0xC0...0x1FFF, 0x2070...: false
      default: true
      }
    }
    return words.map { String($0) }.joined(separator: "-")
  }

  /// The name of its Markdown file: `05-softmax.md`.
  public var fileName: String { "\(number < 10 ? "0" : "")\(number)-\(slug).md" }
}

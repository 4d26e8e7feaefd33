import Numbers
import Workings

/// A chapter as it is handed to the renderers.
public struct Page: Sendable {
  /// Its number in the book, from 1; 0 before it stands in a book.
  public private(set) var number = 0
  /// Its title.
  public let title: String
  /// The title in small letters with hyphens, for file names and addresses.
  public let slug: String
  /// What chapters of its kind are called.
  let kind: String
  /// Whether it stands before the first chapter of a book.
  let opensBook: Bool
  /// One line under the title.
  public let lead: Prose
  /// The paper’s section.
  public let section: String
  /// The quantities it computes.
  public let quantities: [Quantity]
  /// What it says.
  public private(set) var blocks: [Block]
  /// Whether it holds the glossary of a book.
  let holdsGlossary: Bool
  /// How its numbers are printed.
  public let style: NumberStyle

  /// The page of a chapter.
  public init<C: Chapter>(_ chapter: C, style: NumberStyle) {
    self.init(chapter.title, C.title, C.opensBook, C.lead, C.section, chapter.quantities, chapter.body, style)
  }

  // Apart, since the compiler makes a copy of what is generic for each chapter.
  @inline(never)
  private init(
    _ title: String, _ kind: String, _ opensBook: Bool, _ lead: Prose, _ section: String, _ quantities: [Quantity],
    _ blocks: [Block],
    _ style: NumberStyle
  ) {
    self.title = title
    slug = Page.slug(of: title)
    self.kind = kind
    self.opensBook = opensBook
    self.lead = lead
    self.section = section
    self.quantities = quantities
    self.blocks = blocks.withoutRepetition
    holdsGlossary = blocks.contains { $0.terms.contains { $0.role == .entry } }
    self.style = style
  }

  /// The page with its number in the book.
  func numbered(_ number: Int) -> Page {
    var page = self
    page.number = number
    return page
  }

  /// The page with the numbers of the chapters that it speaks of.
  func namingChapters(of pages: [Page]) -> Page {
    var page = self
    page.blocks = blocks.map { block in
      if case .figure(.architecture(let architecture), let caption) = block {
        return .figure(.architecture(architecture.naming(pages)), caption: caption.namingChapters(of: pages))
      }
      return block.mapProse { $0.namingChapters(of: pages) }
    }
    return page
  }

  /// The page with something before all that it says, and something after it.
  func framed(by opening: [Block], and closing: [Block] = []) -> Page {
    var page = self
    page.blocks = (opening + blocks + closing).withClaimsTogether
    return page
  }

  /// A title in small letters with hyphens: “Layer norm” is `layer-norm`.
  public static func slug(of title: String) -> String {
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

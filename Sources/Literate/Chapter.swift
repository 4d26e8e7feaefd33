import Workings

/// A step of the book: made from the quantities or the step of the model that it is about, it computes in `init`, keeps what it
/// made, and describes its page in `body`.
public protocol Chapter {
  /// What chapters of this kind are called: “Layer norm”.
  static var title: String { get }
  /// What this one is called, which also names the page’s file: “Layer norm” is `layer-norm`. Where a book has two of a kind, such
  /// as one for each layer, they are called differently.
  var title: String { get }
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
  public var title: String { Self.title }
}

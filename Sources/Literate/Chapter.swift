import Workings

/// A step of the book: made from the quantities or the step of the model that it is about, it computes in `init`, keeps what it
/// made, and describes its page in `body`.
///
/// Those of the book are classes: where a sentence is made later and keeps its chapter, it keeps one reference and no copy of all
/// quantities, which makes the page’s generator shorter.
public protocol Chapter {
  /// What chapters of this kind are called: “Layer norm”.
  static var title: String { get }
  /// What this one is called, which also names the page’s file: “Layer norm” is `layer-norm`. A book may have several of a kind,
  /// called differently.
  var title: String { get }
  /// One line under the title.
  static var lead: Prose { get }
  /// Where the paper treats it: `3.2.1`.
  static var section: String { get }
  /// Whether it stands before the first chapter of a book, which is then counted from 0.
  static var opensBook: Bool { get }
  /// The quantities it computes, in the order in which `book values` prints them.
  var quantities: [Quantity] { get }
  /// The page.
  @BlockBuilder var body: [Block] { get }
}

extension Chapter {
  /// Most chapters do not.
  public static var opensBook: Bool { false }

  /// The kind’s title, and for what belongs to a later layer which one: “Softmax in layer 2”.
  public var title: String { quantities.title(ofKind: Self.title) }
}

extension [Quantity] {
  /// The title of a chapter that computes these.
  @inline(never)
  fileprivate func title(ofKind kind: String) -> String {
    layer == 1 ? kind : "\(kind) in layer \(layer)"
  }

  /// The layer that they belong to, from 1.
  var layer: Int { reduce(1) { Swift.max($0, $1.layer) } }
}

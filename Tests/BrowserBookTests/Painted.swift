import BrowserBook

/// What a page has painted of a session: an element that is left empty reads as it did before.
struct Painted {
  let session: Session
  private var chapters: [[Int]: [String]] = [:]

  init(_ session: Session) { self.session = session }

  /// A chapter of a part as it is to be painted now, element by element; of no element where there is no such chapter.
  mutating func elements(part: Int, chapter: Int) -> [String] {
    let fresh = session.elements(part: part, chapter: chapter)
      .split(separator: "\u{1E}", omittingEmptySubsequences: false).dropFirst().map(String.init)
    let before = chapters[[part, chapter]] ?? []
    let whole = fresh.enumerated().map { place, html in html.isEmpty ? before[place] : html }
    chapters[[part, chapter]] = whole
    return whole
  }

  /// All chapters of a part, and what stands behind them, each as one text.
  mutating func chapters(ofPart part: Int) -> [String] {
    var texts: [String] = []
    while true {
      let elements = elements(part: part, chapter: texts.count)
      if elements.isEmpty { return texts }
      texts.append(elements.joined())
    }
  }
}

import Numbers
import Workings

// What an author can get wrong and the compiler does not see. A book that has mistakes is not written.

extension Book {
  /// What has to be mended before the book can be written: where it is, what stands there, and what to do.
  public var mistakes: [String] { mistakesBetweenPages + pages.flatMap { $0.mistakes } }

  /// Those of its mistakes that no page makes alone.
  public var mistakesBetweenPages: [String] { sharedTitles + parts.flatMap { $0.sharedNames } }

  /// Two chapters under one title: their files would have one name, and a link would not know which is meant.
  private var sharedTitles: [String] {
    pages.enumerated().compactMap { place, page in
      guard let other = pages[..<place].first(where: { $0.slug == page.slug }) else { return nil }
      return
        "Chapters \(other.number) and \(page.number) are both called “\(page.title)”: give one of them another `title`."
    }
  }
}

extension Part {
  /// Names that stand for two quantities of one computation: a reader could not tell them apart, and in a notebook the second
  /// would take the place of the first.
  fileprivate var sharedNames: [String] {
    guard isOneComputation else { return [] }
    var named: [(quantity: Quantity, page: Page)] = []
    var mistakes: [String] = []
    for page in pages {
      for quantity in page.quantities + page.blocks.compactMap({ $0.tabled }) {
        guard let name = quantity.name else { continue }
        guard let other = named.first(where: { $0.quantity.name == name }) else {
          named.append((quantity, page))
          continue
        }
        let mistake = """
          \(name) is “\(other.quantity.meaning)” in \(other.page.place), and “\(quantity.meaning)” in \(page.place): \
          give one of them another `Symbol`.
          """
        if other.quantity !== quantity && !mistakes.contains(mistake) { mistakes.append(mistake) }
      }
    }
    return mistakes
  }
}

extension Page {
  /// Where a mistake is: chapter 5, “Softmax”.
  fileprivate var place: String { "chapter \(number), “\(title)”" }

  /// What has to be mended in it.
  public var mistakes: [String] {
    var found = absentChapters.map {
      "speaks of “\($0)”, a chapter that the book does not have: add it in Sources/Chapters/Books, or do not speak of it."
    }
    var seen: [Quantity] = []
    for quantity in quantities + shownQuantities where !seen.contains(where: { $0 === quantity }) {
      seen.append(quantity)
      found += quantity.mistakes
    }
    found += workings.compactMap { $0.mistake }
    let different = found.enumerated().filter { !found[..<$0.offset].contains($0.element) }
    return different.map { "Chapter \(number), “\(title)”, \($0.element)" }
  }

  /// The kinds of chapters that it speaks of and that got no number.
  private var absentChapters: [String] {
    var kinds: [String] = []
    for block in blocks {
      _ = block.mapProse { prose in
        kinds += prose.absentChapters
        return prose
      }
    }
    return kinds
  }

  /// What it works out, also in answers and asides.
  private var workings: [Working] { blocks.flatMap { $0.workings } }
}

extension Quantity {
  /// What is wrong with its name, its axes, and the workings of its corners.
  fileprivate var mistakes: [String] {
    var found: [String] = []
    if let name, !name.numpy.isPythonName {
      found.append(
        "has a quantity called “\(name)”, which is no name in NumPy: a `Symbol` is a letter, or letters, digits and _.")
    }
    guard rows.count == value.rows && columns.count == value.columns else {
      found.append(
        """
        has \(words), of \(value.rows) × \(value.columns) numbers, with labels for \(rows.count) × \(columns.count): \
        the `axes` of the operation “\(operation.title)” have to count its rows and columns.
        """)
      return found
    }
    guard value.rows > 0 && value.columns > 0 else { return found }
    let corners = [0, value.rows - 1].flatMap { row in [0, value.columns - 1].map { self[row, $0] } }
    return found + corners.compactMap { $0.working.mistake }
  }

  fileprivate var words: String { name.map { "\($0)" } ?? "an unnamed “\(meaning)”" }
}

extension Working {
  /// Why it does not lead to its cell, if it does not.
  fileprivate var mistake: String? {
    let quantity = cell.quantity
    let advice = "the last of the `lines` of the operation “\(quantity.operation.title)” has to come to the cell."
    let place = "\(quantity.words)[\(cell.row),\(cell.column)]"
    guard let last = lines.last else { return "has a working of \(place) without a line: \(advice)" }
    // Word vectors are scaled in Float, whose arithmetic a working repeats in Double.
    let tolerance = 1e-6 * max(1, cell.value.isFinite ? cell.value.magnitude : 1)
    let results = [last.expression.value, last.result]
    guard !cell.value.isNaN,
      let wrong = results.first(where: { !(distance(between: $0, and: cell.value) <= tolerance) })
    else { return nil }
    let (found, expected) = (NumberStyle.exact(wrong), NumberStyle.exact(cell.value))
    return "has a working of \(place) that comes to \(found) where the number is \(expected): \(advice)"
  }
}

extension Block {
  /// The quantity of a table.
  fileprivate var tabled: Quantity? {
    if case .table(let table) = self { table.quantity } else { nil }
  }

  fileprivate var workings: [Working] {
    switch self {
    case .worked(let working): [working]
    case .question(let question): question.answer.flatMap { $0.workings }
    case .aside(_, let blocks): blocks.flatMap { $0.workings }
    case .heading, .paragraph, .list, .equation, .table, .figure, .claims, .code, .program: []
    }
  }
}

extension String {
  /// Whether it can be a variable of Python, written in ASCII.
  fileprivate var isPythonName: Bool {
    guard let first = utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: false
      }
    }
  }
}

import Numbers
import JSON
import Literate
import Workings

/// How one cell was made, as the page shows it beside the text: rule, numbers filled in, result, and where to go on from there.
public struct Explanation: Sendable {
  /// The explanation as HTML; its buttons lead to the operands.
  public let html: String
  /// The same in a sentence or two, for a voice.
  public let spoken: String
  /// The addresses of all the cells it was made from.
  public let operands: [String]
  /// Where in the lesson the number stands, for a number that the lesson gives.
  public let path: String?
  /// The number with all its digits, as one would write it into a lesson.
  public let number: String

  /// The explanation of a cell, with numbers printed in a style; addresses are those of an index.
  public init(_ cell: Cell, in index: QuantityIndex, style: NumberStyle) {
    let working = cell.working
    let inline = HTMLInline(style: style, index: index)
    let operands = working.operands
    let shown = working.heaviestOperands
    let text = style.text(cell.value)
    let buttons = shown.compactMap { operand in
      index.address(of: operand).map {
        "<li><button type=\"button\" data-cell=\"\($0)\">\(operand.symbol.mathML()) = \(style.text(operand.value))</button></li>"
      }
    }
    let others = operands.count - buttons.count
    let more = others > 0 ? "<li>and \(others) more</li>" : ""
    let rule = cell.rule.map { "<p class=\"rule\">\($0.breakableMathML)</p>" } ?? ""
    let items = working.lines.map { line in
      "<li>\(line.note.map { "<span>\($0.escapedForHTML)</span>" } ?? "")\(line.equation(style).breakableMathML)</li>"
    }
    let labels = inline.labels(of: cell)
    html = """
      <h3>\(cell.symbol.mathML()) = \(text)</h3>
      <p class="where">\(cell.quantity.meaning.escapedForHTML)\(labels.isEmpty ? "" : ": \(labels)")</p>
      \(rule)<ol>\(items.joined())</ol>
      \(operands.isEmpty ? "" : "<p class=\"from\">Made from</p><ul>\(buttons.joined())\(more)</ul>")
      """
    let place = cell.spokenLabels
    let lines = working.lines.map { ($0.note.map { $0.trimmedColon + ": " } ?? "") + $0.equation(style).spoken }
    spoken =
      "\(cell.quantity.meaning)\(place.isEmpty ? "" : ", \(place)"), \(text.spokenNumber). "
      + lines.joined(separator: "; ") + "."
    self.operands = operands.compactMap { index.address(of: $0) }
    path = cell.path
    number = cell.value.nonFiniteText ?? jsonNumber(cell.value)
  }

  /// The explanation as JSON.
  public var json: String {
    """
    {"html": \(jsonString(html)), "spoken": \(jsonString(spoken)), "operands": [\(operands.map(jsonString).joined(separator: ", "))], \
    "path": \(path.map(jsonString) ?? "null"), "number": \(jsonString(number))}
    """
  }
}

extension Cell {
  /// The rule by which this entry is made, with the symbols of what it is made from; nil for a number that is not computed.
  fileprivate var rule: Formula? {
    let notation = quantity.operation.formula(quantity.operands.map { $0.symbol })
    guard !notation.entries.isEmpty else {
      return quantity.operands.isEmpty ? nil : [quantity.symbol, "=", notation.whole]
    }
    // Where even and odd columns are made in two ways, each has an entry of its own.
    let entry = notation.entries[column % notation.entries.count]
    return [quantity.symbol.at(.row(entry.indices)), "=", entry.right]
  }

  fileprivate var spokenLabels: String {
    [(quantity.rows, row), (quantity.columns, column)].compactMap { axis, place in
      switch axis.labels {
      case .tokens: "\(axis.name) \(axis.label(place))"
      case .names, .numbers: axis.label(place)
      case .none: nil
      }
    }.joined(separator: ", ")
  }
}

extension String {
  /// The text without the colon, or the full stop, at its end.
  fileprivate var trimmedColon: String { hasSuffix(":") || hasSuffix(".") ? String(dropLast()) : self }
}

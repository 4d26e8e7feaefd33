import Literate
import Numbers
import Workings

/// A matrix as a table on a terminal.
///
/// One that is wider than the terminal is set in bands, one below the other, each with the labels of the rows: so every
/// number is there that the other formats show, and no row is broken.
struct TerminalTable {
  private let table: MatrixTable
  private let terminal: TerminalStyle
  private let labels: [String]
  private let columns: [Column]

  /// One column: its heading and its cells, from the top.
  private struct Column {
    let heading: String
    let cells: [Entry]
    let width: Int
  }

  /// A number and its shade, or a mark for a gap.
  private struct Entry {
    let text: String
    let shade: Shade?
  }

  init(_ table: MatrixTable, _ inline: TerminalInline, _ terminal: TerminalStyle) {
    self.table = table
    self.terminal = terminal
    let quantity = table.quantity
    let rows = table.shownRows
    let room = terminal.width - terminal.frameWidth - longestLabel - 2
    let glyphs = terminal.hasColours ? 0 : 2
    columns = table.shownColumns.map { place in
      let cells = rows.map { row -> Entry in
        guard let place, let row else { return Entry(text: row == nil && place != nil ? "⋮" : "⋯", shade: nil) }
        let number = quantity.value[row, place]
        return Entry(text: inline.style.text(number), shade: Shade(number, size: table.shade(row, place)))
      }
      let numbers = cells.map { $0.text.displayWidth }.max() ?? 0
      let heading = place.map { inline.label(quantity.columns, $0) } ?? "⋯"
      let longest = min(max(numbers, longestHeading), max(numbers, room - glyphs))
      let short = heading.shortened(toColumns: longest)
      let suffix = place == nil ? 0 : glyphs
      return Column(heading: short, cells: cells, width: max(numbers, short.displayWidth) + suffix)
    }
    let widest = columns.map { $0.width }.max() ?? 0
    let labelRoom = max(min(terminal.width / 3, terminal.width - terminal.frameWidth - widest - 2), longestLabel)
    labels = rows.map { $0.map { inline.label(quantity.rows, $0).shortened(toColumns: labelRoom) } ?? "⋮" }
  }

  /// The caption and the bands, with an empty line between two.
  var lines: [Line] {
    let quantity = table.quantity
    let shape = "\(quantity.value.rows)\u{A0}×\u{A0}\(quantity.value.columns)"
    let axes = quantity.axisNames.isEmpty ? "" : ", " + quantity.axisNames.unbroken
    let caption = [
      Span(quantity.symbol.plainText.unbroken, .strong), Span(": \(quantity.meaning), \(shape)\(axes)"),
    ]
    return .wrapping(caption, to: terminal.measure) + bands.map(lines).joined(separator: [Line("")])
  }

  private var labelWidth: Int { labels.map { $0.displayWidth }.max() ?? 0 }

  /// The columns in as few bands as there is room for, all about as wide.
  private var bands: [[Column]] {
    let room = terminal.width - terminal.frameWidth - labelWidth
    let fewest = bands(of: room)
    let even = (columns.reduce(0) { $0 + $1.width + 2 } + fewest.count - 1) / max(fewest.count, 1)
    return (even..<max(room, even + 1)).lazy.map { bands(of: $0) }.first { $0.count == fewest.count } ?? fewest
  }

  /// The columns, in bands that are no wider than their one column or so much.
  private func bands(of width: Int) -> [[Column]] {
    var bands: [[Column]] = []
    var taken = 0
    for column in columns {
      if bands.isEmpty || taken + column.width + 2 > width {
        bands.append([])
        taken = 0
      }
      bands[bands.count - 1].append(column)
      taken += column.width + 2
    }
    return bands
  }

  private func lines(_ band: [Column]) -> [Line] {
    let width = band.reduce(0) { $0 + $1.width + 2 }
    let heading = band.map { column in
      Span(" \(column.heading.padded(toColumns: column.width - suffixWidth(column)))\(suffix(column)) ", .strong)
    }
    let body = labels.indices.map { row in line(labels[row], band.map { cell($0, row) }) }
    guard terminal.hasLines else { return [line("", heading)] + body }
    return [rule("┌", "┬", "┐", width), line("", heading), rule("├", "┼", "┤", width)] + body
      + [rule("└", "┴", "┘", width)]
  }

  private func line(_ label: String, _ cells: [Span]) -> Line {
    let space = String(repeating: " ", count: labelWidth - label.displayWidth)
    guard terminal.hasLines else { return Line([Span(label + space)] + cells) }
    return Line([Span("│ \(label)\(space) │")] + cells + [Span("│")])
  }

  /// A number with a space on either side, upon its shade or before it.
  private func cell(_ column: Column, _ row: Int) -> Span {
    let entry = column.cells[row]
    let padded = entry.text.padded(toColumns: column.width - suffixWidth(column))
    guard let shade = entry.shade else { return Span(" \(padded)\(suffix(column)) ") }
    return terminal.hasColours ? Span(" \(padded) ", .shaded(shade)) : Span(" \(padded) \(shade.glyph) ")
  }

  /// The room for a glyph after each number, where there are no colours.
  private func suffix(_ column: Column) -> String { String(repeating: " ", count: suffixWidth(column)) }
  private func suffixWidth(_ column: Column) -> Int {
    terminal.hasColours || !column.cells.contains { $0.shade != nil } ? 0 : 2
  }

  private func rule(_ left: String, _ middle: String, _ right: String, _ width: Int) -> Line {
    func dashes(_ count: Int) -> String { String(repeating: "─", count: count) }
    return Line(left + dashes(labelWidth + 2) + middle + dashes(width) + right)
  }
}

extension TerminalStyle {
  /// The columns that lines, and spaces between lines and labels, take.
  fileprivate var frameWidth: Int { hasLines ? 5 : 0 }
}

/// However long the numbers are, labels have this much room.
private let longestLabel = 4
/// A longer heading is shortened, unless the numbers below it are as long.
private let longestHeading = 16

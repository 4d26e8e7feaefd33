import Literate
import Numbers
import Workings

/// Worksheets as questions for a learning management system: one question a number, with all that it is computed from printed in it.
///
/// The numbers of several students are variants of the same questions, of which a system gives each student one at random.
public struct Quiz {
  /// The title.
  let title: String
  /// The questions by table, in the order in which a sheet asks; each table’s by cell, and each cell’s by variant.
  let tables: [Table]

  /// The questions of one table of the sheets.
  struct Table {
    /// What is asked for, such as `Q, queries`.
    let title: String
    /// Those of each cell of the row that is asked for: a variant for each sheet on which it is a number, and not a mask’s −∞.
    let cells: [[QuizQuestion]]
  }

  /// The questions of some sheets that are made in the same manner.
  public init(_ sheets: [Worksheet]) {
    title = (sheets.first?.title ?? "").visible.shortened(to: longestTitle)
    let items = (sheets.first?.items ?? []).indices.filter { sheets[0].items[$0].emptyRow != nil }
    var number = 0
    tables = items.map { place in
      let first = sheets[0].items[place]
      let cells = first.cells.indices.map { column in
        number += 1
        return sheets.compactMap { sheet -> QuizQuestion? in
          let cell = sheet.items[place].cells[column]
          return cell.value.isFinite ? QuizQuestion(sheet, sheet.items[place], cell, number: number) : nil
        }
      }.filter { !$0.isEmpty }
      return Table(title: "\(first.quantity.symbol.plainText), \(first.quantity.meaning)", cells: cells)
    }
  }

  /// All questions, table after table.
  var questions: [QuizQuestion] { tables.flatMap { $0.cells.flatMap { $0 } } }
}

/// One number to compute, and what to say of numbers that slips give.
struct QuizQuestion {
  private let sheet: Worksheet
  private let item: Worksheet.Item
  private let cell: Cell
  /// Which of the questions of a sheet it is, from 1.
  let number: Int

  init(_ sheet: Worksheet, _ item: Worksheet.Item, _ cell: Cell, number: Int) {
    (self.sheet, self.item, self.cell, self.number) = (sheet, item, cell, number)
  }

  /// Which variant it is, from 1.
  var variant: Int { sheet.student }
  /// A name that no other question of the quiz has, of letters and digits.
  var identifier: String { "q\(number)v\(variant)" }
  /// What a list of questions shows: `12. Q[1,0], variant 3`.
  var name: String { "\(number). \(cell.name), variant \(variant)" }
  /// The number asked for, with an ASCII minus.
  var answer: String { text(cell.value) }
  /// By how much an answer may be off: one in the last digit.
  var tolerance: String { text(sheet.style.unit) }
  /// The smallest and the largest answer that is right.
  var range: (String, String) { (text(cell.value - sheet.style.unit), text(cell.value + sheet.style.unit)) }

  /// What slips give other than what is right, each once, and what to say of it.
  var slips: [(answer: String, words: String)] {
    let slips = cell.quantity.slipped().map { ($0.value[cell.row, cell.column], $0.words) }
    var known: [String] = []
    return (slips + [(-cell.value, "the number with the other sign")]).compactMap { number, words in
      let isOff = distance(between: number, and: cell.value) > sheet.style.unit * (1 + 1e-9)
      let answer = text(number)
      guard number.isFinite, isOff, !known.contains(answer) else { return nil }
      known.append(answer)
      return (answer, "Not yet: that is \(words).")
    }
  }

  /// The question in HTML that is XHTML too: what to do, the tables that it takes, and which number is asked for.
  var html: String { task + tables(for: [cell]) + QuizHTML.paragraph("\(asked), to \(digits)") }

  /// What to do, in HTML.
  var task: String {
    let row = item.emptyRow.map { cell.quantity.value.rows == 1 ? "" : ", row \($0) of the tables" } ?? ""
    return QuizHTML.paragraph(
      "Your token is “\(sheet.token.text.visible)”\(row). \(item.instruction.plainText(sheet.style))")
  }

  /// The tables that some cells take, with the rows that are needed, in HTML.
  func tables(for cells: [Cell]) -> String {
    let operands = cells.flatMap { $0.working.operands }
    var quantities: [Quantity] = []
    for operand in operands where !quantities.contains(where: { $0 === operand.quantity }) {
      quantities.append(operand.quantity)
    }
    return quantities.map { quantity in
      let used = Set(operands.filter { $0.quantity === quantity }.map { $0.row })
      return QuizHTML.table(quantity, rows: used.sorted()) { quantity.isGiven ? NumberStyle.exact($0).ascii : text($0) }
    }.joined()
  }

  /// The tables for this number and some others.
  func tables(with others: [QuizQuestion]) -> String { tables(for: others.map { $0.cell }) }

  /// Which number is asked for: `Q[1,0], in the row “river” and the column “feature 0”`.
  private var asked: String {
    let quantity = cell.quantity
    let places = [("row", quantity.rows, cell.row), ("column", quantity.columns, cell.column)].compactMap {
      name, axis, place in
      axis.labels == .none ? nil : "the \(name) “\(axis.label(place).visible)”"
    }
    return places.isEmpty ? cell.name : "\(cell.name), in \(places.joined(separator: " and "))"
  }

  /// What the column is called, where a row is asked for.
  var columnLabel: String { cell.quantity.columns.label(cell.column).visible }

  private var digits: String { sheet.style.decimals == 1 ? "one decimal" : "\(sheet.style.decimals) decimals" }

  /// How the number is made, with its numbers filled in.
  var working: String {
    cell.working.lines.map { $0.equation(sheet.style).plainText.ascii }.joined(separator: "; ")
  }

  private func text(_ number: Double) -> String { sheet.style.text(number).ascii }
}

extension String {
  /// With the minus that every keyboard has, since an answer is copied from what is printed.
  var ascii: String { String(String.UnicodeScalarView(unicodeScalars.map { $0 == "−" ? "-" : $0 })) }
}

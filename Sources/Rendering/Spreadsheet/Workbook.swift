import Literate
import Numbers
import Workings

/// Quantities as a workbook (.xlsx) whose cells compute them: given numbers are coloured, and all others are formulas.
///
/// Each quantity is a table under its formula, with the labels that it has in the book, and has its name in the workbook too. A
/// quantity that the listed ones are made from stands on the sheet that needs it first.
public struct Workbook {
  /// Why a spreadsheet cannot hold something.
  public struct Unfit: Error {
    /// What is too much, and what to do.
    public let message: String
  }

  private let title: String
  private let decimals: Int
  private let layout: WorkbookLayout

  /// A workbook of some sheets, each a title and what it computes, whose numbers are shown with so many decimals.
  public init(title: String, decimals: Int, _ sheets: [(title: String, quantities: [Quantity])]) {
    self.title = title
    self.decimals = decimals
    layout = WorkbookLayout(sheets)
  }

  /// The file, byte after byte: the same for the same quantities.
  public func file() throws(Unfit) -> [UInt8] {
    try layout.check()
    var archive = ZIP()
    let names = ["About"] + layout.sheets.map { $0.name }
    archive.add("[Content_Types].xml", Array(WorkbookParts.contentTypes(sheets: names.count).utf8))
    archive.add("_rels/.rels", Array(WorkbookParts.relations.utf8))
    archive.add("xl/workbook.xml", Array(WorkbookParts.workbook(names, layout.definedNames).utf8))
    archive.add("xl/_rels/workbook.xml.rels", Array(WorkbookParts.relations(sheets: names.count).utf8))
    archive.add("xl/styles.xml", Array(WorkbookParts.styles(decimals: decimals).utf8))
    archive.add("xl/worksheets/sheet1.xml", about)
    for index in layout.sheets.indices {
      archive.add("xl/worksheets/sheet\(index + 2).xml", try sheet(index))
    }
    return archive.finished()
  }

  /// The first sheet, which says what there is.
  private var about: [UInt8] {
    var writer = SheetWriter(labelWidth: 30)
    writer.begin(row: 0)
    writer.text(0, title.visible.shortened(to: longestTitle), .title)
    writer.begin(row: 2)
    writer.text(0, "Coloured numbers are given. Change one, and all that follows from it is computed anew.")
    writer.begin(row: 3)
    writer.text(0, "All other numbers are formulas.")
    for (index, sheet) in layout.sheets.enumerated() {
      let names = sheet.tables.compactMap { $0.quantity.name?.formula.plainText }
      writer.begin(row: 5 + index)
      writer.text(0, sheet.title, .heading)
      writer.text(1, names.joined(separator: ", "))
    }
    return writer.finished()
  }

  private func sheet(_ index: Int) throws(Unfit) -> [UInt8] {
    let sheet = layout.sheets[index]
    var writer = SheetWriter(labelWidth: sheet.labelWidth)
    writer.begin(row: 0)
    writer.text(0, sheet.title, .title)
    for table in sheet.tables { try write(table, on: index, to: &writer) }
    return writer.finished()
  }

  private func write(_ table: WorkbookLayout.Table, on sheet: Int, to writer: inout SheetWriter) throws(Unfit) {
    let quantity = table.quantity
    let (rows, columns) = (quantity.rows.labelTexts, quantity.columns.labelTexts)
    writer.begin(row: table.row - 2)
    writer.text(0, quantity.sheetCaption, .heading)
    writer.begin(row: table.row - 1)
    writer.text(0, quantity.axisNames, .label)
    for (column, label) in columns.enumerated() { writer.text(column + 1, label, .columnLabel) }
    let face = quantity.operation.spreadsheet
    let operands = layout.operands(of: quantity, on: sheet)
    var longest = 0
    for (row, label) in rows.enumerated() {
      writer.begin(row: table.row + row)
      writer.text(0, label, .label)
      for column in columns.indices {
        let number = quantity.value[row, column]
        if let face {
          let formula = face.formula(operands, row, column)
          longest = max(longest, formula.utf8.count)
          writer.formula(column + 1, formula, number)
        } else {
          writer.number(column + 1, number)
        }
      }
    }
    guard longest <= longestFormula else {
      throw Unfit(
        message:
          "A formula of \(quantity.symbol.plainText) would have \(longest) characters; a cell takes \(longestFormula).")
    }
  }
}

/// The most characters that Excel takes in a formula.
private let longestFormula = 8192

extension Quantity {
  /// What stands above its table: `Q = X W_Q, queries, 3 × 4`.
  fileprivate var sheetCaption: String {
    let formula = operation.formula(operands.map { $0.symbol }).whole.plainText
    let shape = "\(meaning), \(value.rows) × \(value.columns)"
    guard let name else { return "\(formula), \(shape)" }
    return operation.spreadsheet == nil
      ? "\(name.formula.plainText), \(shape)" : "\(name.formula.plainText) = \(formula), \(shape)"
  }
}

extension Axis {
  /// The labels as the book’s tables have them.
  var labelTexts: [String] {
    switch labels {
    case .tokens(let tokens): Token.all(tokens).map { $0.label.visible }
    case .names(let names): names.map { $0.visible }
    case .numbers(let numbers): numbers.map { "\($0)" }
    case .none: [name]
    }
  }
}

import Numbers
import Workings

/// Where everything stands in a workbook: sheet by sheet, table under table.
struct WorkbookLayout {
  private(set) var sheets: [Sheet] = []
  /// The names under which Excel and its like know the tables, and what each stands for.
  private(set) var definedNames: [(name: String, place: String)] = []
  private var places: [Key: (sheet: Int, row: Int)] = [:]
  /// What formulas take ranges of, by the quantity that they compute.
  private var ranges: [ObjectIdentifier: [Quantity]] = [:]

  struct Sheet {
    let title: String
    /// A title as a sheet can be called.
    let name: String
    var tables: [Table] = []
    /// The first row that is free.
    var end = 2

    /// Room for the row labels, in letters.
    var labelWidth: Int {
      let letters = tables.flatMap { $0.quantity.rows.labelTexts }.map { $0.unicodeScalars.count }
      return min(max(12, (letters.max() ?? 0) + 2), 30)
    }
  }

  /// A quantity, and the row of its first number, from 0; it has a line for its caption and one for labels above.
  struct Table {
    let quantity: Quantity
    let row: Int
  }

  /// What tells quantities apart.
  ///
  /// A transpose without a name is known by what it is the transpose of, so that there is one of each.
  private struct Key: Hashable {
    let quantity: ObjectIdentifier
    let isTurned: Bool

    init(_ quantity: Quantity) {
      isTurned = quantity.isTransposeOnly
      self.quantity = ObjectIdentifier(isTurned ? quantity.operands[0] : quantity)
    }
  }

  init(_ sheets: [(title: String, quantities: [Quantity])]) {
    var taken = ["about"]
    for sheet in sheets {
      self.sheets.append(Sheet(title: sheet.title, name: sheet.title.sheetName(besides: &taken)))
      for quantity in sheet.quantities { place(quantity, on: self.sheets.count - 1) }
    }
  }

  /// Gives a quantity a table, below those that it needs.
  private mutating func place(_ quantity: Quantity, on sheet: Int) {
    let key = Key(quantity)
    guard places[key] == nil else { return }
    placeWhatMakes(quantity, on: sheet)
    let row = sheets[sheet].end + 2
    places[key] = (sheet, row)
    sheets[sheet].tables.append(Table(quantity: quantity, row: row))
    sheets[sheet].end = row + quantity.value.rows + 1
    if let name = quantity.name { define(name.numpy, block(quantity, from: nil)) }
  }

  /// Gives tables to what a formula names; a step without a name is written into the formula instead.
  private mutating func placeWhatMakes(_ quantity: Quantity, on sheet: Int) {
    guard let face = quantity.operation.spreadsheet else { return }
    let needed = face.ranges(quantity.operands)
    ranges[ObjectIdentifier(quantity)] = needed
    for operand in quantity.operands where places[Key(operand)] == nil {
      if operand.name == nil && operand.operation.spreadsheet != nil {
        placeWhatMakes(operand, on: sheet)
      } else {
        place(operand, on: sheet)
      }
    }
    for range in needed { place(range, on: sheet) }
  }

  private mutating func define(_ name: String, _ block: CellBlock) {
    // Names are the same in capitals or not, and R and C are words of theirs.
    var free = name.count == 1 && ["r", "c"].contains(name.lowercased()) ? name + "_" : name
    while definedNames.contains(where: { $0.name.lowercased() == free.lowercased() }) { free += "_" }
    definedNames.append((free, block.fixed))
  }

  /// Where a quantity stands that has a table, as seen from a sheet or from outside of all.
  private func block(_ quantity: Quantity, from sheet: Int?) -> CellBlock {
    guard let place = places[Key(quantity)] else {
      preconditionFailure("\(quantity.meaning) has no place in the workbook")
    }
    return CellBlock(
      sheet: place.sheet == sheet ? "" : sheets[place.sheet].name.quotedSheetName + "!", firstRow: place.row,
      firstColumn: 1, rows: quantity.value.rows, columns: quantity.value.columns)
  }

  /// What the formulas of a quantity may name, on a sheet.
  func operands(of quantity: Quantity, on sheet: Int) -> SheetOperands {
    SheetOperands(
      quantity, quantity.operands.map { term($0, on: sheet) },
      ranges: (ranges[ObjectIdentifier(quantity)] ?? []).map { block($0, from: sheet) })
  }

  private func term(_ operand: Quantity, on sheet: Int) -> SheetTerm {
    if places[Key(operand)] != nil { return .block(block(operand, from: sheet)) }
    guard let face = operand.operation.spreadsheet else { preconditionFailure("\(operand.meaning) has no place") }
    let operands = operands(of: operand, on: sheet)
    return .formula { face.formula(operands, $0, $1) }
  }

  /// Refuses what would be too large to open.
  func check() throws(Workbook.Unfit) {
    func refuse(_ what: String, _ count: Int, most: Int) throws(Workbook.Unfit) {
      guard count > most else { return }
      throw Workbook.Unfit(
        message:
          "As a spreadsheet this would have \(count) \(what); \(most) are the most. Use fewer tokens or features.")
    }
    for sheet in sheets {
      try refuse("rows on the sheet “\(sheet.name)”", sheet.end, most: 1_048_576)
      try refuse(
        "columns on the sheet “\(sheet.name)”", 1 + (sheet.tables.map { $0.quantity.value.columns }.max() ?? 0),
        most: 16384)
    }
    try refuse(
      "numbers", sheets.reduce(0) { $1.tables.reduce($0) { $0 + $1.quantity.value.elements.count } }, most: mostNumbers)
  }
}

/// More than these no spreadsheet opens in a minute.
private let mostNumbers = 2_000_000

extension Quantity {
  fileprivate var isTransposeOnly: Bool { name == nil && operation.title == Operation.transpose.title }
}

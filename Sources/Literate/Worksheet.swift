import Numbers
import Workings

/// A sheet of paper on which one student computes one token’s way through the attention: tables, some of whose cells are empty.
public struct Worksheet: Sendable {
  /// The student’s number, from 1.
  public let student: Int
  /// The student’s name, where it is known.
  public var name: String?
  /// What it is computed from, as one would say it.
  public let title: String
  /// The token whose row the student fills in.
  public let token: Token
  /// Its tables, in the order in which they are filled in.
  public let items: [Item]
  /// How numbers are written down.
  public let style: NumberStyle
  /// Which way the token is followed: “from its embedding to the layer norm”.
  public let way: String

  /// One table of the sheet.
  public struct Item: Sendable {
    /// The quantity, as it comes out by hand.
    public let quantity: Quantity
    /// What to do.
    public let instruction: Prose
    /// The row whose cells are empty; nil for a table that is given whole.
    public let emptyRow: Int?
    /// How many of its cells, from the first, are filled in as examples.
    public let examples: Int
    /// Whether the sheet also asks where in that row the largest number stands.
    public let asksForLargest: Bool

    /// A table by its parts.
    public init(
      _ quantity: Quantity, _ instruction: Prose, emptyRow: Int?, examples: Int = 0, asksForLargest: Bool = false
    ) {
      self.quantity = quantity
      self.instruction = instruction
      self.emptyRow = emptyRow
      self.examples = examples
      self.asksForLargest = asksForLargest
    }

    /// The cells to fill in.
    public var cells: [Cell] {
      emptyRow.map { row in (examples..<quantity.value.columns).map { quantity[row, $0] } } ?? []
    }

    /// The cells of that row that are filled in as examples.
    public var worked: [Cell] {
      emptyRow.map { row in (0..<examples).map { quantity[row, $0] } } ?? []
    }
  }

  /// What there is to fill in: a number, or in words where the largest of a row stands.
  public enum Blank: Sendable {
    case number(Cell)
    case largest(Item)

    /// What it is called on the sheet, in a table of answers and in remarks: `Q[2,1]`, `A_1 largest`.
    public var name: String {
      switch self {
      case .number(let cell): cell.name
      case .largest(let item): item.quantity.sheetName + " largest"
      }
    }
  }

  /// A sheet by its parts.
  public init(
    student: Int, title: String, token: Token, items: [Item], style: NumberStyle,
    way: String = "from its embedding to the layer norm"
  ) {
    self.student = student
    self.title = title
    self.token = token
    self.items = items
    self.style = style
    self.way = way
  }

  /// What the student is called, if only by the number.
  public var called: String { name ?? "Student \(student)" }

  /// All the cells to fill in, in order.
  public var cells: [Cell] { items.flatMap { $0.cells } }

  /// All that there is to fill in, in order, each with the number of its table on the sheet, from 1.
  public var blanks: [(item: Int, blank: Blank)] {
    items.enumerated().flatMap { place, item in
      (item.cells.map { Blank.number($0) } + (item.asksForLargest ? [.largest(item)] : [])).map { (place + 1, $0) }
    }
  }

  /// The numbers of the tables that are printed whole, each with its name, such as `W_Q[0,1]`.
  public var given: [(name: String, number: Double)] {
    items.filter { $0.emptyRow == nil }.flatMap { item in
      item.quantity.value.elements.indices.map { place in
        (item.quantity.cell(ofElement: place).name, item.quantity.value.elements[place])
      }
    }
  }
}

extension Cell {
  /// The cell’s name on a sheet, in a table of answers and in remarks: `Q[2,1]`, `μ[2,0]`.
  public var name: String { "\(quantity.sheetName)[\(row),\(column)]" }
}

extension Quantity {
  /// Its name on a sheet, with the sign of a letter that has one: `A_1`, `μ`, `σ²`, `∂T`.
  public var sheetName: String {
    guard let name else { return "" }
    let mark = name.isGradient ? "∂" : ""
    let rest = name.text.dropFirst(mark.count + name.letter.name.count)
    return mark + name.letter.sign + (name.letter.isSquared ? "²" : "") + rest
  }
}

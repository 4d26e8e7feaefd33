import Numbers
import Workings

/// A sheet of paper on which one student computes one token’s way through the attention: tables, some of whose cells are empty.
public struct Worksheet: Sendable {
  /// The student’s number, from 1.
  public let student: Int
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
    /// Whether the sheet also asks where in that row the largest number stands.
    public let asksForLargest: Bool

    /// A table by its parts.
    public init(_ quantity: Quantity, _ instruction: Prose, emptyRow: Int?, asksForLargest: Bool = false) {
      self.quantity = quantity
      self.instruction = instruction
      self.emptyRow = emptyRow
      self.asksForLargest = asksForLargest
    }

    /// The cells to fill in.
    public var cells: [Cell] {
      emptyRow.map { row in (0..<quantity.value.columns).map { quantity[row, $0] } } ?? []
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

  /// All the cells to fill in, in order.
  public var cells: [Cell] { items.flatMap { $0.cells } }

  /// The numbers that are given, each with its name, such as `W_Q[0,1]`.
  public var given: [(name: String, number: Double)] {
    items.filter { $0.emptyRow == nil && $0.quantity.isGiven }.flatMap { item in
      item.quantity.value.elements.indices.map { place in
        (item.quantity.cell(ofElement: place).name, item.quantity.value.elements[place])
      }
    }
  }
}

extension Cell {
  /// The cell’s name in a table of answers: `Q[2,1]`.
  public var name: String { "\(quantity.name?.text ?? "")[\(row),\(column)]" }
}

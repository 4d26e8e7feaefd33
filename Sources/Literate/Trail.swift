import Numbers
import Workings

/// What each step adds to what is known, one stop beside the other; those that the reader has not reached are empty.
///
/// It is drawn in the same place and on the same scale each time, so that what is new stands out.
public struct Trail: Sendable {
  /// All the stops, in order.
  public let stops: [Stop]
  /// How many of them the reader has reached.
  public let count: Int

  /// One stop: the chapter’s title, and what it leaves.
  public struct Stop: Sendable {
    public let title: String
    /// Numbers, or shares of one; several groups where several heads have some.
    public let groups: [Group]

    /// A stop by its parts.
    public init(_ title: String, _ groups: Group...) {
      self.title = title
      self.groups = groups
    }
  }

  /// A few numbers that belong together, as bars from one line.
  public struct Group: Sendable {
    public let cells: [Cell]
    /// The token whose colour each bar has; nil leaves the colour to the number’s sign.
    public let tokens: [Token]?
    /// Whether they are shares of one, and drawn so that the whole is as high as there is room.
    public let areShares: Bool

    /// One number.
    public init(_ cell: Cell) {
      cells = [cell]
      tokens = nil
      areShares = false
    }

    /// A row of a quantity: its numbers, one for each token where there are tokens.
    public init(row: Int, of quantity: Quantity, tokens: [Token]? = nil, areShares: Bool = false) {
      cells = (0..<quantity.value.columns).map { quantity[row, $0] }
      self.tokens = tokens
      self.areShares = areShares
    }
  }

  /// A trail by its stops, as far as the reader has come.
  public init(_ stops: [Stop], reached count: Int) {
    self.stops = stops
    self.count = count
  }

  /// The stops that the reader has reached.
  public var reached: ArraySlice<Stop> { stops.prefix(count) }
}

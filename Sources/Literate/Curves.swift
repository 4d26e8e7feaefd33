import Numbers
import Workings

/// Curves over a common axis, with dots on them.
public struct Curves: Sendable {
  /// What runs from left to right, and what runs upwards.
  public let across, up: Scale
  /// The curves, each with a label.
  public let curves: [Curve]

  /// One curve: a label, the points it runs through, and the points that are marked.
  public struct Curve: Sendable {
    public let label: String
    public let points: [Point]
    public let marked: [Point]
    /// The token whose colour it has; nil where it is of none.
    public let token: Token?

    /// A curve by its parts.
    public init(label: String, points: [Point], marked: [Point] = [], token: Token? = nil) {
      self.label = label
      self.points = points
      self.marked = marked
      self.token = token
    }

    /// A function, drawn from one place to another.
    public init(
      label: String, of function: (Double) -> Double, from low: Double, to high: Double, marked: [Point] = [],
      token: Token? = nil
    ) {
      let places = (0...steps).map { low + (high - low) * Double($0) / Double(steps) }
      self.init(label: label, points: places.map { Point(x: $0, y: function($0)) }, marked: marked, token: token)
    }
  }

  /// A point: x along the axis, y upwards.
  public struct Point: Sendable {
    public let x: Double
    public let y: Double
    /// The number that the point stands for, where it stands for one.
    public let cell: Cell?

    /// A point at a place.
    public init(x: Double, y: Double, cell: Cell? = nil) {
      self.x = x
      self.y = y
      self.cell = cell
    }
  }

  /// An axis: what it measures, from where to where, and the numbers that are written along it.
  public struct Scale: Sendable {
    public let name: String
    public let low, high: Double
    public let ticks: [Double]
    /// Whether equal steps are equal ratios.
    public let isLogarithmic: Bool

    /// An axis by its parts.
    public init(_ name: String, from low: Double, to high: Double, ticks: [Double], isLogarithmic: Bool = false) {
      self.name = name
      self.low = low
      self.high = high
      self.ticks = ticks
      self.isLogarithmic = isLogarithmic
    }

    /// Whole numbers, each of them written, or every fourth where they are many or long.
    public init(_ name: String, _ numbers: ClosedRange<Int>) {
      let isDense = numbers.count > 17 || numbers.lowerBound < -99 || numbers.upperBound > 999
      let ticks = stride(from: numbers.lowerBound, through: numbers.upperBound, by: isDense ? 4 : 1)
      self.init(
        name, from: Double(numbers.lowerBound), to: Double(numbers.upperBound), ticks: ticks.map { Double($0) })
    }

    /// Where a number lies, from 0 at the low end to 1 at the high one; what lies beyond is put at the end.
    public func place(of number: Double) -> Double {
      let (low, high) = isLogarithmic ? (log(self.low), log(self.high)) : (self.low, self.high)
      let number = min(max(isLogarithmic ? log(number) : number, low), high)
      return high > low ? (number - low) / (high - low) : 0
    }
  }

  /// Curves by their parts.
  public init(across: Scale, up: Scale, curves: [Curve]) {
    self.across = across
    self.up = up
    self.curves = curves
  }
}

/// How many straight lines a curve is drawn as: none is seen.
private let steps = 48

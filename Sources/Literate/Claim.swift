import Numbers
import Workings

/// What was found when something said about the numbers was looked at.
public struct Finding: Sendable {
  /// Whether it holds.
  public let holds: Bool
  /// What was measured, such as “largest distance from 1: 2.2e-16”.
  public let measured: Prose

  /// A finding by its parts.
  public init(_ holds: Bool, _ measured: Prose) {
    self.holds = holds
    self.measured = measured
  }
}

/// A sentence about the numbers that is checked each time the book is written.
///
/// One that does not hold stops the default book; in somebody’s own book the page says so.
public struct Claim: BlockConvertible, Sendable {
  /// What is said.
  public let text: Prose
  /// What was found.
  public let finding: Finding

  /// A sentence and what was found.
  public init(_ text: Prose, _ finding: Finding) {
    self.text = text
    self.finding = finding
  }

  public var blocks: [Block] { [.claims([self])] }
}

extension Quantity {
  /// Whether each row adds up to `total`, but for rounding: within 10⁻⁹.
  public func rowsSum(to total: Double) -> Finding { [self].rowsSum(to: total) }

  /// Whether all cells together add up to `total`, but for rounding: within 10⁻⁹.
  public func cellsSum(to total: Double) -> Finding { [self].cellsSum(to: total) }

  /// Whether no cell is larger than `limit`.
  public func staysBelow(_ limit: Double) -> Finding { [self].staysBelow(limit) }

  /// Whether two quantities have the same numbers, but for rounding.
  public func equals(_ other: Quantity) -> Finding { .same(value, other.value) }
}

extension [Quantity] {
  /// Whether each row of each adds up to `total`, but for rounding: within 10⁻⁹.
  public func rowsSum(to total: Double) -> Finding {
    let sums = flatMap { quantity in (0..<quantity.value.rows).map { quantity.value.row($0).sum } }
    return .isNothing(sums.map { $0 - total }.largestMagnitude, "largest distance")
  }

  /// Whether all cells of each add up to `total`, but for rounding: within 10⁻⁹.
  public func cellsSum(to total: Double) -> Finding {
    .isNothing(map { $0.value.elements.sum - total }.largestMagnitude, "largest distance")
  }

  /// Whether no cell of any is larger than `limit`.
  public func staysBelow(_ limit: Double) -> Finding {
    let cells = flatMap { $0.value.elements }
    let largest = cells.max() ?? 0
    return Finding(cells.allSatisfy { $0 <= limit }, "largest: \(measured: largest, against: limit)")
  }
}

extension Finding {
  /// What sums of a thousand Doubles lose is far less: 10⁻⁹.
  static let rounding = 1e-9

  /// Whether a distance is nothing but rounding: at most 10⁻⁹.
  public static func isNothing(_ distance: Double, _ what: String) -> Finding {
    Finding(distance <= rounding, "\(what): \(upToRounding: distance)")
  }

  /// Whether two matrices of one shape hold the same numbers, but for rounding: within 10⁻⁹ of 1 or of the largest, and
  /// infinite in the same places.
  public static func same(_ left: Matrix, _ right: Matrix) -> Finding {
    let scale = max(left.elements.largestFinite, 1)
    return .isNothing(left.distances(from: right).largestMagnitude / scale, "largest difference")
  }
}

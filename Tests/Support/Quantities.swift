import Testing
import Workings

extension [Quantity] {
  /// The quantity of a name.
  public func named(_ name: String) throws -> Quantity {
    try #require(first { $0.name?.text == name }, "there is no \(name)")
  }
}

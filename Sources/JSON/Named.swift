/// A choice among a few, each with the name that a file writes for it.
public typealias Named = CaseIterable & RawRepresentable<String>

extension CaseIterable where Self: RawRepresentable<String> {
  /// All the names, in the order of the cases.
  public static var names: [String] { allCases.map { $0.rawValue } }
}

/// A choice among a few, each with the name that a lesson file writes for it.
typealias Named = CaseIterable & RawRepresentable<String>

extension CaseIterable where Self: RawRepresentable<String> {
  /// All the names, in the order of the cases.
  static var names: [String] { allCases.map { $0.rawValue } }
}

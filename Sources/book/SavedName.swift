import Foundation

/// What becomes of a name with a letter such as ∂ or σ where a program saves it or reads it in another encoding.
enum SavedName {
  /// The name without the letter, which an encoding lacks, and the name misread, in small letters; none where nothing is lost.
  static func spellings(of name: String) -> [String] {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    let windows = name.map { String($0).data(using: .windowsCP1252) == nil ? "?" : String($0) }.joined()
    return [windows, misread(name)].map { $0.lowercased() }
  }

  /// A text in UTF-8 as it reads in Windows-1252.
  static func misread(_ text: String) -> String { String(data: Data(text.utf8), encoding: .windowsCP1252) ?? text }
}

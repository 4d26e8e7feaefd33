import Foundation

/// The text of a file in one of the encodings in which spreadsheets save tables.
///
/// That is UTF-8 or UTF-16, with or without a byte order mark, or Windows-1252. Whatever else is found is named.
func decodedTable(_ bytes: [UInt8], from path: String) throws(Failure) -> String {
  func refusal(_ found: String) -> Failure { .input("\(path): \(found). Save the table as CSV in UTF-8.") }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    throw .input(
      "\(path): this is a workbook with a password, or of a kind before Excel 2007. Save it as .xlsx without a password, or as CSV in UTF-8."
    )
  }
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    throw refusal("this text is in UTF-32")
  }
  if let isBigEndian = isUTF16(bytes) {
    guard bytes.count % 2 == 0 else { throw refusal("this text is in UTF-16, and ends within a character") }
    let units = stride(from: 0, to: bytes.count, by: 2).map { place in
      UInt16(bytes[place + (isBigEndian ? 0 : 1)]) << 8 | UInt16(bytes[place + (isBigEndian ? 1 : 0)])
    }
    return withoutMark(String(decoding: units, as: UTF16.self))
  }
  guard !bytes.contains(0) else { throw refusal("this is no text: it has bytes that are 0") }
  if let text = String(bytes: bytes, encoding: .utf8) { return withoutMark(text) }
  guard let text = String(bytes: bytes, encoding: .windowsCP1252) else {
    throw refusal("this text is neither in UTF-8 nor in UTF-16 nor in Windows-1252")
  }
  return text
}

/// Whether a text is in UTF-16 whose larger bytes come first; nil where it is not in UTF-16.
///
/// Without a mark it is known by the zeros that its digits and commas have, all of them in the same of two places.
private func isUTF16(_ bytes: [UInt8]) -> Bool? {
  if bytes.starts(with: [0xFE, 0xFF]) { return true }
  if bytes.starts(with: [0xFF, 0xFE]) { return false }
  let zeros = bytes.prefix(1 << 10).indices.filter { bytes[$0] == 0 }
  guard let first = zeros.first, zeros.allSatisfy({ $0 % 2 == first % 2 }) else { return nil }
  return first % 2 == 0
}

private func withoutMark(_ text: String) -> String {
  text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
}

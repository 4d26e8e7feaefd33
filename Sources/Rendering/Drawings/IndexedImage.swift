import Numbers

extension Matrix {
  /// A PNG of strengths from −1 (orange) over 0 (clear) to 1 (blue), a pixel each, 15 shades, two in a byte.
  ///
  /// The page can hold no file beside it and has no library that packs one, so this writes the simplest PNG there is:
  /// a palette, and rows that are stored as they are.
  var png: [UInt8] {
    var rowsWithFilter: [UInt8] = []
    for row in 0..<rows {
      rowsWithFilter.append(0)
      let indices = self.row(row).map { UInt8(clamping: 7 + Int($0 * 7 + ($0 < 0 ? -0.5 : 0.5))) }
      for column in stride(from: 0, to: columns, by: 2) {
        rowsWithFilter.append(indices[column] << 4 | (column + 1 < columns ? indices[column + 1] : 0))
      }
    }
    let shades = (0...14).map { ($0 - 7).magnitude }
    let palette = (0...14).flatMap { $0 < 7 ? orange : blue }
    let header = UInt32(columns).bytes + UInt32(rows).bytes + [4, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("PLTE", palette) + chunk("tRNS", shades.map { UInt8($0 * 255 / 7) })
      + chunk("IDAT", stored(rowsWithFilter)) + chunk("IEND", [])
  }
}

private let blue: [UInt8] = [52, 122, 194]
private let orange: [UInt8] = [214, 98, 35]

extension [UInt8] {
  /// The bytes as an address that holds them, of a type such as `image/png`.
  func address(as type: String) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let bytes = (0..<3).map { start + $0 < count ? Int(self[start + $0]) : 0 }
      let bits = bytes[0] << 16 | bytes[1] << 8 | bytes[2]
      for place in 0..<4 {
        text.append(start + place <= count ? letters[bits >> (18 - 6 * place) & 63] : 0x3D)
      }
    }
    return "data:\(type);base64," + String(decoding: text, as: UTF8.self)
  }
}

extension UInt32 {
  fileprivate var bytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}

private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
  let body = Array(name.utf8) + content
  return UInt32(content.count).bytes + body + checksum(body).bytes
}

/// The CRC-32 of PNG (ISO 3309).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var crc = UInt32.max
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}

/// A zlib stream of stored blocks (RFC 1950 and 1951), 65535 bytes each at the most.
private func stored(_ bytes: [UInt8]) -> [UInt8] {
  var stream: [UInt8] = [0x78, 0x01]
  for start in stride(from: 0, to: bytes.count, by: 65535) {
    let block = bytes[start..<Swift.min(start + 65535, bytes.count)]
    let length = UInt16(block.count)
    let isLast = block.endIndex == bytes.count
    stream += [isLast ? 1 : 0]
    stream += [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    stream += block
  }
  var (a, b): (UInt32, UInt32) = (1, 0)
  for byte in bytes {
    a = (a + UInt32(byte)) % 65521
    b = (b + a) % 65521
  }
  return stream + (b << 16 | a).bytes
}

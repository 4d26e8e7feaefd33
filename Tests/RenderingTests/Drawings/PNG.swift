/// A PNG file read back: no more of the format (RFC 2083) than a palette and stored blocks, but each check sum checked.
struct PNG {
  var width = 0
  var height = 0
  /// Red, green, blue and alpha of each pixel, row after row.
  var pixels: [[UInt8]] = []
  /// How many blocks the pixels are stored in.
  var blockCount = 0

  struct Damage: Error { let what: String }

  init(_ bytes: [UInt8]) throws {
    try check(bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]), "signature")
    var rest = bytes[8...]
    var chunks: [String: [UInt8]] = [:]
    var names: [String] = []
    while !rest.isEmpty {
      let (name, content, next) = try Self.chunk(rest)
      try check(chunks[name] == nil, "second \(name)")
      chunks[name] = content
      names.append(name)
      rest = next
    }
    try check(names == ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"], "order of chunks: \(names)")
    let header = chunks["IHDR", default: []]
    (width, height) = (Int(Self.number(header[0..<4])), Int(Self.number(header[4..<8])))
    try check(header[8...] == [4, 3, 0, 0, 0], "no palette of half bytes without interlacing")
    try check(chunks["IEND"] == [], "end with content")

    let (palette, alpha) = (chunks["PLTE", default: []], chunks["tRNS", default: []])
    let lines = try inflated(chunks["IDAT", default: []])
    let length = 1 + (width + 1) / 2
    try check(lines.count == height * length, "\(lines.count) bytes for \(width) × \(height)")
    for row in 0..<height {
      let line = lines[row * length..<(row + 1) * length]
      try check(line.first == 0, "filter of row \(row)")
      for index in line.dropFirst().flatMap({ [Int($0 >> 4), Int($0 & 15)] }).prefix(width) {
        try check(3 * index + 2 < palette.count && index < alpha.count, "colour \(index)")
        pixels.append(palette[3 * index...3 * index + 2] + [alpha[index]])
      }
    }
  }

  /// The content of a zlib stream (RFC 1950) of stored blocks (RFC 1951, section 3.2.4).
  private mutating func inflated(_ stream: [UInt8]) throws -> [UInt8] {
    try check(stream[0] == 0x78 && (Int(stream[0]) << 8 + Int(stream[1])) % 31 == 0, "zlib header")
    var content: [UInt8] = []
    var rest = stream[2...]
    var isLast = false
    while !isLast {
      let head = Array(rest.prefix(5))
      try check(head.count == 5 && head[0] & ~1 == 0, "head of a stored block")
      isLast = head[0] == 1
      let length = Int(head[1]) + Int(head[2]) << 8
      try check(length ^ 0xFFFF == Int(head[3]) + Int(head[4]) << 8, "complement of a length")
      try check(rest.count >= 5 + length, "length of a block")
      content += rest.dropFirst(5).prefix(length)
      rest = rest.dropFirst(5 + length)
      blockCount += 1
    }
    try check(rest.count == 4 && Self.number(rest) == Self.adler(content), "Adler-32")
    return content
  }

  private static func chunk(
    _ bytes: ArraySlice<UInt8>
  ) throws -> (name: String, content: [UInt8], rest: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    let length = Int(number(bytes.prefix(4)))
    let body = bytes.dropFirst(4).prefix(4 + length)
    try check(bytes.count >= 12 + length, "length of a chunk")
    let sum = bytes[(start + 8 + length)..<(start + 12 + length)]
    let name = String(decoding: body.prefix(4), as: UTF8.self)
    try check(number(sum) == crc(body), "CRC of \(name)")
    return (name, Array(body.dropFirst(4)), bytes[(start + 12 + length)...])
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// The CRC-32 as the remainder of a long division of polynomials, a bit at a time.
  private static func crc(_ bytes: some Collection<UInt8>) -> UInt32 {
    var remainder: UInt32 = 0
    let message = Array(bytes) + [0, 0, 0, 0]
    for (index, byte) in message.enumerated() {
      let flipped = index < 4 ? ~byte : byte
      for bit in 0..<8 {
        let carry = remainder >> 31
        remainder = remainder << 1 | UInt32(flipped >> bit & 1)
        if carry == 1 { remainder ^= 0x04C1_1DB7 }
      }
    }
    return ~(0..<32).reduce(0) { $0 << 1 | remainder >> $1 & 1 }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (sum, sumOfSums) = (1, 0)
    for byte in bytes {
      sum += Int(byte)
      sumOfSums += sum
    }
    return UInt32(sumOfSums % 65521) << 16 | UInt32(sum % 65521)
  }
}

private func check(_ holds: Bool, _ what: String) throws {
  if !holds { throw PNG.Damage(what: what) }
}

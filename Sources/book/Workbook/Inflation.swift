/// Undoes DEFLATE (RFC 1951), in which the files of a workbook are packed.
///
/// Neither Swift nor its Foundation has this on Linux, and the book stays free of packages.
struct Inflation {
  private let input: ArraySlice<UInt8>
  private var place: Int
  private var buffer: UInt32 = 0
  private var held = 0
  private var output: [UInt8] = []
  private let size: Int

  /// The bytes that are packed in others; throws where these are none, or give more or fewer than expected.
  static func bytes(_ packed: ArraySlice<UInt8>, size: Int) throws(Damaged) -> [UInt8] {
    var inflation = Inflation(packed, size: size)
    while try !inflation.block() {}
    guard inflation.output.count == size else { throw Damaged("it unpacks to another length than it says") }
    return inflation.output
  }

  private init(_ packed: ArraySlice<UInt8>, size: Int) { (input, place, self.size) = (packed, packed.startIndex, size) }

  /// Takes the next bits, of which the first is the lowest.
  private mutating func bits(_ count: Int) throws(Damaged) -> Int {
    while held < count {
      guard place < input.endIndex else { throw Damaged("its packed data ends too soon") }
      buffer |= UInt32(input[place]) << UInt32(held)
      place += 1
      held += 8
    }
    defer {
      buffer >>= UInt32(count)
      held -= count
    }
    return Int(buffer & (1 << UInt32(count) - 1))
  }

  /// Unpacks a block, and says whether it was the last.
  private mutating func block() throws(Damaged) -> Bool {
    let isLast = try bits(1) == 1
    switch try bits(2) {
    case 0: try stored()
    case 1: try coded(.fixedLiterals, .fixedDistances)
    case 2:
      let (literals, distances) = try ownCodes()
      try coded(literals, distances)
    default: throw Damaged("its packed data has a block of no kind")
    }
    return isLast
  }

  private mutating func stored() throws(Damaged) {
    _ = try bits(held % 8)
    let (count, check) = (try bits(16), try bits(16))
    guard count == check ^ 0xFFFF else { throw Damaged("the length of a block contradicts itself") }
    for _ in 0..<count { try write(UInt8(try bits(8))) }
  }

  private mutating func write(_ byte: UInt8) throws(Damaged) {
    guard output.count < size else { throw Damaged("it unpacks to more than it says") }
    output.append(byte)
  }

  private mutating func coded(_ literals: PrefixCode, _ distances: PrefixCode) throws(Damaged) {
    while true {
      let symbol = try self.symbol(of: literals)
      if symbol < 256 {
        try write(UInt8(symbol))
      } else if symbol == 256 {
        return
      } else {
        guard symbol - 257 < lengths.count else { throw Damaged("its packed data has a length of no kind") }
        let length = lengths[symbol - 257].base + (try bits(lengths[symbol - 257].extra))
        let code = try self.symbol(of: distances)
        guard code < reaches.count else { throw Damaged("its packed data has a distance of no kind") }
        let distance = reaches[code].base + (try bits(reaches[code].extra))
        guard distance <= output.count else { throw Damaged("its packed data reaches back before its beginning") }
        for _ in 0..<length { try write(output[output.count - distance]) }
      }
    }
  }

  private mutating func symbol(of code: PrefixCode) throws(Damaged) -> Int {
    var word = 0
    for length in 1...PrefixCode.longest {
      word = word << 1 | (try bits(1))
      if let symbol = code.symbol(word, length) { return symbol }
    }
    throw Damaged("its packed data has a word that no code has")
  }

  /// The codes that a block brings along, themselves coded.
  private mutating func ownCodes() throws(Damaged) -> (PrefixCode, PrefixCode) {
    let (literals, distances, count) = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    var own = [Int](repeating: 0, count: 19)
    for place in orderOfLengths.prefix(count) { own[place] = try bits(3) }
    let code = PrefixCode(own)
    var all: [Int] = []
    while all.count < literals + distances {
      let symbol = try self.symbol(of: code)
      switch symbol {
      case 16:
        guard let last = all.last else { throw Damaged("its packed data repeats what is not there") }
        all += [Int](repeating: last, count: 3 + (try bits(2)))
      case 17: all += [Int](repeating: 0, count: 3 + (try bits(3)))
      case 18: all += [Int](repeating: 0, count: 11 + (try bits(7)))
      default: all.append(symbol)
      }
    }
    guard all.count == literals + distances else { throw Damaged("its packed data has too many codes") }
    return (PrefixCode(Array(all[..<literals])), PrefixCode(Array(all[literals...])))
  }
}

/// A code none of whose words begins another, given by the lengths of its words: equal ones are counted up in order.
private struct PrefixCode {
  static let longest = 15
  static let fixedLiterals = PrefixCode(
    (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = PrefixCode([Int](repeating: 5, count: 30))

  /// The first word of each length, and the symbols of the words that have it.
  private var firsts = [Int](repeating: 0, count: longest + 1)
  private var symbols = [[Int]](repeating: [], count: longest + 1)

  init(_ lengths: [Int]) {
    for (symbol, length) in lengths.enumerated() where length > 0 { symbols[length].append(symbol) }
    for length in 1...Self.longest { firsts[length] = (firsts[length - 1] + symbols[length - 1].count) << 1 }
  }

  func symbol(_ word: Int, _ length: Int) -> Int? {
    let place = word - firsts[length]
    return symbols[length].indices.contains(place) ? symbols[length][place] : nil
  }
}

/// What a symbol above 256 stands for, and a code of distance: where it begins, and how many more bits tell how far it goes on.
private let lengths: [(base: Int, extra: Int)] = ranges(from: 3, count: 28, equal: 4) + [(258, 0)]
private let reaches: [(base: Int, extra: Int)] = ranges(from: 1, count: 30, equal: 2)
private let orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/// Ranges one after the other, so many of each size; those of the smallest size are twice as many.
private func ranges(from first: Int, count: Int, equal: Int) -> [(base: Int, extra: Int)] {
  var base = first
  return (0..<count).map { place in
    let extra = max(0, place / equal - 1)
    defer { base += 1 << extra }
    return (base, extra)
  }
}

import Rendering

/// The files of a ZIP archive, by their paths.
struct Archive {
  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  private struct Entry {
    let start, packed, size, method: Int
    let check: UInt32
  }

  /// How large a file may be when it is unpacked.
  private static let largest = 256 << 20

  /// Whether these bytes begin as an archive does.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) }

  init(_ bytes: [UInt8]) throws(Damaged) {
    self.bytes = bytes
    // The directory is at the end, before a comment of up to 64 kB.
    let lowest = max(0, bytes.count - 22 - 0xFFFF)
    guard
      let end = stride(from: bytes.count - 22, through: lowest, by: -1).first(where: { number($0, 4) == 0x0605_4B50 })
    else { throw Damaged("the directory at its end is missing, as if it had not been copied whole") }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50 else { throw Damaged("its directory cannot be read") }
      let name = number(place + 28, 2)
      guard place + 46 + name <= bytes.count else { throw Damaged("its directory cannot be read") }
      let path = String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self)
      entries[path] = Entry(
        start: number(place + 42, 4), packed: number(place + 20, 4), size: number(place + 24, 4),
        method: number(place + 10, 2), check: UInt32(number(place + 16, 4)))
      place += 46 + name + number(place + 30, 2) + number(place + 32, 2)
    }
  }

  func has(_ path: String) -> Bool { entries[path] != nil }

  /// What is in a file.
  func file(_ path: String) throws(Damaged) -> [UInt8] {
    guard let entry = entries[path] else { throw Damaged("\(path) is missing in it") }
    guard number(entry.start, 4) == 0x0403_4B50 else { throw Damaged("\(path) is not where its directory says") }
    guard entry.size <= Self.largest else { throw Damaged("\(path) would be larger than any table of a class") }
    let start = entry.start + 30 + number(entry.start + 26, 2) + number(entry.start + 28, 2)
    guard start + entry.packed <= bytes.count else { throw Damaged("\(path) is not whole") }
    let packed = bytes[start..<(start + entry.packed)]
    let file: [UInt8]
    do throws(Damaged) {
      switch entry.method {
      case 0: file = Array(packed)
      case 8: file = try Inflation.bytes(packed, size: entry.size)
      default: throw Damaged("it is packed in a way that is not known here")
      }
    } catch { throw Damaged("\(path): \(error.what)") }
    guard file.count == entry.size, CRC32.of(file) == entry.check else {
      throw Damaged("\(path) does not fit its checksum")
    }
    return file
  }

  /// A number whose lowest byte comes first; one that is not there is −1.
  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return -1 }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}

/// Why a workbook cannot be read: what is wrong in it, as the end of a sentence.
struct Damaged: Error {
  let what: String

  init(_ what: String) { self.what = what }
}

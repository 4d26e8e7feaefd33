/// A ZIP archive of files, byte after byte.
///
/// Files are stored and not compressed: the book stays free of packages, a compressor would be the largest file of this folder, and
/// what a lesson for teaching takes is some hundred kilobytes. Every file is of 1980-01-01, the first day that a ZIP can name, so
/// that the same files make the same archive.
struct ZIP {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file under a path of ASCII with `/` between folders.
  mutating func add(_ path: String, _ contents: [UInt8]) {
    let start = bytes.count
    var common: [UInt8] = []
    // Version 2.0, no flags, stored, midnight of 1980-01-01.
    for number: UInt16 in [20, 0, 0, 0, 0x21] { common.append(little: UInt32(number), bytes: 2) }
    for number in [CRC32.of(contents), UInt32(contents.count), UInt32(contents.count)] {
      common.append(little: number, bytes: 4)
    }
    common.append(little: UInt32(path.utf8.count), bytes: 2)
    common.append(little: 0, bytes: 2)
    bytes.append(little: 0x0403_4B50, bytes: 4)
    bytes += common
    bytes += path.utf8
    bytes += contents
    directory.append(little: 0x0201_4B50, bytes: 4)
    directory.append(little: 20, bytes: 2)
    directory += common
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(little: UInt32(start), bytes: 4)
    directory += path.utf8
    count += 1
  }

  /// The archive: the files, and the directory that says where they are.
  func finished() -> [UInt8] {
    var archive = bytes
    archive += directory
    archive.append(little: 0x0605_4B50, bytes: 4)
    archive.append(little: 0, bytes: 4)
    archive.append(little: UInt32(count), bytes: 2)
    archive.append(little: UInt32(count), bytes: 2)
    archive.append(little: UInt32(directory.count), bytes: 4)
    archive.append(little: UInt32(bytes.count), bytes: 4)
    archive.append(little: 0, bytes: 2)
    return archive
  }
}

/// The checksum by which a ZIP knows whether a file is whole: CRC-32 of ISO 3309, bit by bit from the lowest.
public enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
  }

  /// The checksum of a file.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    var sum = UInt32.max
    for byte in bytes { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    return ~sum
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of a number, the lowest first.
  fileprivate mutating func append(little number: UInt32, bytes: Int) {
    for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place))) }
  }
}

import Foundation
import Testing
import Unpacking

/// The module that the page brings along, from its packed parts.
@Suite struct ModulePartsTests {
  private static let module: [UInt8] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/Assets/generator.wasm.lzma")
    let packed = try! [UInt8](Data(contentsOf: file))
    let start = 4 + (0..<4).reduce(0) { $0 | Int(packed[$1]) << (8 * $1) }
    let room = UnsafeMutableRawPointer.allocate(byteCount: 16 << 20, alignment: 16)
    defer { room.deallocate() }
    return packed[start...].withUnsafeBufferPointer {
      Array(unpackedModule($0.baseAddress!, count: $0.count, in: room))
    }
  }()

  /// Its sections follow each other to its end, and in that of the code, so do its bodies.
  ///
  /// Each section is the number of its kind, a length and its content: WebAssembly Core Specification, 5.5.
  @Test func consistsOfWholeSectionsAndBodies() throws {
    var bytes = Self.module[...]
    func number() -> Int {
      var (value, shift) = (0, 0)
      while let byte = bytes.popFirst() {
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return value
    }
    #expect(bytes.prefix(8) == [0x00, 0x61, 0x73, 0x6D, 1, 0, 0, 0])
    bytes = bytes.dropFirst(8)
    var kinds: [UInt8] = []
    while let kind = bytes.popFirst() {
      kinds.append(kind)
      let size = number()
      let end = bytes.startIndex + size
      if kind == 10 {
        let bodies = number()
        #expect(bodies > 1000)
        for _ in 0..<bodies {
          let size = number()
          bytes = bytes.dropFirst(size)
        }
        #expect(bytes.startIndex == end)
      }
      try #require(end <= bytes.endIndex)
      bytes = bytes[end...]
    }
    #expect(kinds == kinds.sorted { ($0 == 12 ? 9.5 : Double($0)) < ($1 == 12 ? 9.5 : Double($1)) })
    #expect(kinds.contains(10))
  }
}

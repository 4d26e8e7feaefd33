import Foundation
import Testing
import Unpacking

/// What xz packs comes out again: nothing, one byte, noise, repetitions near and far, and text.
@Suite struct LZMATests {
  private static let samples: [(String, [UInt8])] = {
    var state: UInt64 = 1
    let noise = (0..<9000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    return [
      ("nothing", []), ("one byte", [7]), ("noise", noise),
      ("one byte many times", Array(repeating: 0, count: 70_000)),
      ("what was seen long ago", noise + Array(repeating: 5, count: 300) + noise + noise.reversed()),
      ("text", Array((0..<3000).map { "line \($0) of \($0 % 7), \($0 * $0)\n" }.joined().utf8)),
      ("words of four bytes", (0..<9000).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8), 0, 1] }),
    ]
  }()

  @Test(
    arguments: samples.map(\.0),
    ["preset=9e", "preset=1,lc=1,lp=3,pb=4", "preset=6,lc=0,lp=0,pb=0", "preset=9,lc=4,lp=0,pb=2"])
  func comesOutAsItWentIn(_ name: String, options: String) throws {
    let bytes = try #require(Self.samples.first { $0.0 == name }).1
    let packed = try [UInt8](Self.packed(bytes, options))
    let unpacked = [UInt8](unsafeUninitializedCapacity: bytes.count + 1) { room, count in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 1860 + 768 << 4) { chances in
        count = unpackLZMA(packed, to: room.baseAddress!, chances: chances.baseAddress!) - room.baseAddress!
      }
    }
    #expect(unpacked == bytes)
  }

  private static func packed(_ bytes: [UInt8], _ options: String) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appending(path: "unpack-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "--format=lzma", "--lzma1=\(options)", "-c", file.path]
    process.standardOutput = output
    try process.run()
    let packed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return packed.prefix(1) + packed.dropFirst(14)
  }
}

import Testing

@testable import Rendering

@Suite struct ZIPTests {
  /// The check value of the catalogue of CRCs (CRC-32/ISO-HDLC).
  @Test func hasTheUsualChecksum() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.of([]) == 0)
  }

  /// As Python writes it: `ZipFile("a", "w").writestr(ZipInfo("a"), "hi")`, but for the system that made it and its rights.
  @Test func isAnArchive() {
    var archive = ZIP()
    archive.add("a", Array("hi".utf8))
    let local: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
    let about: [UInt8] = [0xAC, 0x2A, 0x93, 0xD8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0]
    let central: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 47, 0, 0, 0, 33, 0, 0, 0, 0, 0]
    let rest = [UInt8](repeating: 0, count: 14)
    #expect(archive.finished() == local + about + Array("ahi".utf8) + central + about + rest + Array("a".utf8) + end)
  }
}

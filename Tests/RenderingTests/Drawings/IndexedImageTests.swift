import Foundation
import Numbers
import Support
import Testing

@testable import Rendering

@Suite struct IndexedImageTests {
  /// The last three lie around the 65535 bytes that one stored block can hold.
  @Test(arguments: [(1, 1, 1), (1, 2, 1), (3, 2, 1), (160, 160, 1), (254, 512, 1), (255, 513, 2), (600, 500, 3)])
  func canBeReadBack(rows: Int, columns: Int, blocks: Int) throws {
    var generator = SplitMix64(state: 7)
    let matrix = Matrix(rows: rows, columns: columns) { _, _ in .random(in: -1...1, using: &generator) }
    let image = try PNG(matrix.png)
    #expect(image.width == columns && image.height == rows)
    #expect(image.blockCount == blocks)
    #expect(image.pixels == matrix.elements.map(colour))
  }

  @Test(arguments: [(1.0, 255), (0.93, 255), (0.92, 218), (0.5, 145), (0.1, 36), (0.072, 36), (0.071, 0), (0, 0)])
  func strengthIsOpacity(strength: Double, alpha: UInt8) throws {
    let image = try PNG(Matrix([[strength, -strength]]).png)
    #expect(image.pixels.map { $0[3] } == [alpha, alpha])
  }

  @Test func blueIsAboveZeroAndOrangeBelow() throws {
    let image = try PNG(Matrix([[1, -1]]).png)
    #expect(image.pixels == [[52, 122, 194, 255], [214, 98, 35, 255]])
  }

  @Test func theReaderNoticesDamage() throws {
    let image = Matrix([[1, -1], [0, 0.5]]).png
    for index in image.indices {
      var damaged = image
      damaged[index] ^= 0x10
      #expect(throws: PNG.Damage.self) { try PNG(damaged) }
    }
  }

  @Test func base64IsFoundations() {
    var generator = SplitMix64(state: 11)
    for count in 0...66 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(bytes.address(as: "image/png") == "data:image/png;base64," + Data(bytes).base64EncodedString())
    }
  }

  /// One of 15 shades, the sign as the colour.
  private func colour(_ strength: Double) -> [UInt8] {
    let step = (strength * 7).rounded()
    return (step < 0 ? [214, 98, 35] : [52, 122, 194]) + [UInt8(step.magnitude * 255 / 7)]
  }
}

import Foundation
import Numbers
import Support
import Testing
import Workings

@Suite struct EncodingTests {
  private func encoding(size: Int, firstPosition: Int = 0, step: Int = 1) -> Quantity {
    Quantity(
      .encoding(
        tokens: .tokens(["a", "b", "c"]), features: .features(size), Wave(size: size, step: step),
        firstPosition: firstPosition)
    ).named("P", "positional encodings")
  }

  /// At position 0 every hand points where it started.
  @Test(arguments: 1...5) func startsWithZerosAndOnes(_ size: Int) {
    #expect(encoding(size: size).value.row(0) == Array([0, 1, 0, 1, 0].prefix(size)))
  }

  @Test(arguments: [(1, 0, 1), (3, 0, 1), (4, 0, 1), (4, 1, 1), (4, 1, 2), (6, 0, 2)])
  func alternatesSinesAndCosines(_ size: Int, _ firstPosition: Int, _ step: Int) {
    let expected = Matrix(rows: 3, columns: size) { row, column in
      let pair = Double(column / 2)
      let angle = Double(row + firstPosition) / Foundation.pow(10000, 2 * pair * Double(step) / Double(size))
      return column % 2 == 0 ? Foundation.sin(angle) : Foundation.cos(angle)
    }
    let own = encoding(size: size, firstPosition: firstPosition, step: step)
    #expect(distance(own.value, expected) <= 1e-15)
    #expect(workingsHold(own))
  }

  @Test func hasTokensDownAndFeaturesAcross() {
    #expect(encoding(size: 4).rows == .tokens(["a", "b", "c"]))
    #expect(encoding(size: 4).columns == .features(4))
  }

  @Test func worksOutAnAngleAndThenItsSineOrCosine() {
    #expect(
      encoding(size: 4)[1, 0].working.written == [
        "The angle, in radians: 1/10000^0/4 = 1.00", "An even feature takes its sine: sin(1.00) = 0.84",
      ])
    #expect(
      encoding(size: 4, firstPosition: 1, step: 2)[1, 3].working.written == [
        "The angle, in radians: 2/10000^4/4 = 0.00", "An odd feature takes its cosine: cos(0.00) = 1.00",
      ])
  }

  @Test func isWritten() {
    #expect(
      encoding(size: 4).formulas == [
        "P = sines and cosines", "P_(p,2r) = sin(p/10000^(2r)/d)", "P_(p,2r + 1) = cos(p/10000^(2r)/d)",
      ])
    #expect(encoding(size: 4, step: 2).formulas[1] == "P_(p,2r) = sin(p/10000^(4r)/d)")
    let angles = "np.arange(1, 4)[:, None] / 10000.0 ** (np.arange(4) // 2 * 2 / 4)"
    #expect(
      encoding(size: 4, firstPosition: 1).operation.numpy([])
        == "np.where(np.arange(4) % 2 == 0, np.sin(\(angles)), np.cos(\(angles)))")
  }
}

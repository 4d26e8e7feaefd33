import Chapters
import Foundation
import Literate
import Support
import Testing
import Workings

/// The chapter on positions at full size: how far its hands turn, reckoned from the paper’s formula.
@Suite struct PositionsAtFullSizeTests {
  /// The angle of a pair of features at a position.
  private func angle(_ position: Int, _ pair: Int) -> Double {
    Double(position) / pow(10000, Double(2 * pair) / 224)
  }

  @Test func everyHandStandsAtItsAngle() throws {
    let encodings = try PartName.word2vec.quantities.named("P").value
    for position in 0..<encodings.rows {
      for pair in 0..<112 {
        #expect((encodings[position, 2 * pair] - sin(angle(position, pair))).magnitude <= 1e-15)
        #expect((encodings[position, 2 * pair + 1] - cos(angle(position, pair))).magnitude <= 1e-15)
      }
    }
  }

  @Test func theSlowHandsAreCounted() throws {
    let slow = (0..<112).count { angle(6, $0) < 0.1 }
    let said = try Book.says(
      "\(slow) of the 112 hands turn by less than a tenth of a radian", in: "Positions at full size")
    #expect(said)
  }

  @Test func theLongestWaveIsThatOfTheSlowestHand() throws {
    let wave = Int((2 * .pi / angle(1, 111)).rounded())
    #expect(try Book.says("the slowest needs about \(wave) positions", in: "Positions at full size"))
  }
}

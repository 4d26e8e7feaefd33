import Testing

@testable import Numbers

@Suite struct QuarterTurnsTests {
  @Test(
    arguments: [
      (0, 0), (0.7, 0), (0.8, 1), (-0.8, 3), (1.6, 1), (3, 2), (-3, 2), (4.7, 3), (6.3, 0), (7, 0), (7.1, 1),
    ] as [(Double, Int)])
  func countsTheNearestQuarters(angle: Double, turns: Int) {
    #expect(QuarterTurns(angle).turns == turns)
  }

  @Test func leavesAtMostHalfAQuarterAndTheAngleTogether() {
    for step in -2000...2000 {
      let angle = Double(step) / 100
      let quarters = QuarterTurns(angle)
      #expect(quarters.rest.high.magnitude <= .pi / 4)
      let whole = ((angle - quarters.rest.high) / (.pi / 2)).rounded()
      #expect(abs(whole * (.pi / 2) + quarters.rest.high - angle) < 1e-14)
      #expect(Int(whole) & 3 == quarters.turns)
    }
  }
}

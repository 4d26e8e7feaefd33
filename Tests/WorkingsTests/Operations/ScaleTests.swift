import Numbers
import Support
import Testing
import Workings

@Suite struct ScaleTests {
  private let s = given("S", [[4, -6], [0, 1]])

  @Test func multipliesByARoot() {
    let scaled = s.timesRoot(of: 4)
    #expect(scaled.value == Matrix([[8, -12], [0, 2]]))
    #expect(scaled[0, 1].working.written == ["√4 · (−6.00) = −12.00"])
    #expect(scaled.named("X", "scaled").formulas == ["X = √4S"])
    #expect(scaled.numpy == "np.sqrt(4) * S")
    #expect(workingsHold(s.timesRoot(of: 7)))
  }

  @Test func dividesByARoot() {
    let scaled = s.overRoot(of: 4)
    #expect(scaled.value == Matrix([[2, -3], [0, 0.5]]))
    #expect(scaled[0, 1].working.written == ["−6.00/√4 = −3.00"])
    #expect(scaled.named("T", "scaled").formulas == ["T = S/√4"])
    #expect(scaled.numpy == "S / np.sqrt(4)")
    #expect(workingsHold(s.overRoot(of: 7)))
  }

  @Test func multipliesByAConstant() {
    let scaled = s.times(0.5)
    #expect(scaled.value == Matrix([[2, -3], [0, 0.5]]))
    #expect(scaled[0, 1].working.written == ["0.5 · (−6.00) = −3.00"])
    #expect(scaled.named("g", "scaled").formulas == ["g = 0.5 · S"])
    #expect((s - s).times(0.5).named("g", "scaled").formulas == ["g = 0.5 · (S − S)"])
    #expect(workingsHold(s.times(1.0 / 3)))
  }

  @Test func keepsTheAxes() {
    #expect(s.timesRoot(of: 4).rows == s.rows && s.timesRoot(of: 4).columns == s.columns)
    #expect(s.overRoot(of: 4).rows == s.rows && s.overRoot(of: 4).columns == s.columns)
  }

  @Test func dividesByWhatIsLeftOfOne() {
    let x = given("X", [[1, -2]])
    let full = x.over(oneLess: 0.5, toThe: 2)
    #expect(full.value == Matrix([[1 / 0.75, -2 / 0.75]]))
    #expect(full.numpy == "X / (1 - 0.5 ** 2)")
    #expect(full.named("F", "full").formulas.first == "F = X/(1 − 0.5^2)")
    #expect(workingsHold(full))
  }

}

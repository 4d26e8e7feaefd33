import Foundation
import Numbers
import Support
import Testing
import Workings

@Suite struct SigmoidTests {
  private let f = given("f", [[0, 2], [-2, 40], [-40, -1000]])

  @Test func squeezesBetweenZeroAndOne() {
    let likelihoods = f.sigmoid().value
    #expect(likelihoods[0, 0] == 0.5)
    for (likelihood, x) in zip(likelihoods.elements, f.value.elements) {
      #expect((likelihood - 1 / (1 + Foundation.exp(-x))).magnitude <= 1e-15)
    }
    #expect(likelihoods.elements.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test func isSymmetric() {
    let likelihoods = f.sigmoid().value
    #expect((likelihoods[0, 1] + likelihoods[1, 0] - 1).magnitude <= 1e-15)
  }

  @Test func worksOut() {
    #expect(workingsHold(f.sigmoid()))
    #expect(
      f.sigmoid()[0, 1].working.written == [
        "The power: e^(0 − 2.00) = 0.14", "One over one more: 1/(1 + 0.14) = 0.88",
      ])
  }

  @Test func isWritten() {
    #expect(f.sigmoid().named("s", "likelihood").formulas == ["s = sigmoid(f) = 1/(1 + e^( − f))"])
    #expect(f.sigmoid().numpy == "1 / (1 + np.exp(-f))")
  }
}

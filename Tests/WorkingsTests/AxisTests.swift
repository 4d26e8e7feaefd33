import Testing
import Workings

@Suite struct AxisTests {
  private let tokens = Axis.tokens(["cats", "chase", "mice"])
  private let features = Axis.features(4)

  @Test func countsItsPlaces() {
    #expect([tokens.count, features.count, Axis.single("mean").count] == [3, 4, 1])
  }

  @Test func labelsItsPlaces() {
    #expect(tokens.label(2) == "mice")
    #expect(features.label(2) == "feature 2")
    #expect(Axis.single("mean").label(0) == "mean")
  }

  @Test func takesAnotherRole() {
    #expect(tokens.called("query") == Axis(name: "query", labels: .tokens(["cats", "chase", "mice"])))
  }

  @Test func keepsItsLabelsWhenCut() {
    #expect(tokens.cut(to: 1..<3).labels == .tokens(["chase", "mice"]))
    #expect(features.cut(to: 2..<4).label(0) == "feature 0")
    #expect(features.cut(to: 1..<4).cut(to: 1..<3).label(1) == "feature 1")
  }
}

import Testing
import Workings

@Suite struct AxisTests {
  private let tokens = Axis.tokens(["cats", "chase", "mice"])
  private let features = Axis.features(4)
  private let named = Axis.features(["noun", "water or money", "describes"])

  @Test func countsItsPlaces() {
    #expect([tokens.count, features.count, named.count, Axis.single("mean").count] == [3, 4, 3, 1])
  }

  @Test func labelsItsPlaces() {
    #expect(tokens.label(2) == "mice")
    #expect(features.label(2) == "feature 2")
    #expect(named.label(1) == "water or money" && named.name == "feature")
    #expect(Axis.single("mean").label(0) == "mean")
  }

  @Test func takesAnotherRole() {
    #expect(tokens.called("query") == Axis(name: "query", labels: .tokens(["cats", "chase", "mice"])))
  }

  @Test func keepsItsLabelsWhenCut() {
    #expect(tokens.cut(to: 1..<3).labels == .tokens(["chase", "mice"]))
    #expect(named.cut(to: 1..<3).labels == .names(["water or money", "describes"]))
    #expect(features.cut(to: 2..<4).label(0) == "feature 0")
    #expect(features.cut(to: 1..<4).cut(to: 1..<3).label(1) == "feature 1")
  }
}

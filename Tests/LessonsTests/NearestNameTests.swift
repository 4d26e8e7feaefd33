import Testing

@testable import Lessons

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("heads", "heads"), ("HEADS", "heads"), ("head", "heads"), ("headss", "heads"), ("haeds", "heads"),
    ("hexds", "heads"), ("tokns", "tokens"), ("decimal", "decimals"), ("sentnece", "sentence"),
    // Three changes, and half of six letters.
    ("tknes", "tokens"),
  ])
  func findsWhatWasMeant(written: String, meant: String) {
    #expect(nearestName(to: written, among: ["title", "tokens", "sentence", "heads", "decimals"]) == meant)
  }

  @Test(arguments: ["", "h", "layers", "colour", "xxxxx"])
  func findsNothingWhereNothingIsNear(written: String) {
    #expect(nearestName(to: written, among: ["title", "tokens", "sentence", "heads", "decimals"]) == nil)
  }

  @Test func findsTheNearestNotTheFirst() {
    #expect(nearestName(to: "rand", among: ["read", "band", "rands", "random"]) == "band")
    #expect(nearestName(to: "ab", among: []) == nil)
    #expect(nearestName(to: "ab", among: ["", "a", "b"]) == nil)
  }

  @Test func isSoonDoneWithLongNames() {
    #expect(nearestName(to: String(repeating: "heads", count: 200_000), among: ["heads"]) == nil)
  }
}

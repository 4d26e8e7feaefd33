import Testing

@testable import JSON

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

  @Test func findsSeveralTheNearestFirst() {
    let names = ["hats", "cat", "bats", "cats", "dog", "bat", "casts"]
    #expect(nearestNames(to: "cats", among: names, atMost: 9) == ["cats", "hats", "cat", "bats", "casts"])
    #expect(nearestNames(to: "cats", among: names, atMost: 2) == ["cats", "hats"])
    #expect(nearestNames(to: "cats", among: names, atMost: 0) == [])
    #expect(nearestNames(to: "zebra", among: names, atMost: 3) == [])
  }

  @Test func isSoonDoneWithLongNames() {
    let long = String(repeating: "heads", count: 200_000)
    #expect(nearestName(to: long, among: ["heads"]) == nil)
    #expect(nearestName(to: "heads", among: [long]) == nil)
  }
}

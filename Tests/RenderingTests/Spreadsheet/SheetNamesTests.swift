import Testing

@testable import Rendering

@Suite struct SheetNamesTests {
  @Test(arguments: [
    ("Softmax", "Softmax"), ("", "Sheet"), ("a[b]:c*d?e/f\\g", "a(b)-c-d-e-f-g"), ("It's", "It’s"),
    ("history", "history (2)"), ("about", "about (2)"),
    ("Queries, keys and values in layer 2", "Queries, keys and va…in layer 2"),
    ("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", "👩‍👩‍👧👩‍👩‍👧…👩‍👩‍👧"),
  ])
  func areWhatExcelTakes(title: String, name: String) {
    var taken = ["about"]
    #expect(title.sheetName(besides: &taken) == name)
    #expect(name.utf16.count <= 31)
  }

  @Test func differAlsoInCapitals() {
    var taken: [String] = []
    let long = String(repeating: "x", count: 40)
    let names = ["Heads", "heads", "HEADS", long, long].map { $0.sheetName(besides: &taken) }
    #expect(
      names == [
        "Heads", "heads (2)", "HEADS (3)", "xxxxxxxxxxxxxxxxxxxx…xxxxxxxxxx", "xxxxxxxxxxxxxxxx…xxxxxxxxxx (2)",
      ])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
  }
}

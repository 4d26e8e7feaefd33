import Testing

@testable import JSON

/// What is wrong at a place is said with its path, and with what stands there.
@Suite struct JSONPlaceTests {
  private func place(_ json: String) throws(JSONError) -> JSONPlace {
    try JSONPlace(Array(json.utf8), subject: "menu")
  }

  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("1.50", "1.50"), (#""a""#, #""a""#), ("[]", "an empty list"),
    ("[1]", "a list"),
    ("{}", "an object"),
  ])
  func saysWhatStandsThere(json: String, found: String) throws {
    #expect(try place(json).failure("more").complaint == "the menu: expected more, found \(found).")
  }

  @Test func aMissingKeyHasAPlaceToo() throws {
    let fields = try place(#"{"a": {"b": 1}}"#).object(["a"])["a"].object(["b", "c d"])
    #expect(try fields["b"].whole(0...9) == 1)
    #expect(throws: JSONError.self) { try fields["c d"].flag() }
    #expect(
      fields["c d"].failure("true or false").description
        == #"line 1, column 7: a["c d"]: expected true or false, found nothing."#)
  }

  @Test func readsListsOfSoManyNumbers() throws {
    let pair = Amount(2, "number", "one for each side", advice: "Count again.")
    #expect(try place("[1, 2.5]").numbers(pair) == [1, 2.5])
    let error = try #require(throws: JSONError.self) { try place("[1]").numbers(pair) }
    #expect(error.complaint == "the menu: expected 2 numbers, one for each side, found 1. Count again.")
    #expect(Amount(1...3, "row").description == "1 to 3 rows")
  }

  private enum Dish: String, CaseIterable { case soup, salad }

  @Test func readsOneOfSeveral() throws {
    #expect(try place(#""soup""#).choice(Dish.self) == .soup)
    let error = try #require(throws: JSONError.self) { try place(#""soop""#).choice(Dish.self) }
    #expect(error.complaint == #"the menu: expected `soup` or `salad`, found "soop". Did you mean `soup`?"#)
    #expect(try place(#"{"salad": 1}"#).alternative(Dish.self).key == .salad)
    let both = try #require(throws: JSONError.self) { try place(#"{"soup": 1, "salad": 2}"#).alternative(Dish.self) }
    #expect(
      both.description
        == "line 1, column 13: the menu: expected only one of `soup` and `salad`, found `soup` and `salad`.")
  }
}

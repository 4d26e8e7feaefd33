import Lessons
import Testing

@Suite struct FeaturesReaderTests {
  @Test func readsANameForEachColumn() throws {
    let json = lesson(with: #""features": ["noun", "water or money", "a|b", "Größe"]"#)
    #expect(try Lesson(json: Array(json.utf8)).features == ["noun", "water or money", "a|b", "Größe"])
  }

  @Test func areNotNeeded() throws {
    #expect(try Lesson(json: Array(lesson(with: #""heads": 2"#).utf8)).features == nil)
  }

  @Test(arguments: [
    (#"7"#, "line 2, column 13: features: expected a list of 4 names, one for each feature, found 7."),
    (#"[]"#, "line 2, column 13: features: expected 4 names, one for each feature, found 0."),
    (#"["a", "b", "c"]"#, "line 2, column 13: features: expected 4 names, one for each feature, found 3."),
    (
      #"["a", 2, "c", "d"]"#,
      "line 2, column 19: features[1]: expected a text of 1 to 24 characters, found 2."
    ),
    (
      #"["a", "b", "", "d"]"#,
      "line 2, column 24: features[2]: expected a text of 1 to 24 characters, found an empty text."
    ),
    (
      #"["a", "b", "c", "the names of things on water"]"#,
      "line 2, column 29: features[3]: expected a text of 1 to 24 characters, found "
        + #""the names of things on water" of 28 characters."#
    ),
    (
      #"["a", "b", "a", "d"]"#,
      #"line 2, column 24: features[2]: expected a name that no other feature has, found "a"."#
    ),
  ])
  func saysWhatIsWrong(features: String, message: String) {
    #expect(complaint(about: lesson(with: #""features": \#(features)"#)) == message)
  }
}

import Testing

@testable import Lessons

@Suite struct LessonErrorTests {
  private let error = LessonError(
    line: 3, column: 27, path: "embeddings.given[1]", expected: "4 numbers, as in the first row", found: "3",
    advice: "Make all rows equally long.")

  @Test func saysWhereWhatAndWhatToDo() {
    #expect(
      error.description == "line 3, column 27: embeddings.given[1]: expected 4 numbers, as in the first row, found 3. "
        + "Make all rows equally long.")
  }

  @Test func beginsWithTheFileAsEditorsExpect() {
    #expect(
      error.message(file: "a/lesson.json")
        == "a/lesson.json:3:27: embeddings.given[1]: expected 4 numbers, as in the first row, found 3. "
        + "Make all rows equally long.")
  }

  @Test func callsAnEmptyPathTheLesson() {
    let error = LessonError(line: 1, column: 1, path: "", expected: "an object", found: "7", advice: nil)
    #expect(error.description == "line 1, column 1: the lesson: expected an object, found 7.")
  }

  @Test func tellsItsParts() {
    let json = #"{"tokens": ["a", "b"], "embeddings": {"given": [[1, 2],"# + "\n" + " [1]]}}"
    let expected = LessonError(
      line: 2, column: 2, path: "embeddings.given[1]", expected: "2 numbers, as in the first row", found: "1",
      advice: "Make all rows equally long.")
    #expect(throws: expected) { try Lesson(json: Array(json.utf8)) }
  }

  @Test(arguments: [
    (["a", "b", "c"], "a.b.c"), (["W_Q"], "W_Q"), ([""], #"[""]"#), (["a b", "c"], #"["a b"].c"#),
    (["a", "é"], #"a["é"]"#), (["\u{1B}[31m"], #"["\u001b[31m"]"#),
    ([String(repeating: "x", count: 99)], #"["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"]"#),
  ])
  func putsUnusualKeysInBrackets(keys: [String], path: String) {
    #expect(keys.reduce("") { joinedPath($0, pathStep(key: $1)) } == path)
  }
}

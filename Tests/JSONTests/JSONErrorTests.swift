import Testing

@testable import JSON

@Suite struct JSONErrorTests {
  private let error = JSONError(
    line: 3, column: 27, subject: "lesson", path: "embeddings.given[1]", expected: "4 numbers, as in the first row",
    found: "3",
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

  @Test(arguments: ["lesson", "answer"]) func callsAnEmptyPathByWhatTheTextDescribes(subject: String) {
    let error = JSONError(line: 1, column: 1, subject: subject, path: "", expected: "an object", found: "7")
    #expect(error.description == "line 1, column 1: the \(subject): expected an object, found 7.")
  }
}

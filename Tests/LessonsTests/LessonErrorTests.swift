import Lessons
import Testing

@Suite struct LessonErrorTests {
  @Test func tellsItsParts() {
    let json = #"{"tokens": ["a", "b"], "embeddings": {"given": [[1, 2],"# + "\n" + " [1]]}}"
    let expected = LessonError(
      line: 2, column: 2, subject: "lesson", path: "embeddings.given[1]", expected: "2 numbers, as in the first row",
      found: "1", advice: "Make all rows equally long.")
    #expect(throws: expected) { try Lesson(json: Array(json.utf8)) }
  }

  @Test func blamesTheLessonAsAWhole() {
    let error = LessonError.ofLesson(expected: "numbers", found: "none", advice: "Write some.")
    #expect(error.path.isEmpty)
    #expect(error.description == "line 1, column 1: the lesson: expected numbers, found none. Write some.")
  }
}

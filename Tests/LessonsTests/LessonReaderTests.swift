import Lessons
import Numbers
import Testing

@Suite struct LessonReaderTests {
  @Test func readsAWholeLesson() throws {
    let json = """
      {
        "title": "Cats chase mice",
        "tokens": ["cats", "chase", "mice"],
        "embeddings": { "given": [[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]] },
        "heads": 2,
        "weights": { "integers": { "seed": 53346, "from": -2, "below": 3, "divisor": 10 } },
        "conventions": "paper",
        "decimals": 2
      }
      """
    let lesson = try Lesson(json: Array(json.utf8))
    #expect(
      lesson
        == Lesson(
          title: "Cats chase mice", tokens: ["cats", "chase", "mice"],
          embeddings: .given(Matrix(rows: 3, columns: 4, elements: [1, 2, 3, 4, 4, 5, 2, 3, 6, 1, 2, 2])),
          heads: 2, weights: .integers(IntegerDraws(seed: 53346, from: -2, below: 3, divisor: 10))))
    #expect(lesson.size == 4)
    #expect(lesson.headSize == 2)
  }

  @Test(arguments: [
    ("[]", "an empty list"), ("7", "7"), (#""lesson""#, #""lesson""#), ("null", "null"), ("true", "true"),
  ])
  func isAnObject(json: String, found: String) {
    #expect(complaint(about: json) == "line 1, column 1: the lesson: expected an object, found \(found).")
  }

  @Test func knowsKeysByTheirLetters() {
    // The Kelvin sign, which Swift holds equal to a K.
    let weights = #"{"W_Q": [[1]], "W_\u212a": [[1]], "W_V": [[1]], "W_O": [[1]]}"#
    #expect(
      complaint(about: lesson(with: #""weights": {"given": \#(weights)}"#)).contains(
        "weights.given: expected a known key, found \"W_\u{212A}\". Did you mean `W_K`?"))
    #expect(
      complaint(about: "{\"a\u{202E}b\u{7F}\\u001b\": 1}")
        == #"line 1, column 2: the lesson: expected a known key, found "a\u202eb\u007f\u001b". Known here: "#
        + "`title`, `tokens`, `sentence`, `embeddings`, `features`, `question`, `memory`, `heads`, `weights`, `feedForward`, "
        + "`layers`, `training`, `conventions` and `decimals`."
    )
  }

  @Test func keysComeInAnyOrder() throws {
    let keys = [
      #""title": "T""#, #""sentence": "a b""#, #""embeddings": {"random": {"seed": 1, "size": 2}}"#, #""heads": 2"#,
      #""conventions": {"headWeights": "shared", "beta": [1, 2]}"#, #""decimals": 3"#,
      ##""weights": {"given": {"W_O": [[1, 2], [3, 4]], "W_V": [[3]], "W_K": [[2]], "W_Q": [[1]]}}"##,
    ]
    let forwards = try Lesson(json: Array("{\(keys.joined(separator: ","))}".utf8))
    let backwards = try Lesson(json: Array("{\(keys.reversed().joined(separator: ","))}".utf8))
    #expect(forwards == backwards)
    #expect(forwards.decimals == 3)
  }

  @Test func fillsInTheDefaults() throws {
    let read = try Lesson(
      json: Array(#"{"tokens": ["a", "b"], "embeddings": {"random": {"size": 4, "seed": 1}}}"#.utf8))
    #expect(read == Lesson(tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1)))
    #expect(read.title == "a b")
    #expect(read.heads == 1)
    #expect(read.weights == .uniform(seed: 1, skip: 0))
    #expect(read.conventions == .paper)
    #expect(read.decimals == 2)
  }

  @Test(arguments: ["x", "<script>", "“Ünï” \u{202E}", String(repeating: "é", count: 200)])
  func takesAnyTitleOfUpTo200Characters(title: String) throws {
    #expect(try Lesson(json: Array(lesson(with: #""title": "\#(title)""#).utf8)).title == title)
  }

  @Test(arguments: [(2, 1), (2, 2), (840, 7), (1024, 512)])
  func takesHeadsThatDivideTheSize(size: Int, heads: Int) throws {
    let json = #"{"tokens": ["a"], "embeddings": {"random": {"size": \#(size), "seed": 1}}, "heads": \#(heads)}"#
    #expect(try Lesson(json: Array(json.utf8)).headSize == size / heads)
  }

  @Test(arguments: [
    (#""hedas": 2"#, #"line 2, column 1: the lesson: expected a known key, found "hedas". Did you mean `heads`?"#),
    (
      #""colours": 2"#,
      #"line 2, column 1: the lesson: expected a known key, found "colours". Known here: `title`, "#
        + "`tokens`, `sentence`, `embeddings`, `features`, `question`, `memory`, `heads`, `weights`, `feedForward`, "
        + "`layers`, `training`, `conventions` and `decimals`."
    ),
    (#""title": 7"#, "line 2, column 10: title: expected a text of 1 to 200 characters, found 7."),
    (
      #""heads": 3"#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + "3. 4 divides by 1, 2 and 4."
    ),
    (
      #""heads": 0"#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + "0. 4 divides by 1, 2 and 4."
    ),
    (
      #""heads": -2"#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + "-2. 4 divides by 1, 2 and 4."
    ),
    (
      #""heads": 1.5"#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + "1.5. 4 divides by 1, 2 and 4."
    ),
    (
      #""heads": "2""#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + #""2". 4 divides by 1, 2 and 4."#
    ),
    (
      #""heads": 8"#,
      "line 2, column 10: heads: expected a whole number that divides 4, the size of an embedding, found "
        + "8. 4 divides by 1, 2 and 4."
    ),
    (#""decimals": 7"#, "line 2, column 13: decimals: expected a whole number from 0 to 6, found 7."),
    (#""decimals": -1"#, "line 2, column 13: decimals: expected a whole number from 0 to 6, found -1."),
    (#""decimals": 1.5"#, "line 2, column 13: decimals: expected a whole number from 0 to 6, found 1.5."),
    (#""decimals": null"#, "line 2, column 13: decimals: expected a whole number from 0 to 6, found null."),
  ])
  func saysWhatIsWrong(field: String, message: String) {
    #expect(complaint(about: lesson(with: field)) == message)
  }

  @Test func refusesATitleThatIsTooLong() {
    #expect(
      complaint(about: lesson(with: #""title": "\#(String(repeating: "é", count: 201))""#))
        == "line 2, column 10: title: expected a text of 1 to 200 characters, "
        + #"found "éééééééééééééééééééééééééééééééé…" of 201 characters."#)
  }

  @Test func namesTheOneDivisorOfOne() {
    #expect(
      complaint(about: #"{"tokens": ["a"], "embeddings": {"random": {"size": 1, "seed": 1}}, "heads": 2}"#)
        == "line 1, column 78: heads: expected a whole number that divides 1, the size of an embedding, found 2. "
        + "1 divides only by 1.")
  }
}

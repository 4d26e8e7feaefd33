import Lessons
import Numbers
import Testing

@Suite struct EmbeddingsReaderTests {
  @Test func readsGivenNumbersRowAfterRow() throws {
    let lesson = try Lesson(json: Array(lesson(#""embeddings": {"given": [[1, -2.5, 0.1], [4e2, 0, -0]]}"#).utf8))
    #expect(lesson.embeddings == .given(Matrix(rows: 2, columns: 3, elements: [1, -2.5, 0.1, 400, 0, -0.0])))
    #expect(lesson.size == 3)
  }

  @Test(arguments: [("1", 1), ("1024", 1024), ("2.0", 2), ("2e0", 2), ("20e-1", 2), ("1E3", 1000)])
  func readsTheSizeOfRandomOnes(text: String, size: Int) throws {
    let json = lesson(#""embeddings": {"random": {"seed": 4294967295, "size": \#(text)}}"#)
    let embeddings = try Lesson(json: Array(json.utf8)).embeddings
    #expect(embeddings == .random(size: size, seed: .max))
    #expect(embeddings.size == size)
  }

  @Test(arguments: [
    (
      #""heads": 1"#,
      "line 1, column 1: embeddings: expected an object with `given`, `random` or `word2vec`, found nothing."
    ),
    (
      #""embeddings": [[1, 2], [3, 4]]"#,
      "line 2, column 15: embeddings: expected an object with `given`, `random` or `word2vec`, found a list."
    ),
    (
      #""embeddings": {}"#,
      "line 2, column 15: embeddings: expected one of `given`, `random` and `word2vec`, found none."
    ),
    (
      #""embeddings": {"given": [[1], [2]], "random": {"size": 1, "seed": 1}}"#,
      "line 2, column 37: embeddings: expected only one of `given`, `random` and `word2vec`, found "
        + "`given` and `random`."
    ),
    (
      #""embeddings": {"givn": [[1], [2]]}"#,
      #"line 2, column 16: embeddings: expected a known key, found "givn". Did you mean `given`?"#
    ),
    (
      #""embeddings": {"vectors": [[1], [2]]}"#,
      #"line 2, column 16: embeddings: expected a known key, found "vectors". Known here: `given`, "#
        + "`random` and `word2vec`."
    ),
    (
      #""embeddings": {"given": 7}"#,
      "line 2, column 25: embeddings.given: expected a list of 2 rows, one for each token, found 7."
    ),
    (
      #""embeddings": {"given": [[1, 2]]}"#,
      "line 2, column 25: embeddings.given: expected 2 rows, one for each token, found 1."
    ),
    (
      #""embeddings": {"given": [1, 2]}"#,
      "line 2, column 26: embeddings.given[0]: expected a list of 1 to 1024 numbers, found 1."
    ),
    (
      #""embeddings": {"given": [[], []]}"#,
      "line 2, column 26: embeddings.given[0]: expected 1 to 1024 numbers, found 0."
    ),
    (
      #""embeddings": {"given": [[1, 2], [3]]}"#,
      "line 2, column 34: embeddings.given[1]: expected 2 numbers, as in the first row, found 1. Make "
        + "all rows equally long."
    ),
    (
      #""embeddings": {"given": [[1, 2], 3]}"#,
      "line 2, column 34: embeddings.given[1]: expected a list of 2 numbers, as in the first row, found 3."
    ),
    (
      #""embeddings": {"given": [[1, 2], [3, "4"]]}"#,
      #"line 2, column 38: embeddings.given[1][1]: expected a number, found "4"."#
    ),
    (
      #""embeddings": {"given": [[1, 2], [null, 4]]}"#,
      "line 2, column 35: embeddings.given[1][0]: expected a number, found null."
    ),
    (#""embeddings": {"random": 4}"#, "line 2, column 26: embeddings.random: expected an object, found 4."),
    (
      #""embeddings": {"random": {"seed": 1}}"#,
      "line 2, column 26: embeddings.random.size: expected a whole number from 1 to 1024, found nothing."
    ),
    (
      #""embeddings": {"random": {"size": 4}}"#,
      "line 2, column 26: embeddings.random.seed: expected a whole number from 0 to 4294967295, found nothing."
    ),
    (
      #""embeddings": {"random": {"size": 0, "seed": 1}}"#,
      "line 2, column 35: embeddings.random.size: expected a whole number from 1 to 1024, found 0."
    ),
    (
      #""embeddings": {"random": {"size": 1025, "seed": 1}}"#,
      "line 2, column 35: embeddings.random.size: expected a whole number from 1 to 1024, found 1025."
    ),
    (
      #""embeddings": {"random": {"size": 2.5, "seed": 1}}"#,
      "line 2, column 35: embeddings.random.size: expected a whole number from 1 to 1024, found 2.5."
    ),
    (
      #""embeddings": {"random": {"size": 4, "seed": -1}}"#,
      "line 2, column 46: embeddings.random.seed: expected a whole number from 0 to 4294967295, found -1."
    ),
    (
      #""embeddings": {"random": {"size": 4, "seed": 4294967296}}"#,
      "line 2, column 46: embeddings.random.seed: expected a whole number from 0 to 4294967295, found "
        + "4294967296."
    ),
    (
      #""embeddings": {"random": {"size": 4, "seed": 1, "skip": 2}}"#,
      #"line 2, column 49: embeddings.random: expected a known key, found "skip". Known here: `size` and `seed`."#
    ),
  ])
  func saysWhatIsWrong(field: String, message: String) {
    #expect(complaint(about: lesson(field)) == message)
  }

  @Test func takesRowsOf1To1024Numbers() {
    func giving(_ count: Int) -> String {
      let row = "[" + Array(repeating: "0", count: count).joined(separator: ",") + "]"
      return complaint(about: lesson(#""embeddings": {"given": [\#(row), \#(row)]}"#))
    }
    #expect(giving(1) == "none")
    #expect(giving(1024) == "none")
    #expect(giving(1025) == "line 2, column 26: embeddings.given[0]: expected 1 to 1024 numbers, found 1025.")
  }

  private func lesson(_ field: String) -> String { #"{"tokens": ["a", "b"],"# + "\n" + field + "}" }
}

import Lessons
import Numbers
import Testing

@Suite struct WeightsReaderTests {
  @Test(arguments: [
    (#"{"uniform": {"seed": 7}}"#, Weights.uniform(seed: 7, skip: 0)),
    (#"{"uniform": {"skip": 100000000, "seed": 0}}"#, .uniform(seed: 0, skip: 100_000_000)),
    (#"{"integers": {"seed": 12, "below": 5}}"#, .integers(IntegerDraws(seed: 12, below: 5))),
    (
      #"{"integers": {"seed": 12, "from": -3, "below": -2, "divisor": -0.5, "skip": 70}}"#,
      .integers(IntegerDraws(seed: 12, from: -3, below: -2, divisor: -0.5, skip: 70))
    ),
    (
      #"{"integers": {"seed": 1, "from": -9007199254740992, "below": 9007199254740992}}"#,
      .integers(IntegerDraws(seed: 1, from: -(1 << 53), below: 1 << 53))
    ),
  ])
  func readsDraws(text: String, weights: Weights) throws {
    #expect(try Lesson(json: Array(lesson(with: #""weights": \#(text)"#).utf8)).weights == weights)
  }

  @Test(arguments: [
    (
      #""weights": "random""#,
      #"line 2, column 12: weights: expected an object with `given`, `integers` or `uniform`, found "random"."#
    ),
    (#""weights": {}"#, "line 2, column 12: weights: expected one of `given`, `integers` and `uniform`, found none."),
    (
      #""weights": {"uniform": {"seed": 1}, "integers": {"seed": 1, "below": 5}}"#,
      "line 2, column 37: weights: expected only one of `given`, `integers` and `uniform`, found "
        + "`uniform` and `integers`."
    ),
    (
      #""weights": {"unifrom": {"seed": 1}}"#,
      #"line 2, column 13: weights: expected a known key, found "unifrom". Did you mean `uniform`?"#
    ),
    (
      #""weights": {"uniform": {}}"#,
      "line 2, column 24: weights.uniform.seed: expected a whole number from 0 to 4294967295, found nothing."
    ),
    (
      #""weights": {"uniform": {"seed": true}}"#,
      "line 2, column 33: weights.uniform.seed: expected a whole number from 0 to 4294967295, found true."
    ),
    (
      #""weights": {"uniform": {"seed": 1, "skip": 100000001}}"#,
      "line 2, column 44: weights.uniform.skip: expected a whole number from 0 to 100000000, found 100000001."
    ),
    (
      #""weights": {"uniform": {"seed": 1, "skp": 0}}"#,
      #"line 2, column 36: weights.uniform: expected a known key, found "skp". Did you mean `skip`?"#
    ),
    (
      #""weights": {"integers": {"below": 5}}"#,
      "line 2, column 25: weights.integers.seed: expected a whole number from 0 to 4294967295, found nothing."
    ),
    (
      #""weights": {"integers": {"seed": 1}}"#,
      "line 2, column 25: weights.integers.below: expected a whole number from 1 to 9007199254740992, "
        + "found nothing. It is one more than the greatest number drawn."
    ),
    (
      #""weights": {"integers": {"seed": 1, "from": 5, "below": 5}}"#,
      "line 2, column 57: weights.integers.below: expected a whole number from 6 to 9007199254740992, "
        + "found 5. It is one more than the greatest number drawn."
    ),
    (
      #""weights": {"integers": {"seed": 1, "from": -9007199254740994, "below": 5}}"#,
      "line 2, column 45: weights.integers.from: expected a whole number from -9007199254740992 to "
        + "9007199254740991, found -9007199254740994."
    ),
    (
      #""weights": {"integers": {"seed": 1, "below": 9007199254740994}}"#,
      "line 2, column 46: weights.integers.below: expected a whole number from 1 to 9007199254740992, "
        + "found 9007199254740994. It is one more than the greatest number drawn."
    ),
    (
      #""weights": {"integers": {"seed": 1, "from": 0.5, "below": 5}}"#,
      "line 2, column 45: weights.integers.from: expected a whole number from -9007199254740992 to "
        + "9007199254740991, found 0.5."
    ),
    (
      #""weights": {"integers": {"seed": 1, "below": 5, "divisor": 0}}"#,
      "line 2, column 60: weights.integers.divisor: expected a number other than 0, found 0."
    ),
    (
      #""weights": {"integers": {"seed": 1, "below": 5, "divisor": -0.0}}"#,
      "line 2, column 60: weights.integers.divisor: expected a number other than 0, found -0.0."
    ),
    (
      #""weights": {"integers": {"seed": 1, "below": 5, "skip": -1}}"#,
      "line 2, column 57: weights.integers.skip: expected a whole number from 0 to 100000000, found -1."
    ),
  ])
  func saysWhatIsWrongWithDraws(field: String, message: String) {
    #expect(complaint(about: lesson(with: field)) == message)
  }

  @Test func readsGivenWeights() throws {
    let text =
      #""weights": {"given": {"W_Q": [[1, 2], [3, 4]], "W_K": [[5, 6], [7, 8]], "W_V": [[9, 0], [1, 2]], "#
      + #""W_O": [[3, 4], [5, 6]]}}"#
    let weights = try Lesson(json: Array(smallLesson(text).utf8)).weights
    #expect(
      weights
        == .given(
          GivenWeights(
            queries: square(1, 2, 3, 4), keys: square(5, 6, 7, 8), values: square(9, 0, 1, 2),
            output: square(3, 4, 5, 6))))
  }

  @Test func readsWeightsThatHeadsShareWithoutOutputProjection() throws {
    let text =
      #""heads": 2, "conventions": {"basis": "notebook", "beta": 0}, "#
      + #""weights": {"given": {"W_Q": [[1]], "W_K": [[2]], "W_V": [[3]]}}"#
    let weights = try Lesson(json: Array(smallLesson(text).utf8)).weights
    #expect(weights == .given(GivenWeights(queries: single(1), keys: single(2), values: single(3))))
  }

  @Test(arguments: [
    (
      #""weights": {"given": {"W_Q": [[1, 2], [3, 4]], "W_K": [[1, 2], [3, 4]], "W_V": [[1, 2], [3, 4]]}}"#,
      "line 2, column 22: weights.given.W_O: expected 2 × 2 weights of the output projection, found "
        + "nothing. To do without it, set `outputProjection` to false in the conventions."
    ),
    (
      #""weights": {"given": {"W_q": [[1, 2], [3, 4]]}}"#,
      #"line 2, column 23: weights.given: expected a known key, found "W_q". Did you mean `W_Q`?"#
    ),
    (
      #""weights": {"given": {"W_K": [[1, 2], [3, 4]]}}"#,
      "line 2, column 22: weights.given.W_Q: expected a list of 2 rows, for 2 × 2 weights, found nothing."
    ),
    (
      #""weights": {"given": {"W_Q": [[1, 2]]}}"#,
      "line 2, column 30: weights.given.W_Q: expected 2 rows, for 2 × 2 weights, found 1."
    ),
    (
      #""weights": {"given": {"W_Q": [[1, 2], [3, 4, 5]]}}"#,
      "line 2, column 39: weights.given.W_Q[1]: expected 2 numbers, for 2 × 2 weights, found 3."
    ),
    (
      #""weights": {"given": {"W_Q": [[1, 2], [3, "4"]]}}"#,
      #"line 2, column 43: weights.given.W_Q[1][1]: expected a number, found "4"."#
    ),
    (
      #""weights": {"given": {"W_Q": "ones"}}"#,
      #"line 2, column 30: weights.given.W_Q: expected a list of 2 rows, for 2 × 2 weights, found "ones"."#
    ),
    (
      #""heads": 2, "conventions": {"headWeights": "shared"}, "weights": {"given": {"W_Q": [[1, 2], [3, 4]]}}"#,
      "line 2, column 84: weights.given.W_Q: expected 1 row, for 1 × 1 weights, found 2."
    ),
    (
      #""heads": 2, "conventions": {"headWeights": "shared"}, "weights": {"given": {"W_Q": [[1]], "W_K": "#
        + #"[[1]], "W_V": [[1]], "W_O": [[1]]}}"#,
      "line 2, column 126: weights.given.W_O: expected 2 rows, for 2 × 2 weights, found 1."
    ),
    (
      #""conventions": {"outputProjection": false}, "weights": {"given": {"W_Q": [[1, 2], [3, 4]], "W_K": "#
        + #"[[1, 2], [3, 4]], "W_V": [[1, 2], [3, 4]], "W_O": [[1, 2], [3, 4]]}}"#,
      "line 2, column 149: weights.given.W_O: expected no weights of an output projection, as the "
        + "conventions have none, found a list. Remove them, or set `outputProjection` to true."
    ),
  ])
  func saysWhatIsWrongWithGivenWeights(field: String, message: String) {
    #expect(complaint(about: smallLesson(field)) == message)
  }

  private func smallLesson(_ fields: String) -> String {
    #"{"tokens": ["a"], "embeddings": {"random": {"size": 2, "seed": 1}},"# + "\n" + fields + "}"
  }

  private func square(_ numbers: Double...) -> Matrix { Matrix(rows: 2, columns: 2, elements: numbers) }

  private func single(_ number: Double) -> Matrix { Matrix(rows: 1, columns: 1, elements: [number]) }
}

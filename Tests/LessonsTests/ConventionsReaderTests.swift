import Lessons
import Testing

@Suite struct ConventionsReaderTests {
  @Test(arguments: [
    (#""paper""#, Conventions.paper), (#""notebook""#, .notebook), ("{}", .paper),
    (#"{"basis": "paper"}"#, .paper), (#"{"basis": "notebook"}"#, .notebook),
    (
      #"""
      {"firstPosition": 1, "frequencies": "doubled", "scaling": "float", "headInput": "embedded", "headWeights": "shared",
       "softmaxOver": "matrix", "outputProjection": false, "normaliseOver": "tokens", "epsilon": 0, "gamma": 0.99,
       "beta": {"uniform": {"from": 0, "below": 2}}}
      """#, .notebook
    ),
    (
      #"""
      {"firstPosition": 0, "frequencies": "paper", "scaling": "double", "headInput": "positioned", "headWeights": "own",
       "softmaxOver": "row", "outputProjection": true, "normaliseOver": "features", "epsilon": 1e-5, "gamma": 1,
       "beta": 0, "basis": "notebook"}
      """#, .paper
    ),
  ])
  func readsThem(text: String, conventions: Conventions) throws {
    #expect(try Lesson(json: Array(lesson(with: #""conventions": \#(text)"#).utf8)).conventions == conventions)
  }

  @Test func changesOnlyWhatIsWritten() throws {
    var expected = Conventions.notebook
    expected.headInput = .positioned
    expected.gamma = .each([1, 2, 3, 4])
    expected.beta = .uniform(from: -1, below: -1)
    let text = #"""
      "conventions": {"gamma": [1, 2, 3, 4], "headInput": "positioned", "basis": "notebook",
      "beta": {"uniform": {"below": -1, "from": -1}}}
      """#
    #expect(try Lesson(json: Array(lesson(with: text).utf8)).conventions == expected)
  }

  @Test(arguments: [
    (
      #""conventions": "papr""#,
      #"line 2, column 16: conventions: expected `paper` or `notebook`, found "papr". Did you mean `paper`?"#
    ),
    (#""conventions": 1"#, "line 2, column 16: conventions: expected `paper`, `notebook` or an object, found 1."),
    (
      #""conventions": {"basis": "book"}"#,
      #"line 2, column 26: conventions.basis: expected `paper` or `notebook`, found "book"."#
    ),
    (
      #""conventions": {"firstPosition": 2}"#,
      "line 2, column 34: conventions.firstPosition: expected a whole number from 0 to 1, found 2."
    ),
    (
      #""conventions": {"frequencies": "double"}"#,
      #"line 2, column 32: conventions.frequencies: expected `paper` or `doubled`, found "double". Did "#
        + "you mean `doubled`?"
    ),
    (
      #""conventions": {"headInput": "X"}"#,
      #"line 2, column 30: conventions.headInput: expected `positioned` or `embedded`, found "X"."#
    ),
    (
      #""conventions": {"headWeights": true}"#,
      "line 2, column 32: conventions.headWeights: expected `own` or `shared`, found true."
    ),
    (
      #""conventions": {"softmaxOver": "rows"}"#,
      #"line 2, column 32: conventions.softmaxOver: expected `row` or `matrix`, found "rows". Did you "#
        + "mean `row`?"
    ),
    (
      #""conventions": {"outputProjection": "false"}"#,
      #"line 2, column 37: conventions.outputProjection: expected true or false, found "false"."#
    ),
    (
      #""conventions": {"normalizeOver": "tokens"}"#,
      #"line 2, column 17: conventions: expected a known key, found "normalizeOver". Did you mean "#
        + "`normaliseOver`?"
    ),
    (
      #""conventions": {"normaliseOver": "token"}"#,
      #"line 2, column 34: conventions.normaliseOver: expected `features` or `tokens`, found "token". Did "#
        + "you mean `tokens`?"
    ),
    (
      #""conventions": {"epsilon": -0.1}"#,
      "line 2, column 28: conventions.epsilon: expected a number of at least 0, found -0.1."
    ),
    (
      #""conventions": {"gamma": "1"}"#,
      #"line 2, column 26: conventions.gamma: expected a number or a list of 4 numbers, found "1"."#
    ),
    (
      #""conventions": {"gamma": [1, 2, 3]}"#,
      "line 2, column 26: conventions.gamma: expected 4 numbers, one for each feature, found 3."
    ),
    (
      #""conventions": {"gamma": [1, 2, 3, "4"]}"#,
      #"line 2, column 36: conventions.gamma[3]: expected a number, found "4"."#
    ),
    (
      #""conventions": {"beta": {"uniform": {"from": 0, "below": 2}, "seed": 1}}"#,
      #"line 2, column 62: conventions.beta: expected a known key, found "seed". Known here: `uniform`."#
    ),
    (
      #""conventions": {"beta": true}"#,
      "line 2, column 25: conventions.beta: expected a number, a list of 4 numbers, or an object with "
        + "`uniform`, found true."
    ),
    (
      #""conventions": {"beta": [1]}"#,
      "line 2, column 25: conventions.beta: expected 4 numbers, one for each feature, found 1."
    ),
    (
      #""conventions": {"beta": {}}"#,
      "line 2, column 25: conventions.beta.uniform: expected an object, found nothing."
    ),
    (
      #""conventions": {"beta": {"uniform": {"below": 2}}}"#,
      "line 2, column 37: conventions.beta.uniform.from: expected a number, found nothing."
    ),
    (
      #""conventions": {"beta": {"uniform": {"from": 0}}}"#,
      "line 2, column 37: conventions.beta.uniform.below: expected a number of at least `from`, found nothing."
    ),
    (
      #""conventions": {"beta": {"uniform": {"from": 3, "below": 2}}}"#,
      "line 2, column 58: conventions.beta.uniform.below: expected a number of at least `from`, found 2."
    ),
  ])
  func saysWhatIsWrong(field: String, message: String) {
    #expect(complaint(about: lesson(with: field)) == message)
  }

  @Test(arguments: [
    (
      #""conventions": "notebook", "weights": {"given": {"W_Q": [[1, 2], [3, 4]], "W_K": [[1, 2], [3, "#
        + #"4]], "W_V": [[1, 2], [3, 4]]}}"#,
      "line 2, column 16: conventions: expected a number or 2 numbers as `beta`, since given weights "
        + #"leave no generator to draw it from, found "notebook". Set `beta` to 0, for example."#
    ),
    (
      #""weights": {"given": {"W_Q": [[1, 2], [3, 4]], "W_K": [[1, 2], [3, 4]], "W_V": [[1, 2], [3, 4]], "#
        + #""W_O": [[1, 2], [3, 4]]}}, "conventions": {"beta": {"uniform": {"from": 0, "below": 2}}}"#,
      "line 2, column 149: conventions.beta: expected a number or 2 numbers as `beta`, since given "
        + "weights leave no generator to draw it from, found an object. Set `beta` to 0, for example."
    ),
  ])
  func drawsNoShiftAfterGivenWeights(fields: String, message: String) {
    let json = #"{"tokens": ["a"], "embeddings": {"random": {"size": 2, "seed": 1}},"# + "\n" + fields + "}"
    #expect(complaint(about: json) == message)
  }
}

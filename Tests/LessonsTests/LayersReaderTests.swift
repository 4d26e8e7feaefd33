import Lessons
import Numbers
import Testing

/// The keys `feedForward`, `layers` and `memory`, and weights for them.
@Suite struct LayersReaderTests {
  @Test func readsThem() throws {
    let read = try Lesson(
      json: Array(
        lesson(
          with: #"""
            "feedForward": {"size": 3}, "layers": 2, "conventions": {"normAt": "before"},
            "memory": {"sentence": "One two Two", "embeddings": {"random": {"size": 4, "seed": 2}}}
            """#
        ).utf8))
    var expected = Lesson(
      tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1),
      memory: Lesson.Memory(tokens: ["one", "two", "two"], embeddings: .random(size: 4, seed: 2)), feedForward: 3,
      layers: 2)
    expected.conventions.normAt = .before
    #expect(read == expected)
    #expect(try Lesson(json: Array(read.json.utf8)) == read)
  }

  @Test func readsWeightsOfLayers() throws {
    let one =
      #"{"W_Q": [[1]], "W_K": [[2]], "W_V": [[3]], "W_O": [[4]], "W_1": [[5, 6]], "b_1": [7, 8], "W_2": [[9], [10]]}"#
    let two = one.replacing(#""W_Q": [[1]]"#, with: #""W_Q": [[-1]]"#).replacing(
      #""b_1": [7, 8]"#, with: #""b_2": [11]"#)
    let json =
      #"{"tokens": ["a"], "embeddings": {"given": [[1]]}, "feedForward": {"size": 2}, "layers": 2, "weights": {"given": [\#(one), \#(two)]}}"#
    let read = try Lesson(json: Array(json.utf8))
    var weights = GivenWeights(
      queries: Matrix([[1]]), keys: Matrix([[2]]), values: Matrix([[3]]), output: Matrix([[4]]),
      feedForward: GivenFeedForward(
        first: Matrix([[5, 6]]), firstBias: Matrix([[7, 8]]), second: Matrix([[9], [10]])))
    var second = weights
    second.queries = Matrix([[-1]])
    second.feedForward = GivenFeedForward(
      first: Matrix([[5, 6]]), second: Matrix([[9], [10]]), secondBias: Matrix([[11]]))
    weights.further = [second]
    #expect(read.weights == .given(weights))
    #expect(try Lesson(json: Array(read.json.utf8)) == read)
  }

  @Test(arguments: [
    (#""layers": 7"#, "line 2, column 11: layers: expected a whole number from 1 to 6, found 7."),
    (#""feedForward": 3"#, "line 2, column 16: feedForward: expected an object, found 3."),
    (
      #""feedForward": {}"#,
      "line 2, column 16: feedForward.size: expected a whole number from 1 to 4096, found nothing."
    ),
    (
      #""feedForward": {"width": 3}"#,
      #"line 2, column 17: feedForward: expected a known key, found "width". Known here: `size`."#
    ),
    (
      #""layers": 2, "weights": {"given": {}}"#,
      "line 2, column 35: weights.given: expected a list of 2 objects, one for each layer, found an object."
    ),
    (
      #""weights": {"given": {"W_1": []}}"#,
      #"line 2, column 23: weights.given: expected a known key, found "W_1". Did you mean `W_Q`?"#
    ),
    (
      #""memory": {"tokens": ["x"], "embeddings": {"random": {"size": 3, "seed": 1}}}"#,
      "line 2, column 43: memory.embeddings: expected embeddings of 4, as those of the tokens, found 3."
    ),
    (
      #""memory": {"embeddings": {}}"#,
      "line 2, column 11: memory: expected one of `tokens` and `sentence`, found none."
    ),
    (
      #""memory": {"tokens": ["x"], "embeddings": {"word2vec": {}}}"#,
      #"line 2, column 44: memory.embeddings: expected a known key, found "word2vec". Known here: `given` and `random`."#
    ),
    (
      #""memory": {"tokens": ["x"], "embeddings": {"random": {"size": 4, "seed": 1}}}, "conventions": {"mask": "causal"}"#,
      "line 2, column 104: conventions.mask: expected no causal mask, since a memory has been written to its end and may "
        + #"be seen whole, found "causal". Remove the mask, or the memory."#
    ),
    (
      #""conventions": {"mask": "padding"}"#,
      #"line 2, column 25: conventions.mask: expected `none` or `causal`, found "padding"."#
    ),
  ])
  func saysWhatIsWrong(field: String, message: String) {
    #expect(complaint(about: lesson(with: field)) == message)
  }

  @Test func boundsTheWork() {
    let tokens = Array(repeating: #""a""#, count: 512).joined(separator: ",")
    let large = #"{"tokens": [\#(tokens)], "embeddings": {"random": {"size": 1024, "seed": 1}}, "heads": 16,"#
    #expect(complaint(about: large + #" "layers": 1}"#) == "none")
    #expect(
      complaint(about: large + #" "layers": 2}"#).hasSuffix(
        "layers: expected at most 1 layer, as layers × heads × tokens × keys may be 4194304, found 8388608. "
          + "Take fewer layers, heads or tokens."))
    #expect(
      complaint(
        about:
          #"{"tokens": ["a"], "embeddings": {"random": {"size": 1024, "seed": 1}}, "layers": 6, "feedForward": {"size": 4096}}"#
      ).contains("layers: expected at most 33554432 weights in all layers together, found 75497472."))
  }
}

import Lessons
import Testing

/// The key `training`.
@Suite struct TrainingReaderTests {
  private func read(_ text: String) throws -> Lesson { try Lesson(json: Array(text.utf8)) }

  @Test func leavesTheRecipeWhereNothingIsSaid() throws {
    let lesson = try read(#"{"training": {}}"#)
    #expect(lesson.training == TrainingSettings() && lesson.tokens.isEmpty && lesson.title == "Training")
    #expect(TrainingSettings().heldOut == [["cat", "owl"], ["dog", "mouse"], ["fox", "hen"]])
    #expect(try read(lesson.json) == lesson)
  }

  @Test func readsAllOfIt() throws {
    let lesson = try read(
      #"""
      {"title": "T", "sentence": "The B v the x A . Whom", "decimals": 4, "training": {"seed": 9, "size": 6, "steps": 10, "batch": 4,
       "rate": 0.1, "nouns": ["a", "b", "c"], "verbs": ["v"], "adjectives": ["x"], "heldOut": [["a", "b"]], "without": "evenAttention"}}
      """#)
    #expect(
      lesson.training
        == TrainingSettings(
          seed: 9, size: 6, steps: 10, batch: 4, rate: 0.1, nouns: ["a", "b", "c"], verbs: ["v"], adjectives: ["x"],
          heldOut: [["a", "b"]], without: .evenAttention))
    #expect(lesson.tokens == ["the", "b", "v", "the", "x", "a", ".", "whom"] && lesson.decimals == 4)
    #expect(try read(lesson.json) == lesson)
  }

  @Test func wordsOfOnesOwnHoldOutTheFirstWithTheLast() throws {
    let settings = try read(#"{"training": {"nouns": ["a", "b", "c", "d"], "adjectives": []}}"#).training
    #expect(settings?.heldOut == [["a", "d"], ["b", "c"]])
    #expect(try read(#"{"training": {"nouns": ["a", "b"]}}"#).training?.heldOut == [])
  }

  @Test func eachPartCanBeTakenAway() throws {
    let mine = TrainingSettings(
      seed: 9, size: 6, steps: 10, batch: 4, rate: 0.1, nouns: ["a", "b", "c"], verbs: ["v"], adjectives: ["x"],
      heldOut: [["a", "b"]])
    #expect(mine.withoutEachPart.map { $0.without } == TrainingSettings.Part.allCases)
    for other in mine.withoutEachPart {
      #expect(other != mine && other.withoutEachPart.isEmpty)
      let lesson = try read(Lesson(tokens: [], embeddings: .trained(other)).json)
      #expect(lesson.training == other)
      #expect(lesson.json.contains("\"without\": \"\(other.without?.rawValue ?? "")\""), "\(lesson.json)")
    }
  }

  @Test(arguments: [
    ("{\"stpes\": 1}", "training: expected a known key, found \"stpes\". Did you mean `steps`?"),
    ("{\"seed\": -1}", "training.seed: expected a whole number from 0 to 4294967295, found -1."),
    ("{\"size\": 257}", "training.size: expected a whole number from 1 to 256, found 257."),
    ("{\"batch\": 0}", "training.batch: expected a whole number from 1 to 1024, found 0."),
    ("{\"rate\": 0}", "training.rate: expected a number above 0, found 0."),
    ("{\"nouns\": [\"a\"]}", "training.nouns: expected 2 to 64 words, found 1."),
    (
      "{\"nouns\": [\"a\", \"who\"]}",
      "training.nouns[1]: expected a word that the training does not have yet, found \"who\"."
    ),
    (
      "{\"nouns\": [\"a\", \"saw\"]}", "training: expected words that differ from each other, found \"saw\" twice."
    ),
    (
      "{\"heldOut\": [[\"cat\", \"owel\"]]}",
      "training.heldOut[0][1]: expected `cat`, `dog`, `fox`, `hen`, `mouse` or `owl`, found \"owel\". Did you mean `owl`?"
    ),
    ("{\"heldOut\": [[\"cat\", \"cat\"]]}", "training.heldOut[0]: expected two different nouns, found \"cat\" twice."),
    (
      "{\"nouns\": [\"a\", \"b\"], \"heldOut\": [[\"b\", \"a\"]]}",
      "training.heldOut: expected a pair of nouns that is left to learn from, found all of them held out."
    ),
    (
      "{\"without\": \"masks\"}",
      "training.without: expected `positions`, `attention`, `evenAttention` or `mask`, found \"masks\". Did you mean `mask`?"
    ),
    (
      "{\"steps\": 100000, \"batch\": 1024}",
      "training: expected a training of at most 50000000000 steps of arithmetic, found 951091200000. "
        + "With all else as it is, there can be 5257 steps."
    ),
  ])
  func saysWhatIsWrong(training: String, message: String) {
    #expect(
      complaint(about: "{\"training\": \(training)}").contains(message),
      "\(complaint(about: "{\"training\": \(training)}"))")
  }

  @Test func saysWhatDoesNotGoWithIt() {
    #expect(
      complaint(about: #"{"training": {}, "heads": 2}"#)
        == "line 1, column 27: heads: expected no `heads` beside a `training`, which makes all numbers itself, found 2. "
        + "Remove one of the two.")
    #expect(
      complaint(about: #"{"training": {}, "sentence": "the cat chased the owel"}"#)
        == #"line 1, column 30: sentence: expected words that the training has, found "owel". Did you mean `owl`?"#)
  }
}

import JSON
import Lessons
import WordVectors

extension Lesson {
  /// A lesson of which the chapters of Part Two tell: another sentence, other vectors, other heads; the sentences that are read are the book’s.
  ///
  /// - Throws: What is wrong with it, as for any lesson; that a word of its sentence is in none of the book’s; or that it sets something else.
  public static func ofPartTwo(json: [UInt8]) throws(LessonError) -> Lesson {
    let fields = try JSONPlace(json, subject: "lesson").object(
      ["title", "tokens", "sentence", "embeddings", "heads", "weights", "decimals"])
    var lesson = try Lesson(json: json)
    let embeddings = fields["embeddings"].narrowed(to: "word2vec")
    guard case .word2vec(let settings, nil) = lesson.embeddings else {
      throw embeddings.failure(
        "embeddings from `word2vec`, learnt from the book’s own sentences",
        advice: "Sentences of your own go into the lesson of Part One.")
    }
    var told = Word2VecSettings(size: settings.size)
    (told.window, told.seed, told.epochs) = (settings.window, settings.seed, settings.epochs)
    guard settings == told else {
      throw embeddings.failure("nothing but `size`, `window`, `seed` and `epochs`", found: "other settings as well")
    }
    guard settings.size >= 8, settings.size <= 512, settings.size % 2 == 0 else {
      throw embeddings.narrowed(to: "size").failure("an even number from 8 to 512, as features come in pairs")
    }
    guard 1...200 ~= settings.epochs else {
      throw embeddings.narrowed(to: "epochs").failure("1 to 200 readings", found: "\(settings.epochs)")
    }
    let corpus = SmallCorpus.sentences()
    let words = Set(corpus.joined())
    guard 2...24 ~= lesson.tokens.count, lesson.tokens.allSatisfy({ words.contains($0) }) else {
      let stranger = lesson.tokens.first { !words.contains($0) }
      throw (fields.optional("sentence") ?? fields["tokens"]).failure(
        "2 to 24 words that are in the book’s sentences", found: stranger.map { "“\($0)”" } ?? "\(lesson.tokens.count)",
        advice:
          "They have animals (cat, dog, fox …), people (girl, man …), furniture (mat, sofa …) and what these do (sat, chased, fed …)."
      )
    }
    guard lesson.heads > 1 else {
      throw fields["heads"].failure("at least 2 heads, which the chapters compare", found: "1")
    }
    guard case .integers = lesson.weights else {
      throw fields["weights"].failure("`integers`, whole numbers that are divided")
    }
    lesson.embeddings = .word2vec(settings, corpus: corpus)
    return lesson
  }

  /// The lesson as it is read back by ``ofPartTwo(json:)``, without the book’s sentences.
  public var jsonOfPartTwo: String {
    var lesson = self
    if case .word2vec(let settings, _) = embeddings { lesson.embeddings = .word2vec(settings, corpus: nil) }
    return lesson.json
  }
}

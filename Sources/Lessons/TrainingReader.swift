import JSON
import Numbers
import WordVectors

extension JSONFields {
  /// The keys that a lesson with a training does not have.
  private static let others = [
    "embeddings", "features", "question", "memory", "heads", "weights", "feedForward", "layers", "conventions",
  ]

  /// A lesson that learns its numbers, and may have a sentence to answer.
  func trained(_ place: JSONPlace) throws(LessonError) -> Lesson {
    for key in Self.others {
      guard let other = optional(key) else { continue }
      throw other.failure(
        "no `\(key)` beside a `training`, which makes all numbers itself", advice: "Remove one of the two.")
    }
    let title = try optional("title")?.string(1...200)
    let settings = try place.training()
    let isAsked = optional("tokens") != nil || optional("sentence") != nil
    let tokens = isAsked ? try self.tokens() : []
    let words = settings.words
    if let stranger = tokens.first(where: { !words.contains($0) }) {
      throw (optional("tokens") ?? self["sentence"]).failure(
        "words that the training has", found: quoted(stranger),
        advice: suggestion(for: stranger, among: words) ?? "It has: \(listed(words, "and")).")
    }
    let decimals = try optional("decimals")?.whole(0...6) ?? 2
    return Lesson(title: title, tokens: tokens, embeddings: .trained(settings), decimals: decimals)
  }
}

extension JSONPlace {
  /// The most sentences that the words may make, and the most steps of arithmetic that a training may be.
  private static let mostSentences: Int64 = 1 << 20
  private static let mostWork: Int64 = 50_000_000_000

  fileprivate func training() throws(LessonError) -> TrainingSettings {
    let fields = try object([
      "seed", "size", "steps", "batch", "rate", "nouns", "verbs", "adjectives", "heldOut", "without",
    ])
    let recipe = TrainingSettings()
    var taken = ["the", ".", "who", "whom"]
    let nouns = try fields.optional("nouns")?.words(2...64, &taken) ?? recipe.nouns
    let verbs = try fields.optional("verbs")?.words(1...64, &taken) ?? recipe.verbs
    let adjectives = try fields.optional("adjectives")?.words(0...64, &taken) ?? recipe.adjectives
    let all = nouns + verbs + adjectives
    if let twice = all.indices.first(where: { all[..<$0].contains(all[$0]) }) {
      throw failure("words that differ from each other", found: "\(quoted(all[twice])) twice")
    }
    let settings = TrainingSettings(
      seed: try fields.optional("seed")?.whole(0...UInt32.max) ?? recipe.seed,
      size: try fields.optional("size")?.whole(1...256) ?? recipe.size,
      steps: try fields.optional("steps")?.whole(0...100_000) ?? recipe.steps,
      batch: try fields.optional("batch")?.whole(1...1024) ?? recipe.batch,
      rate: try fields.optional("rate")?.number("a number above 0") { $0 > 0 } ?? recipe.rate,
      nouns: nouns, verbs: verbs, adjectives: adjectives, heldOut: try fields.optional("heldOut")?.pairs(of: nouns),
      without: try fields.optional("without")?.choice())
    // `Int` has 32 bits in the page.
    let looks = Int64(adjectives.count + 1)
    let sentences = Int64(nouns.count * (nouns.count - 1) * verbs.count) * looks * looks * 2
    guard sentences <= Self.mostSentences else {
      throw failure(
        "words for at most \(Self.mostSentences) sentences", found: "\(sentences)", advice: "Take fewer words.")
    }
    let perStep =
      Int64(settings.batch) * Int64(settings.size)
      * Int64(32 * settings.size + 6 * settings.words.count + 300)
    guard perStep * Int64(settings.steps) <= Self.mostWork else {
      throw failure(
        "a training of at most \(Self.mostWork) steps of arithmetic", found: "\(perStep * Int64(settings.steps))",
        advice: "With all else as it is, there can be \(Self.mostWork / perStep) steps.")
    }
    return settings
  }

  /// A list of words, none of which stands in the list before or among those that are taken.
  private func words(_ amount: ClosedRange<Int>, _ taken: inout [String]) throws(LessonError) -> [String] {
    let first = taken.count
    for (index, value) in try list(Amount(amount, "word")).enumerated() {
      let place = element(index, value)
      let word = try place.string(Self.tokenLength)
      guard !taken.contains(word) else {
        throw place.failure("a word that the training does not have yet", found: quoted(word))
      }
      taken.append(word)
    }
    return Array(taken[first...])
  }

  /// Pairs of different nouns, some nouns left together.
  private func pairs(of nouns: [String]) throws(LessonError) -> [[String]] {
    var pairs: [[String]] = []
    var distinct = 0
    for (index, value) in try list(Amount(0...nouns.count * nouns.count, "pair")).enumerated() {
      let place = element(index, value)
      let names = try place.list(Amount(2, "noun", "one beside the other"))
      var pair: [String] = []
      for (index, name) in names.enumerated() { pair.append(nouns[try place.element(index, name).choice(nouns)]) }
      guard pair[0] != pair[1] else { throw place.failure("two different nouns", found: "\(quoted(pair[0])) twice") }
      if !pairs.contains(where: { $0.contains(pair[0]) && $0.contains(pair[1]) }) { distinct += 1 }
      pairs.append(pair)
    }
    guard distinct < nouns.count * (nouns.count - 1) / 2 else {
      throw failure("a pair of nouns that is left to learn from", found: "all of them held out")
    }
    return pairs
  }
}

extension TrainingSettings {
  /// As in a lesson, without what is the recipe’s anyway.
  var json: String {
    jsonObject(zip(members, TrainingSettings().members).filter { $0.0.1 != $0.1.1 }.map { $0.0 })
  }

  /// As a form shows it: all keys, the recipe’s values and the pairs that follow from the nouns included.
  public var form: String {
    jsonObject(members.map { $0.0 == "heldOut" ? ($0.0, jsonList(heldOut.map { jsonList($0.map(jsonString)) })) : $0 })
  }

  /// All keys with their values; pairs that follow from the nouns are none.
  private var members: [(String, String)] {
    func list(_ words: [String]) -> String { jsonList(words.map(jsonString)) }
    return [
      ("seed", "\(seed)"), ("size", "\(size)"), ("steps", "\(steps)"), ("batch", "\(batch)"),
      ("rate", jsonNumber(rate)), ("nouns", list(nouns)), ("verbs", list(verbs)), ("adjectives", list(adjectives)),
      ("heldOut", heldOut == Self.pairs(of: nouns) ? "" : jsonList(heldOut.map(list))),
      ("without", without.map { jsonString($0.rawValue) } ?? "null"),
    ]
  }
}

import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

// How the last row finds its noun, and what it gets there.
extension LearntChapter {
  /// What the word of each key adds to a score, and what its place.
  @BlockBuilder func finding(_ parts: ScoreParts) -> [Block] {
    if let who = pair[0].parts, let whom = pair[1].parts {
      Heading("How it tells the two nouns apart")
      """
      A \(term: .key) is made from the word and from its \(term: .positionalEncoding), added up.
      So each \(term: .score) of the last row is a sum of two, its \(term: .query) held against what the word has made of the key, and against what the place has made of it:
      """
      Equation(who.wordKeys, who.placeKeys, who.word, who.place)
      Question(
        compute: who.place[0, pair[0].sentence.place],
        "\(who.place[0, pair[0].sentence.place].symbol), what its place adds to the score of \(pair[0].answer). The whole score is \(measured: who.scaled.value[pair[0].last, pair[0].sentence.place]), and the word has added \(measured: who.word.value[0, pair[0].sentence.place])."
      )
      Figure.bars(
        [(pair[0], who), (pair[1], whom)].flatMap { asked, parts in
          let word = asked.tokens[asked.last].text
          return [
            BarGroup("\(word): from the words", row: 0, of: parts.word, tokens: asked.tokens),
            BarGroup("\(word): from the places", row: 0, of: parts.place, tokens: asked.tokens),
          ]
        }
      ).captioned("What each word adds to its score, and what its place adds.")
      NumPy(who.wordKeys, who.placeKeys, who.word, who.place)
      """
      Over all \(parts.count, "held-out sentence"): the words alone put both nouns before all other words in \(parts.nounsFirst),
      but the right noun before the other in \(parts.wordRight).
      The places alone put the right noun before the other in \(parts.placeRight), but before *all* words in no more than \(parts.placeFirst).
      """
      if parts.placeRight == parts.count, 2 * parts.wordRight == parts.count, 2 * parts.nounsFirst > parts.count {
        """
        So the word says that it is a noun, and cannot say which one is meant; the place says which.
        Both were found by nothing but the loss.
        It has not learnt what a subject is. The first noun always stands at place \(settings.adjectives.isEmpty ? "1 and the second at 4" : "1 or 2 and the second at 4, 5 or 6"),
        and so it is enough to prefer early places, or late ones. Pairs of nouns were held out, and no places.
        """
      }
      Claim("The two parts add up to the score.", who.addsUp)
      if parts.count > 0, settings.without == nil {
        Claim(
          "In every held-out sentence the place alone prefers the noun that answers to the other.",
          Finding(parts.placeRight == parts.count, "\(parts.placeRight) of \(parts.count)"))
      }
    }
  }

  /// Whether what a noun hands over speaks for its own name.
  @BlockBuilder var handedOver: [Block] {
    if let names {
      Heading("What is handed over")
      """
      A look is of no use unless what is found there can be named.
      So take the \(term: .value) of each noun, made from its \(term: .embedding) alone, and send it through the output weights and the scores of words:
      of \(names.count, "noun"), \(names.ownFirst) \(names.ownFirst == 1 ? "raises" : "raise") the score of no word more than that of its own name.
      """
    }
  }

  /// How many nouns there are, and how many whose value speaks for its own name most; nil for a model without attention.
  private var names: (count: Int, ownFirst: Int)? {
    guard settings.without != .attention else { return nil }
    let values = model.embeddings.value.matmul(model.projections.values.weights.value)
    let words = values.matmul(model.output.weights.value).matmul(model.wordScores.weights.weights.value)
    let nouns = settings.nouns.indices.map { $0 + 1 }
    return (nouns.count, nouns.count { words.row($0).indexOfLargest == $0 })
  }
}

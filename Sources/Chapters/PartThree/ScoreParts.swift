import Literate
import Model
import Numbers
import Training
import Workings

/// The scores of the last row taken apart: what the word of each key adds, and what its place.
struct ScoreParts {
  /// How many held-out sentences there are; in how many the word alone puts the answer’s noun before the other, and the place
  /// alone; in how many the word puts both nouns before all else; and in how many the place puts the answer’s noun before all else.
  private(set) var count = 0, wordRight = 0, placeRight = 0, nounsFirst = 0, placeFirst = 0

  /// Both parts of a sentence’s last row, 1 × n each, the keys’ parts of which they are made, and T, which they add up to.
  struct OfSentence {
    let wordKeys, placeKeys, word, place, scaled: Quantity

    /// Nil for a model without attention or positions.
    init?(_ run: SmallTransformer.Run, _ model: SmallTransformer) {
      guard let attention = run.attention, run.input.operands.count == 2 else { return nil }
      let last = attention.queries.value.rows - 1
      let query = attention.queries.rows(last..<last + 1)
      func part(_ keys: Quantity, _ role: Symbol.Role, _ meaning: String) -> Quantity {
        query.matmul(keys.transposed()).overRoot(of: query.value.columns).named(Symbol("T", role: role), meaning)
      }
      wordKeys = model.projections.keys(run.input.operands[0])
        .named(Symbol("K", role: .word), "what the words make of the keys", rows: "key")
      placeKeys = model.projections.keys(run.input.operands[1])
        .named(Symbol("K", role: .place), "what the places make of the keys", rows: "key")
      word = part(wordKeys, .word, "what the word adds to a score")
      place = part(placeKeys, .place, "what the place adds to a score")
      scaled = attention.scaled
    }

    var addsUp: Finding {
      .same((word + place).value, Matrix([scaled.value.row(scaled.value.rows - 1)]))
    }
  }

  /// Looks at all held-out sentences.
  init?(_ trained: Trainer, _ model: SmallTransformer) {
    let language = trained.language
    guard language.heldOutCount > 0 else { return nil }
    // The last sentence has an adjective before each noun, and none is longer.
    let longest = model(language.heldOut(language.heldOutCount - 1).words)
    guard longest.attention != nil, longest.input.operands.count == 2 else { return nil }
    let positions = longest.input.operands[1].value
    let words = model.embeddings.value
    let (wordKeys, placeKeys) = (
      words.matmul(model.projections.keys.weights.value), positions.matmul(model.projections.keys.weights.value)
    )
    let (wordQueries, placeQueries) = (
      words.matmul(model.projections.queries.weights.value), positions.matmul(model.projections.queries.weights.value)
    )
    func dot(_ one: [Double], _ other: [Double]) -> Double { zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } }
    for number in 0..<language.heldOutCount {
      let sentence = language.heldOut(number)
      let last = sentence.words.count - 1
      let query = zip(wordQueries.row(sentence.words[last]), placeQueries.row(last)).map { $0 + $1 }
      let byWord = sentence.words.map { dot(query, wordKeys.row($0)) }
      let (right, other) = (sentence.place, sentence.otherPlace)
      count += 1
      if byWord[right] > byWord[other] { wordRight += 1 }
      let byPlace = sentence.words.indices.map { dot(query, placeKeys.row($0)) }
      if byPlace[right] > byPlace[other] { placeRight += 1 }
      if byPlace.indexOfLargest == right { placeFirst += 1 }
      let others = byWord.indices.filter { $0 != right && $0 != other }
      if others.allSatisfy({ byWord[$0] < min(byWord[right], byWord[other]) }) { nounsFirst += 1 }
    }
  }
}

import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// What the trained head looks at, whether that makes its answers, and how it finds the right noun.
public struct LearntChapter: Chapter {
  public static let title = "What the head has learnt"
  public static var lead: Prose {
    "Where the last word looks, before training and after, and whether the look is the cause."
  }
  public static let section = "4"

  /// Shares near 0 and 1 are told apart.
  public static let style = NumberStyle(decimals: 3)

  private let settings: TrainingSettings
  private let language: Language
  /// Two sentences that differ in nothing but the question; nil for a language without one.
  private let pair: [Asked]
  /// What held-out sentences come to, as they are and with other looks.
  private let found, moved, even: Examination
  /// The same recipe with a part taken away.
  private let runs: TakenAway?
  private let parts: ScoreParts?

  public var quantities: [Quantity] { [] }

  /// A sentence with its last row of attention before training and after.
  private struct Asked {
    let sentence: Language.Sentence
    let tokens: [Token]
    let before, after: Quantity
    let parts: ScoreParts.OfSentence?

    var last: Int { tokens.count - 1 }
    var answer: Token { tokens[sentence.place] }
    var other: Token { tokens[sentence.otherPlace] }
    /// The share of the noun that answers.
    var share: Cell { after[last, sentence.place] }
  }

  /// Tells what a training has come to, beside trainings with a part taken away, if there are any.
  public init(_ trained: Trainer, without others: [Trainer] = []) {
    (settings, language) = (trained.settings, trained.language)
    let (old, new) = (SmallTransformer(Trainer(trained.settings)), SmallTransformer(trained))
    let shown = language.shownPair.map { [$0.who, $0.whom] } ?? []
    pair = shown.compactMap { sentence -> Asked? in
      let run = new(sentence.words)
      guard let before = old(sentence.words).attention, let after = run.attention else { return nil }
      return Asked(
        sentence: sentence, tokens: Token.all(trained.language.tokens(sentence)), before: before.weights,
        after: after.weights, parts: ScoreParts.OfSentence(run, new))
    }
    (found, moved, even) = (trained.examination(), trained.examination(.moved), trained.examination(.even))
    runs = others.isEmpty ? nil : TakenAway(trained, others)
    parts = pair.isEmpty ? nil : ScoreParts(trained, new)
  }

  @BlockBuilder public var body: [Block] {
    """
    \(outcome)
    That does not say how answers are found: a \(term: .model) might know its answers in ways that nobody meant.
    \(settings.without == .attention ? "" : "This one has a single place where a noun of the sentence can reach the last row, which answers, and that is \(term: .attention).")
    """
    if pair.count == 2 { looks(pair[0], pair[1]) }
    heldOut
    cause
    if let parts, pair.count == 2 { finding(parts) }
    taken
    Question("The causal mask keeps each word from seeing those after it. Why could this model do without it?") {
      """
      Nobody asks any row but the last, and that one may see everything.
      A mask matters where every place has to predict its next word, as in the paper’s decoder.
      """
    }
  }

  private var outcome: Prose {
    if found.isLearnt { return "After training the answers are right." }
    if found.count == 0 {
      return "No sentence was held out, so that nothing can tell whether training has come to more than a good memory."
    }
    return "After training, \(found.rightCount) of \(found.count) sentences that were held out are answered right."
  }

  // MARK: Before and after

  @BlockBuilder private func looks(_ who: Asked, _ whom: Asked) -> [Block] {
    let before = who.before.value.row(who.last)
    """
    Here are two sentences that differ in nothing but the question, “\(language.tokens(who.sentence).joined(separator: " "))” and “… \(whom.tokens[whom.last].text)”.
    \(language.heldOutCount > 1 ? "Training has never had these two nouns together. " : "")Before it, the first one’s \(terms: .share) lie between \(measured: before.min() ?? 0) and \(measured: before.max() ?? 0), where an even one would be \(measured: 1 / Double(before.count)).
    """
    Worked(who.share)
    "So \(who.tokens[who.last]) now gives \(measured: who.share.value) to \(who.answer), which is the answer."
    Question(
      predict:
        "Ask \(whom.tokens[whom.last]) instead of \(who.tokens[who.last]): which word will get the largest share?"
    ) {
      let largest = whom.after.value.row(whom.last).indexOfLargest
      let isFound = largest == whom.sentence.place && who.after.value.row(who.last).indexOfLargest == who.sentence.place
      """
      \(whom.tokens[largest]), with \(measured: whom.after.value[whom.last, largest]); \(whom.other) gets \(measured: whom.after.value[whom.last, whom.sentence.otherPlace]).
      \(isFound ? "All words before the question are the same as before, and the look has gone to the other noun." : "The answer is \(whom.answer)." as Prose)
      """
    }
    Figure.bars([
      BarGroup("\(who.tokens[who.last].text), before", row: who.last, of: who.before, tokens: who.tokens),
      BarGroup("\(who.tokens[who.last].text), after", row: who.last, of: who.after, tokens: who.tokens),
      BarGroup("\(whom.tokens[whom.last].text), before", row: whom.last, of: whom.before, tokens: whom.tokens),
      BarGroup("\(whom.tokens[whom.last].text), after", row: whom.last, of: whom.after, tokens: whom.tokens),
    ]).captioned("The shares that the last word gives, before training and after.")
  }

  // MARK: All that was held out

  @BlockBuilder private var heldOut: [Block] {
    if found.count > 0 {
      Heading("Sentences it has never met")
      """
      \(pair.isEmpty ? "These" : "Two sentences prove little, so here") are all \(found.count) that were held out.
      \(found.rightCount) are answered right\(shares)
      """
      Claim(
        "Every held-out sentence is answered right.",
        Finding(found.rightCount == found.count, "\(found.rightCount) of \(found.count)"))
      if settings.without != .attention {
        Claim(
          "In every held-out sentence the largest share is the answer’s.",
          Finding(
            found.largestCount == found.count,
            "\(found.largestCount) of \(found.count), the least \(measured: found.leastShare)"))
      }
      """
      That is one training, from one \(term: .seed).
      Another seed begins with other \(terms: .weight) and draws other sentences, and may not come as far.
      How many of ten do is counted whenever the package is measured; it stands in its `docs/performance.md`.
      """
    }
  }

  /// How much the answers are looked at.
  private var shares: Prose {
    if settings.without == .attention { return ", and there is no attention that could look at any word." }
    return """
      , and in \(found.largestCount) the answer has the largest share;
      that share is \(measured: found.meanShare) on the average, and \(measured: found.leastShare) at the least.
      """
  }

  // MARK: The look is a cause

  @BlockBuilder private var cause: [Block] {
    if found.count > 0, settings.without != .attention {
      Heading("Is the look the cause?")
      """
      It might be that attention looks at the answer, and that the answer comes from elsewhere.
      That can be tried: let the \(term: .trained) model compute its shares, then change them, and let it go on.
      Whatever the answer’s noun has is given to the other noun, and all else stays as it is:
      now \(moved.rightCount) of \(moved.count) answers are right, and \(moved.otherCount) are the other noun.
      With even shares for all words \(even.rightCount) are right.
      """
      Claim(
        "With its share moved to the other noun, the answer is the other noun in every held-out sentence.",
        Finding(moved.otherCount == moved.count, "\(moved.otherCount) of \(moved.count)"))
      Question("What would it have shown if the answers had stayed the same?") {
        "That the shares are an ornament: that the right noun reaches the last row in another way, or that the model needs no noun to know it."
      }
    }
  }

  // MARK: Word and place

  @BlockBuilder private func finding(_ parts: ScoreParts) -> [Block] {
    if let who = pair[0].parts, let whom = pair[1].parts {
      Heading("How it finds the noun before the verb")
      """
      A \(term: .key) is made from the word and from its \(term: .positionalEncoding), added up.
      So each \(term: .score) of the last row is a sum of two, its \(term: .query) held against what the word has made of the key, and against what the place has made of it:
      """
      Equation(who.wordKeys, who.placeKeys, who.word, who.place)
      Question(
        compute: who.place[0, pair[0].sentence.place],
        "\(who.place[0, pair[0].sentence.place].symbol), what its place adds to the score of \(pair[0].answer).")
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
      Over all held-out sentences: in \(parts.nounsFirst) of \(parts.count) the words alone put both nouns before all other words,
      and in \(parts.wordRight) they put the right noun before the other.
      The places alone do that in \(parts.placeRight).
      """
      if parts.placeRight == parts.count, 2 * parts.wordRight == parts.count, 2 * parts.nounsFirst > parts.count {
        "So the word says that it is a noun, and cannot say which one is meant; the place says which. Both are needed, and both were found by nothing but the loss."
      }
      Claim("The two parts add up to the score.", who.addsUp)
      if parts.count > 0, settings.without == nil {
        Claim(
          "In every held-out sentence the place alone prefers the noun that answers to the other.",
          Finding(parts.placeRight == parts.count, "\(parts.placeRight) of \(parts.count)"))
      }
    }
  }

  // MARK: What is taken away

  @BlockBuilder private var taken: [Block] {
    if let runs, found.count > 0 {
      Heading("What is taken away")
      """
      The same recipe, with the same seed and one part less, says what that part was for.
      The table has parts of all held-out sentences, and shares:
      """
      MatrixTable(runs.table, shading: .row)
      Claim("None of the others answers half of the sentences right.", runs.allFail)
      """
      \(runs.noPositions)An even guess among \(settings.nouns.count, "noun") would be right in \(measured: 1 / Double(settings.nouns.count)) of them, and one between the two of the sentence in half.
      """
    }
  }
}

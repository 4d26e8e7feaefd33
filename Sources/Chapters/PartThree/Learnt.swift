import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// What the trained head looks at, whether that makes its answers, and how it finds the right noun.
public final class LearntChapter: Chapter {
  public static let title = "What the head has learnt"
  public static var lead: Prose {
    "Where the last word looks, before training and after, and whether the look is the cause."
  }
  public static let section = "4"

  /// Shares near 0 and 1 are told apart.
  public static let style = NumberStyle(decimals: 3)

  let settings: TrainingSettings
  let language: Language
  /// Two sentences that differ in nothing but the question; nil for a language without one.
  let pair: [Asked]
  /// What held-out sentences come to, as they are and with other looks.
  let found, moved, even: Examination
  /// The same recipe with a part taken away.
  let runs: TakenAway?
  let parts: ScoreParts?
  let model: SmallTransformer

  public var quantities: [Quantity] { [] }

  /// A sentence with its last row of attention before training and after.
  struct Asked {
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
    model = new
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
    Architecture(here: .maskedAttention)
    """
    \(outcome)
    That does not say how answers are found: a \(term: .model) might know its answers in ways that nobody meant.
    \(settings.without == .attention ? "" : "This one has a single place where a noun of the sentence can reach the last row, which answers, and that is \(term: .attention).")
    """
    if pair.count == 2 { looks(pair[0], pair[1]) }
    heldOut
    cause
    if let parts, pair.count == 2 { finding(parts) }
    handedOver
    taken
    known
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
    \(language.heldOutCount > 1 ? "These two nouns were never together in training. " : "")Before training, the \(terms: .share) that \(who.tokens[who.last]) gives lie between \(measured: before.min() ?? 0) and \(measured: before.max() ?? 0); an even share would be \(measured: 1 / Double(before.count)).
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
      """
      if let seeds = SeedsTold(settings) { seeds.body }
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
      A noun has no other way to the last row. But the largest share need not be what decides:
      a small share of something loud might, or what is handed over might say “not this one”.
      That can be tried: let the \(term: .trained) model compute its shares, then change them, and let it go on.
      The share of the answer’s noun is added to that of the other noun, and its own set to 0:
      now \(moved.rightCount) of \(moved.count) answers are right, and \(moved.otherCount) are the other noun.
      With even shares for all words \(even.rightCount) are right; who tosses a coin between the two nouns gets \(even.count / 2).
      """
      Claim(
        "With its share moved to the other noun, the answer is the other noun in every held-out sentence.",
        Finding(moved.otherCount == moved.count, "\(moved.otherCount) of \(moved.count)"))
      Question("What would it have shown if the answers had stayed the same?") {
        "That the largest share is an ornament: that something in the small ones decides, or that the model needs no noun to know its answer."
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
      """
      \(runs.noPositions)An even guess among \(settings.nouns.count, "noun") would be right in \(measured: 1 / Double(settings.nouns.count)) of them, and one between the two of the sentence in half.
      """
      Claim("Without positions, attention or scores not even half of the sentences are answered right.", runs.allFail)
      if let nothing = runs.maskChangesNothing {
        """
        The mask is another matter.
        It hides from each word those after it, and the row that answers is the last, with none after it.
        So nothing that is asked for changes when the mask is taken away, and training goes the same way.
        """
        Claim("Without the mask, the gradient of all embeddings is the same at the start.", nothing)
      }
    }
  }
}

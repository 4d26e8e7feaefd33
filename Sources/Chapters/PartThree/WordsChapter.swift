import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

/// From the last row to a word: a score for each word of the language, and their softmax (section 3.4 of the paper).
final class WordsChapter: Chapter {
  static let title = "From numbers to words"
  static var lead: Prose { "The last row meets every word, and what fits best is the answer." }
  static let section = "3.4"

  private let untrained: Trainer
  /// The temperatures that are tried.
  static let temperatures = [0.25, 0.5, 1, 2, 4]

  let asked: Answered
  var quantities: [Quantity] { asked.model.weights + asked.run.quantities }

  /// The answer of a model whose weights are as they were drawn.
  init(_ asked: Answered, _ untrained: Trainer) {
    self.asked = asked
    self.untrained = untrained
  }

  @BlockBuilder var body: [Block] {
    let (scores, probabilities) = (asked.run.answer.scores, asked.run.answer.probabilities)
    let (said, right) = (asked.words[asked.said], asked.words[asked.right])
    let settings = untrained.settings
    Architecture(here: .linear, .softmax)
    """
    A \(term: .model) whose \(terms: .weight) somebody has chosen does what that somebody knew already.
    To find weights that nobody knows it takes two things: a task that can be done well or badly,
    and a way to change the weights so that it is done better.
    This chapter has the task, and lets a model answer that has \(term: .learnt) nothing yet.
    """
    Heading("The task: who did it?")
    "Somebody says what one \(asked.noun) did to another, and asks who did it, or to whom. Right would be:"
    List(lines: examples)
    """
    The words before the question are the same, and still the answers differ.
    So it is not enough to know which words there are\(settings.adjectives.isEmpty ? "" : "; and as an adjective may stand before either \(asked.noun), no one place holds the answer to “who”").
    The answer has to be looked up: by what a word is, and by about where it stands.
    """
    sentences
    Heading("The model")
    parameters
    Heading("The last row meets every word")
    """
    The sentence is “\(asked.text)”, and its last \(term: .token), \(asked.tokens[asked.last]), is the question.
    \(term: .attention, "Attention") has added to the row of that token something of every token before it, and the \(term: .layerNorm) has brought it to a common scale.
    From this one row the answer is to be read:
    """
    MatrixTable(scores.operands[0], isPictured: false)
    """
    \(asked.model.wordScores.weights.weights) has a column for each of the \(asked.words.count) words.
    The \(term: .dotProduct) of the row and a column is the word’s \(term: .score): how well the word fits what has come together in the row.
    """
    Equation(scores)
    Worked(scores[0, asked.right])
    """
    The \(term: .softmax) then makes \(terms: .share) of the scores, as it does inside attention.
    Here they are called *probabilities*: how likely each word is to be the answer, as far as the model can tell.
    """
    Equation(probabilities, showing: .entry)
    Question(
      predict: """
        All weights are still as they were drawn, at random.
        How likely will \(term: .softmax) make the word that fits best: nearer to 1, or nearer to an even share of \(measured: evenShare)?
        """
    ) {
      """
      “\(said)” fits best, and gets \(asked.probability(asked.said)): more than an even share\(asked.probability(asked.said).value < 0.5 ? ", and far from sure" : "").
      Columns that were drawn at random fit a row more or less, as it happens.
      """
    }
    Question(
      compute: asked.probability(asked.right),
      "\(asked.probability(asked.right).symbol), the probability of “\(right)”, which would be right. Its score is in the working above; the largest score, that of “\(said)”, is \(scores[0, asked.said]), and all powers together, counted from it, are \(measured: powers)."
    )
    MatrixTable(probabilities, isPictured: false)
    Figure.bars([
      BarGroup("scores", row: 0, of: scores.columns(nouns)),
      BarGroup("probabilities", row: 0, of: probabilities.columns(nouns)),
    ]).captioned(
      """
      What each \(asked.noun) gets: its score, and the probability that the softmax makes of it.
      The words that are no \(asked.noun)s have the rest, \(measured: rest), though none of them is ever right.
      """)
    """
    So the model says “\(said)”\(judgement)
    It could not be otherwise, as nothing in these weights comes from any sentence.
    \(ofThoseAside)
    """
    Heading("Temperature")
    """
    How sure a model sounds can be changed without teaching it anything:
    all scores are divided by one number, the *temperature*, before the softmax takes them.
    The name is from physics, where the same formula says how heat spreads particles over states;
    [Hinton and others](https://arxiv.org/abs/1503.02531) use it to teach a small model by a large one.
    “\(said)” gets:
    """
    List(lines: Self.temperatures.map { "\(heated(to: $0)[0, asked.said]) at temperature \(exact: $0)" })
    Figure.curves(melting).captioned(
      """
      The probabilities of the three likeliest words, from cold to hot.
      Near 0 all goes to the best, and the hotter it is, the nearer each comes to its even share; their order stays.
      """)
    NumPy(scores, probabilities)
    Claim("The probabilities of all words add up to one.", probabilities.rowsSum(to: 1))
    Claim("The word that the model holds most likely does not stand in the sentence.", isNotInTheSentence)
    if examination.count > 0 {
      Claim("Of the sentences put aside, it answers no more than a third right.", knowsNothing)
    }
    Claim("At each of these temperatures the words stand in the same order.", keepsTheirOrder)
    Question("Why does the model give a probability to every word, where one word would be an answer?") {
      """
      Because a word is right or wrong, and most small changes of a weight leave it what it is.
      Probabilities change with every weight, if only a little, and so they tell which change is one for the better.
      """
    }
  }

  // MARK: The task

  /// Both questions to a sentence, without adjectives and with one.
  private var examples: [Prose] {
    let language = untrained.language
    let adjectives = 2 * (untrained.settings.adjectives.count + 1) * untrained.settings.adjectives.count
    return (adjectives == 0 ? [0, 1] : [0, 1, adjectives, adjectives + 1]).map { number in
      let sentence = language.learnt(number)
      return "“\(language.tokens(sentence).joined(separator: " "))”: \(language.words[sentence.answer])"
    }
  }

  @BlockBuilder private var sentences: [Block] {
    let settings = untrained.settings
    """
    There are \(asked.words.count) words: “the”, the \(asked.noun)s \(Prose.list(settings.nouns.map { "\($0)" })),
    \(named("verb", settings.verbs))\(named("adjective", settings.adjectives))the period, “who” and “whom”.
    \(asked.noun == "noun" ? "A noun" : "An animal") and another one, a verb\(settings.adjectives.isEmpty ? "" : ", before each \(asked.noun) an adjective or none"), and one of two questions:
    that makes \(counting) sentences.
    \(putAside)
    """
  }

  private var putAside: Prose {
    let pairs = untrained.settings.heldOut.map { "\($0[0]) with \($0[1])" as Prose }
    if pairs.isEmpty { return "None of them is put aside." }
    return """
      Those about \(Prose.list(pairs)), in either order, are put aside, \(untrained.language.heldOutCount) of them:
      nothing is ever learnt from them, so they can show whether a model has learnt sentences, or how to answer.
      """
  }

  private func named(_ kind: String, _ words: [String]) -> Prose {
    words.isEmpty ? "" : "the \(kind)\(words.count == 1 ? "" : "s") \(Prose.list(words.map { "\($0)" })), "
  }

  /// How many sentences there are, as a product: 6 · 5 · 3 · 9 · 2 = 1620.
  private var counting: Formula {
    let (settings, language) = (untrained.settings, untrained.language)
    let nouns = settings.nouns.count
    let looks = settings.adjectives.count + 1
    let factors = [nouns, nouns - 1, settings.verbs.count, looks * looks, 2].map { Formula.number("\($0)") }
    return .row(
      Array(factors.map { [$0] }.joined(separator: ["·"])) + [
        "=", .number("\(language.learntCount + language.heldOutCount)"),
      ])
  }

  /// How many weights there are, matrix by matrix.
  @BlockBuilder private var parameters: [Block] {
    let weights = asked.model.weights
    let count = weights.reduce(0) { $0 + $1.value.elements.count }
    """
    The model is one \(term: .layer) with one \(term: .head) and no feed-forward \(term: .subLayer).
    \(term: .embedding, "Embeddings") with their \(term: .positionalEncoding, "positional encodings"), \(term: .attention) under \(chapter: MaskChapter.self, "the mask"), \(term: .residual) and \(term: .layerNorm), and at the end a \(term: .score) for each word: that is all.
    Its weights are:
    """
    List(
      lines: weights.map {
        "\($0), \($0.meaning): \($0.value.rows) × \($0.value.columns)"
      })
    """
    Together they are \(count) numbers, few enough for one sheet of paper, and each of them is drawn at random from \(term: .seed) \(untrained.settings.seed).
    Besides being so small, the model differs from the paper’s in three places.
    Embeddings are not multiplied by \(.root("d")), \(asked.model.wordScores.weights.weights) is a \(term: .matrix) of its own and not the embeddings once more, turned on their side (section 3.4),
    and its norm has no scale and no shift.
    """
  }

  // MARK: The answer

  /// What is to be thought of the answer.
  private var judgement: Prose {
    let said = asked.said
    if asked.isRight { return ", which is right, and luck." }
    return asked.places.contains(said)
      ? ", which stands in the sentence, and is wrong."
      : ", of which the sentence says nothing: the answer is nonsense."
  }

  private var ofThoseAside: Prose {
    if examination.count == 0 { return "" }
    return """
      Of the \(examination.count) sentences that are put aside it answers \(examination.rightCount) right,
      and \(examination.otherCount) with the other \(asked.noun) of the sentence; to all the rest it says neither.
      """
  }

  /// The columns of the nouns, which come after “the”.
  private var nouns: Range<Int> { 1..<1 + untrained.settings.nouns.count }

  /// What all other words have together.
  private var rest: Double { 1 - asked.run.answer.probabilities.columns(nouns).value.elements.sum }

  private var evenShare: Double { 1 / Double(asked.words.count) }

  /// The total that the softmax divides by.
  private var powers: Double { 1 / (asked.run.answer.probabilities.value.elements.max() ?? 1) }

  private var examination: Examination { untrained.examination() }

  private var isNotInTheSentence: Finding {
    let places = asked.tokens.filter { $0.text == asked.words[asked.said] }.count
    return Finding(places == 0, "“\(asked.words[asked.said])” stands in \(places, "place") of it")
  }

  private var knowsNothing: Finding {
    Finding(examination.accuracy <= 1 / 3.0, "\(examination.rightCount) of \(examination.count)")
  }
}

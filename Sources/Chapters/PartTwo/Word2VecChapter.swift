import Lessons
import Literate
import Model
import Numbers
import WordVectors
import Workings

/// Step 1 at full size: the embeddings are learnt from sentences (Word2vec, arXiv 1301.3781 and 1310.4546).
final class Word2VecChapter: Chapter {
  static let title = "Word2vec"
  static var lead: Prose { "Embeddings that are learnt: a word is known by the company it keeps." }
  static let section = "3.4"

  private let lesson: Lesson
  let model: Word2Vec
  private let sentences: [[String]]
  /// E, the trained vectors of the lesson’s tokens.
  let embeddings: Quantity
  /// Vectors of some words, and how much alike they point.
  private let vectors, cosines: Quantity
  /// One step of training, with all its numbers.
  private let step: StepInFull
  /// The notebook’s own training: on its one sentence.
  private let alone, untrained: Word2Vec

  init(_ lesson: Lesson, progress: ((Double) -> Void)?) {
    guard case .word2vec(let settings, let corpus?) = lesson.embeddings else {
      preconditionFailure("this chapter is about embeddings that Word2vec learns from a corpus")
    }
    self.lesson = lesson
    sentences = corpus
    // Early in the training, of which the default has 40 epochs.
    var model = Word2Vec(
      sentences: corpus, settings: settings, recording: 10_099 * settings.epochs / 40, progress: progress)
    if model.recordedStep == nil {
      model = Word2Vec(sentences: corpus, settings: settings, recording: model.steps / 2)
    }
    self.model = model
    embeddings = InputEmbedding(lesson, trained: model).embeddings()
    guard let recorded = model.recordedStep else { preconditionFailure("training has no step") }
    step = StepInFull(recorded)

    let words = wordsCompared
    let axis = Axis(name: "word", labels: .tokens(words))
    vectors = Quantity(
      .given(model.matrix(of: words), rows: axis, columns: .features(settings.size), origin: .learnt(by: "Word2vec"))
    ).named(Symbol("Y"), "word vectors")
    cosines = vectors.cosines().named(Symbol(Symbol.Letter("kappa", sign: "κ")), "cosines")

    var settingsAlone = Word2VecSettings(size: settings.size)
    alone = Word2Vec(sentences: [lesson.tokens], settings: settingsAlone)
    settingsAlone.epochs = 0
    untrained = Word2Vec(sentences: [lesson.tokens], settings: settingsAlone)
  }

  var quantities: [Quantity] { [embeddings] }

  @BlockBuilder var body: [Block] {
    let words = sentences.reduce(0) { $0 + $1.count }
    """
    A \(term: .trained) \(term: .model) learns its \(terms: .embedding), and they have hundreds of numbers.
    The paper learns them with all the rest, as its section 3.4 says.
    *Word2vec* is older, and learns nothing but vectors of words; Mikolov and others made it in 2013.
    The kind that is used here is CBOW, of [their first paper](https://arxiv.org/abs/1301.3781),
    with the negative sampling of [their second](https://arxiv.org/abs/1310.4546).
    """
    """
    The idea is old, that a word is known by the company it keeps:
    words that have the same neighbours should get vectors that point the same way.
    Here every word gets \(lesson.size, "number").
    """
    """
    To learn that takes sentences.
    The notebook this book grew from has one; the end of this chapter shows what comes of that.
    So the package makes its own, \(sentences.count) of them with \(words, "word"),
    from a small grammar in which animals chase and are fed, people feed them and mend things, and furniture is sat on and mended.
    It draws at random, with \(term: .seed) \(Int(SmallCorpus.seed)), which was chosen so that “\(Lesson.withWord2Vec.tokens.joined(separator: " "))” is among the sentences.
    These are the first:
    """
    List(lines: sentences.prefix(3).map { "“\($0.joined(separator: " "))”" })
    Heading("One step of training, in full")
    """
    Training goes through the sentences again and again.
    At each word it hides the word, averages the vectors of its neighbours in whatever order they stand,
    and asks how well that average agrees with the hidden word, and how well with some words drawn at random.
    Then it turns the vectors a little, towards the right word and away from the wrong ones.
    """
    step.body(steps: model.steps, window: model.settings.window)
    Heading("What has been learnt")
    """
    Training is over, and \(vectors) holds the \(term: .learnt) vectors of a few words.
    How alike do two of them point?
    Their \(term: .dotProduct), divided by both lengths, is the cosine of the angle between them: 1 if they point the same way, 0 at a right angle.
    The length of a row, \(["|", "Y", "|"]), is the root of its dot product with itself.
    """
    Equation(cosines, showing: .entry)
    Question(
      predict:
        "Which two of these words will point most alike? They are \(Prose.list(wordsCompared.map { "“\($0)”" }))."
    ) {
      """
      “\(wordsCompared[closest.0])” and “\(wordsCompared[closest.1])”, with a cosine of \(cosines[closest.0, closest.1]).
      \(kinds[closest.0] == kinds[closest.1] ? "Wherever one of them stands in these sentences, the other may stand too." : "They are not even of one kind: this training has not told them apart.")
      """
    }
    MatrixTable(cosines)
    Worked(cosines[0, 1])
    Figure.heatMaps([cosines])
      .captioned(
        kindsStayTogether.holds
          ? "Which words point alike: animals with animals, furniture with furniture, people with people."
          : "Which words point alike.")
    "The words nearest to “cat” are \(Prose.list(model.nearest(to: "cat", count: 4).map { "“\($0.word)” (\(measured: $0.cosine))" }))."
    if girlIsNearerToMat.holds {
      """
      That is so because they have the same neighbours, not because they can stand in the same places.
      “girl” points more like “mat” (\(likeness("girl", "mat"))) than like “cat” (\(likeness("girl", "cat"))),
      though a girl does much of what a cat does, and a mat does nothing.
      But “painted” and “mended” stand near both, after the girl and before the mat;
      and on which side a neighbour stands is lost in the average.
      """
    }
    Heading("What one sentence teaches")
    """
    The notebook trains on its one sentence, “\(lesson.tokens.joined(separator: " "))”, and reads it \(alone.settings.epochs) times.
    But down-sampling takes every word of so short a text for a frequent one.
    Of \(alone.occurrences, "word occurrence") it keeps \(alone.keptWords), and a word without neighbours has nothing to be learnt from.
    The vectors stay what they were at the start, random numbers.
    """
    Heading("The embeddings of the sentence")
    """
    From here on only the words of this sentence matter: “\(lesson.tokens.joined(separator: " "))”.
    Each \(term: .token) takes its word’s learnt vector.
    \(twice.map { "“\($0)” stands twice, and a small number, its position, tells the two apart; their rows are the same." } ?? "")
    """
    MatrixTable(embeddings)
    Question("“the” is the most frequent word of all. Why does training learn so little from it?") {
      """
      It stands before every noun, and so its presence does not tell one noun from another.
      Down-sampling skips it \(100 - percent(model.chanceOfKeeping("the"))) times in 100, and the window then reaches words that say more.
      """
    }
    Question(
      """
      The notebook’s sentence has \(lesson.tokens.count) words. Its \(alone.settings.epochs) readings kept \(alone.keptWords) of \(alone.occurrences).
      What would have to change for it to learn something?
      """
    ) {
      """
      More text, or no down-sampling.
      Down-sampling spares words that make up less than \(size: alone.settings.sample * (3 + 5.0.squareRoot()) / 2) of the text,
      and in a text of \(lesson.tokens.count) words every one makes up more.
      """
    }
    Claim("“cat” is nearer to “dog” than to “mat”, by more than 0.25.", nearer("cat", "dog", "mat"))
    Claim("Any two words of a kind point more alike than any two of different kinds.", kindsStayTogether)
    Claim("“girl” points more like “mat” than like “cat”.", girlIsNearerToMat)
    Claim(
      "The sentence itself, “\(lesson.tokens.joined(separator: " "))”, is among those it was trained on.", isAmongThem)
    Claim(
      "Training did in this step what the tables above say, but for rounding: it keeps about seven digits.",
      step.isWhatTrainingDid)
    Claim(
      "On the notebook’s sentence training changes nothing: the vectors are their random start, bit for bit.",
      nothingLearnt)
    Question("“cat” and “mat” both follow “the”. Why do their vectors not point the same way?") {
      """
      Every noun here has its “the”, so “the” says nothing about which noun it is,
      and down-sampling keeps it only \(percent(model.chanceOfKeeping("the"))) times in 100.
      What tells them apart are the words that only one kind has: “chased”, “ate” and “fed” for the cat, “mended” and “wooden” for the mat.
      """
    }
  }

  /// How alike two of the words compared point.
  private func likeness(_ one: String, _ other: String) -> Cell {
    guard let row = wordsCompared.firstIndex(of: one), let column = wordsCompared.firstIndex(of: other) else {
      preconditionFailure("\(one) and \(other) are not both compared")
    }
    return cosines[row, column]
  }

  private var girlIsNearerToMat: Finding {
    let (mat, cat) = (likeness("girl", "mat"), likeness("girl", "cat"))
    return Finding(mat.value > cat.value, "\(mat) against \(cat)")
  }

  private func nearer(_ word: String, _ near: String, _ far: String) -> Finding {
    let (close, distant) = (model.cosine(word, near) ?? 0, model.cosine(word, far) ?? 0)
    return Finding(close - distant > 0.25, "\(measured: close) against \(measured: distant)")
  }

  /// The two different words whose vectors point most alike.
  private var closest: (Int, Int) {
    var best = (0, 1)
    for row in wordsCompared.indices {
      for column in 0..<row where cosines.value[row, column] > cosines.value[best.0, best.1] { best = (column, row) }
    }
    return best
  }

  /// A word that stands twice in the sentence.
  private var twice: String? { lesson.tokens.first { word in lesson.tokens.count { $0 == word } > 1 } }

  private func percent(_ chance: Double?) -> Int { Int((chance ?? 0) * 100 + 0.5) }

  /// The words compared are three animals, three pieces of furniture and two people.
  private var kindsStayTogether: Finding {
    var (least, most) = (1.0, -1.0)
    for (row, one) in kinds.enumerated() {
      for (column, other) in kinds.enumerated() where row < column {
        let cosine = cosines.value[row, column]
        if one == other { least = min(least, cosine) } else { most = max(most, cosine) }
      }
    }
    return Finding(least > most, "at least \(measured: least) in a kind, at most \(measured: most) across")
  }

  private var isAmongThem: Finding {
    let count = sentences.count { $0 == lesson.tokens }
    return Finding(count > 0, "\(count) of \(sentences.count, "sentence")")
  }

  private var nothingLearnt: Finding {
    let changed = zip(alone.vectors, untrained.vectors).count { $0 != $1 }
    return Finding(changed == 0, "\(changed) of \(alone.vectors.count) numbers changed")
  }
}

/// The words whose vectors are compared in a table, and what kind each is of.
private let wordsCompared = ["cat", "dog", "rabbit", "mat", "chair", "sofa", "girl", "boy"]
private let kinds = [0, 0, 0, 1, 1, 1, 2, 2]

import Lessons
import Literate
import Model
import Numbers
import Workings

// The question, kept alive through all the chapters: each opens with what is missing, and closes with what is known now.
extension Part {
  /// Tells a story in the chapters of a part, around what they say for any lesson.
  mutating func tell(_ story: Story) {
    let chapters: [(title: String, opening: Prose, closing: [Block])] = [
      (EmbeddingsChapter.title, story.beforeEmbeddings, story.afterEmbeddings),
      (PositionsChapter.title, story.beforePositions, story.afterPositions),
      (ProjectionsChapter.title, story.beforeProjections, story.afterProjections),
      (ScoresChapter.title, story.beforeScores, story.afterScores),
      (SoftmaxChapter.title, story.beforeSoftmax, story.afterSoftmax),
      (HeadsChapter.title, story.beforeHeads, story.afterHeads),
      (ConcatChapter.title, story.beforeConcat, story.afterConcat),
      (LayerNormChapter.title, story.beforeLayerNorm, story.afterLayerNorm),
    ]
    for (place, chapter) in chapters.enumerated() {
      frame(
        chapter.title, opening: [.paragraph(chapter.opening)],
        closing: story.closing(chapter.closing, chapter: place + 1))
    }
  }
}

extension Story {
  /// What is known after a chapter, drawn and in words.
  @BlockBuilder fileprivate func closing(_ words: [Block], chapter: Int) -> [Block] {
    let trail = trail(reached: chapter)
    Heading("What is known of “\(asked.text)”")
    Figure.trail(trail).captioned(
      "\(asked), step by step: its “\(featureName)”, where a row has that feature, and between them its query, its scores and its shares.\(trail.count < trail.stops.count ? " The next steps are still empty." : "")"
    )
    words
  }

  // MARK: 1 Embeddings

  fileprivate var beforeEmbeddings: Prose {
    """
    A sentence is to say what \(asked) means: “\(sentence)”.
    Nothing can be asked of words as long as they are letters, so this chapter turns them into numbers, each word by itself.
    """
  }

  @BlockBuilder fileprivate var afterEmbeddings: [Block] {
    """
    Of *\(featureName)*, \(asked) says \(said(in: run.input.embeddings)): the word alone does not tell.
    \(answering) says \(given), in its own row, where it is of no use to \(asked) yet.
    """
    Claim("Of \(featureName), \(asked) says nothing by itself, and \(answering) does.", onlyTheAnsweringSays)
  }

  // MARK: 2 Positions

  fileprivate var beforePositions: Prose {
    """
    Each word has its row, but no row says where its word stands, and to change the order of words is to say something else.
    So before any two are compared, each place has to be written down as well.
    """
  }

  @BlockBuilder fileprivate var afterPositions: [Block] {
    """
    \(asked) now knows its place.
    Its *\(featureName)* is \(said(in: run.input.input)), hardly moved, for a place is no meaning: what is missing is still with \(answering).
    """
    blurred
    Claim(
      "Where \(asked) stands moves its \(featureName) by less than a tenth of what \(answering) says.",
      placeSaysLittle)
  }

  /// That word and place share the same cells, shown where the place stands out most.
  @BlockBuilder private var blurred: [Block] {
    let (own, place) = (run.input.embeddings, run.input.positions)
    let silent = own.value.row(asked.index).indices.filter { own.value[asked.index, $0] == 0 && $0 != feature }
    if let names = run.lesson.features,
      let loudest = silent.max(by: {
        place.value[asked.index, $0].magnitude < place.value[asked.index, $1].magnitude
      }),
      place.value[asked.index, loudest].magnitude > 0.1 + place.value[asked.index, feature].magnitude
    {
      """
      Elsewhere in its row the place speaks louder: of *\(names[loudest])*, \(asked) says \(own[asked.index, loudest]) by itself and \(run.input.input[asked.index, loudest]) now.
      That is where it stands, and not what it means.
      Word and place share the same cells from here on, and nothing tells them apart but weights that are chosen, or learnt, to get along with both.
      """
    }
  }

  // MARK: 3 Queries, keys and values

  fileprivate var beforeProjections: Prose {
    """
    \(answering) has what \(asked) needs, and neither knows of the other.
    Before anything can be handed over, \(asked) must be able to say what it looks for, \(answering) what it can be found by, and both what they have to give.
    """
  }

  @BlockBuilder fileprivate var afterProjections: [Block] {
    jobs
    """
    \(asked) has asked, and nobody has heard it yet.
    """
  }

  // MARK: 4 Scores

  fileprivate var beforeScores: Prose {
    """
    \(asked) asks, and every token has said what it can be found by.
    Now each question is held against each key, to see who fits.
    """
  }

  @BlockBuilder fileprivate var afterScores: [Block] {
    let scaled = run.example.scaled
    """
    To \(asked), \(other) comes to \(share(of: other, in: scaled)) and \(answering) to \(share(of: answering, in: scaled)): answers to several questions, added up in one score each.
    \(asked) itself comes to \(share(of: asked, in: scaled)).
    How much to take from each, a score does not say.
    """
    Claim("\(asked) scores \(answering) and \(other) above itself.", othersScoreAboveItself)
  }

  // MARK: 5 Softmax

  fileprivate var beforeSoftmax: Prose {
    """
    \(asked) has a score for every token.
    To take something from each it needs shares, and the shares of one token have to add up to one.
    """
  }

  @BlockBuilder fileprivate var afterSoftmax: [Block] {
    """
    \(asked) gives \(share(of: other, in: wideShares)) to \(other) and \(share(of: answering, in: wideShares)) to \(answering).
    It wants something of both, and has only one set of shares to spend: whatever it gives to the one, the other loses.
    So of what \(answering) has to say about *\(featureName)*, a part of \(share(of: answering, in: wideShares)) gets through.
    """
    Claim("One attention splits the shares of \(asked) evenly between \(other) and \(answering).", wideSharesAreSplit)
    Claim("Every share is heard, and none is all there is: all lie between 0.03 and 0.95.", isHeard(in: [wideShares]))
  }

  // MARK: 6 Heads

  fileprivate var beforeHeads: Prose {
    """
    One set of shares cannot serve two wishes: \(asked) had to split its attention between \(other) and \(answering).
    So give each wish an attention of its own.
    """
  }

  @BlockBuilder fileprivate var afterHeads: [Block] {
    let (own, shared) = (share(of: answering, in: answeringAttention.weights), share(of: answering, in: wideShares))
    """
    Head \(answeringHead + 1) gives \(answering) \(own) of the attention of \(asked), where the one wide attention gave \(shared);
    head \(otherHead + 1) gives \(other) \(share(of: other, in: otherAttention.weights)).
    Neither is in the other’s way any more.
    """
    Claim("Head \(answeringHead + 1) gives \(answering) the largest share of \(asked).", answerIsHeard)
    Claim("Head \(otherHead + 1) gives it to \(other).", otherIsHeard)
    Claim(
      "In head \(answeringHead + 1) only \(answering) fits what \(asked) asks: no other score of it is above 0.",
      onlyTheAnsweringScoresAboveZero)
    Claim("In head \(otherHead + 1) only \(other) does.", onlyTheOtherScoresAboveZero)
    Claim(
      "In every head each share is heard: all lie between 0.03 and 0.95.",
      isHeard(in: run.attention.heads.map { $0.weights }))
  }

  // MARK: 7 Concat

  fileprivate var beforeConcat: Prose {
    """
    Both heads have found what they were after, and have left it in columns of their own.
    The columns of a head are no \(terms: .feature): what was found of *\(featureName)* still has to be put where that belongs.
    """
  }

  @BlockBuilder fileprivate var afterConcat: [Block] {
    """
    In the row that attention hands to \(asked), *\(featureName)* is \(said(in: run.attention.mixed)), with the sign of what \(answering) said, \(given).
    It has been found and has been brought to the right place; but it is what attention found, and not yet what \(asked) is.
    """
    jobsOfTheOutput
    withoutOutputWeights
    Claim("What attention found for \(asked) has the sign of what \(answering) said.", foundHasTheSign)
  }

  // MARK: 8 Layer norm

  fileprivate var beforeLayerNorm: Prose {
    """
    There are two rows for \(asked) now: what it was, and what attention found.
    They have to become one.
    """
  }

  @BlockBuilder fileprivate var afterLayerNorm: [Block] {
    """
    \(asked) came in with \(said(in: run.input.embeddings)) for *\(featureName)*, and leaves with \(answer).
    """
    if let twin, let word = run.lesson.question?.otherWord?.token {
      """
      With “\(word)” in the place of \(answering), and not one \(term: .weight) changed, it leaves with \(measured: twin.answer.value).
      The number that was missing has been read off the sentence, and that is what attention is for.
      """
    }
    Claim("After layer norm, \(asked) has the sign of what \(answering) said.", answerHasTheSign)
  }

  /// The lesson’s tokens, one after the other.
  private var sentence: String { tokens.map { $0.text }.joined(separator: " ") }
}

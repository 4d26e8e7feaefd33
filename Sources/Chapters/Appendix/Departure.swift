import Lessons
import Literate
import Numbers
import WordVectors
import Workings

/// One choice of the notebook’s, put right: where that first shows, and what comes of it.
struct Departure {
  let title: String
  /// What the notebook does, and what the paper does, as two halves of a sentence.
  let notebook, paper: Prose
  /// The notebook’s second part beside the same with this one choice as in the paper.
  let comparison: Comparison
  /// What comes of it, in numbers.
  let consequence: Prose

  /// The largest change of a number in the layer norm.
  var change: Double { comparison.difference(in: Symbol("N")) ?? 0 }
}

extension Departure {
  /// Every place where the notebook leaves the paper, computed from its two parts; a model trained on a corpus stands in for
  /// the notebook’s own word vectors in the last.
  static func all(from one: Steps, _ two: Steps, trained: Word2Vec) -> [Departure] {
    let lesson = two.embeddings.lesson
    // The shift is drawn after the weights; other weights must not bring another shift with them.
    let shift = Conventions.Shift.each(two.projections.parameters.beta.value.elements)
    func departure(
      _ title: String, _ notebook: Prose, _ paper: Prose, model: Word2Vec? = nil, _ mend: (inout Lesson) -> Void,
      _ consequence: (Steps) -> Prose
    ) -> Departure {
      var mended = lesson
      mended.conventions.beta = shift
      mend(&mended)
      let steps = Steps(EmbeddingsChapter(mended, model: model))
      return Departure(
        title: title, notebook: notebook, paper: paper,
        comparison: Comparison(two.quantities, with: steps.quantities), consequence: consequence(steps))
    }
    return [
      departure(
        "One softmax for the whole matrix",
        "The notebook takes one softmax over all the scores of a head, so that all tokens share one attention",
        "in the paper each row has its own",
        { $0.conventions.softmaxOver = .row },
        { mended in
          let rows = two.heads.heads[0].weights.value
          var partOne = one.embeddings.lesson
          partOne.conventions.softmaxOver = .row
          let mendedOne = Steps(partOne).softmax.output
          return """
            The first row of head 1 gives away \(measured: rows.row(0).sum) instead of 1,
            and so the outputs reach \(measured: two.concat.joined.value.elements.largestMagnitude)
            instead of \(measured: mended.concat.joined.value.elements.largestMagnitude).
            In the notebook’s first part, where one score leads by far, it leaves nothing for anyone else:
            the largest number in the rows of the first and the third token is \(size: (one.softmax.output.value.row(0) + one.softmax.output.value.row(2)).largestMagnitude).
            With a softmax for each row these rows begin with \(measured: mendedOne.value[0, 0]) and \(measured: mendedOne.value[2, 0]).
            """
        }),
      departure(
        "Frequencies fall twice as fast",
        "The exponent of the encodings takes the number of the column, which is already even, times two",
        "in the paper it is the number of the pair, times two",
        { $0.conventions.frequencies = .paper },
        { mended in
          """
          By the last token the sine of the slowest wave is \(size: two.positions.positions.value[lesson.tokens.count - 1, lesson.size - 2]);
          with the paper’s exponent it is \(size: mended.positions.positions.value[lesson.tokens.count - 1, lesson.size - 2]).
          Of \(lesson.size, "column"), \(movingColumns(two)) change by more than a millionth over the \(lesson.tokens.count, "token");
          as in the paper it would be \(movingColumns(mended)).
          """
        }),
      departure(
        "Positions start at 1", "The first token stands at position 1", "implementations of the paper start at 0",
        { $0.conventions.firstPosition = 0 },
        { mended in
          """
          The first token’s encoding begins \(measured: two.positions.positions.value[0, 0]), \(measured: two.positions.positions.value[0, 1])
          instead of \(measured: mended.positions.positions.value[0, 0]), \(measured: mended.positions.positions.value[0, 1]).
          """
        }),
      departure(
        "Heads read the bare embeddings",
        "The heads read embeddings without positions and without their factor, while the residual adds both",
        "in the paper both read the same",
        { $0.conventions.headInput = .positioned },
        { mended in
          let (joined, input) = (two.concat.joined.value, two.positions.input.value)
          let twins = lesson.repeatedToken
          return """
            Order is invisible to the heads: the two rows of “\(lesson.tokens[twins.first])” in their output differ by \(upToRounding: twinDistance(joined, twins)),
            and with positions by up to \(size: twinDistance(mended.concat.joined.value, twins)).
            And attention hardly counts beside what it is added to:
            taken as one long row each, \(two.concat.joined) is \(size: length(joined) / length(input) * 100) percent as long as \(two.positions.input).
            Reading the bare embeddings also hides point 1.
            If the heads read positions, and one softmax were still taken over the whole matrix,
            then \(Prose.list(mended.heads.heads.map { "\(silentRows($0.weights.value))" })) of the \(lesson.tokens.count, "token"), head by head, would have less than a millionth to give away.
            """
        }),
      departure(
        "All heads share their weights",
        "The input is cut into pieces, and every head uses the same small weights on its own piece",
        "in the paper each head has weights of its own, which read all features",
        { $0.conventions.headWeights = .own },
        { mended in
          let (few, many) = (
            two.projections.parameters.queries.value.elements.count,
            mended.projections.parameters.queries.value.elements.count
          )
          return """
            Query, key and value weights are \(3 * few) numbers instead of \(3 * many),
            and no head ever sees the other heads’ \(lesson.size - lesson.headSize, "feature").
            The heads differ only in what their pieces hold.
            """
        }),
      departure(
        "No output projection", "The heads’ outputs stay side by side", "in the paper one more matrix mixes them",
        { $0.conventions.outputProjection = true },
        { mended in
          """
          What one head found never reaches another’s columns.
          With output weights drawn like the others, whole numbers that are never negative,
          a number of \(mended.concat.mixed) adds up what all \(lesson.size) columns have; they reach \(measured: mended.concat.mixed.value.elements.largestMagnitude)
          instead of \(measured: two.concat.mixed.value.elements.largestMagnitude).
          """
        }),
      departure(
        "Layer norm across the tokens",
        "Each feature is normalised over the tokens",
        "in the paper each token is normalised over its features",
        { $0.conventions.normaliseOver = .features },
        { mended in
          """
          Each token’s result depends on which others are there.
          Leave out “\(lesson.tokens[lesson.tokens.count - 1])” from the end of the very same residual, and the numbers of “\(lesson.tokens[0])” change by up to \(measured: changeWithoutLast(two));
          in the paper they change by \(upToRounding: changeWithoutLast(mended)).
          A sentence of one token would have no spread at all, and each of its numbers would be 0 divided by 0.
          """
        }),
      departure(
        "No ε", "Nothing is added to the variance", "implementations add a small ε",
        { $0.conventions.epsilon = Conventions.paper.epsilon },
        { mended in
          let spreads = two.layerNorm.variance.value.elements.map { $0.squareRoot() }
          let smallest = spreads.map { -$0 }.indexOfLargest
          return """
            The smallest standard deviation here is \(measured: spreads[smallest]), that of feature \(smallest),
            so nothing is divided by zero; but close to it even so small an ε shows.
            """
        }),
      departure(
        "A random shift", "The shift β of the layer norm is drawn at random and never trained",
        "in implementations it starts at 0 and is trained",
        { $0.conventions.beta = Conventions.paper.beta },
        { mended in
          let shifts = two.projections.parameters.beta.value.elements
          return """
            Every column is moved by a number of its own, from \(measured: shifts.min() ?? 0) to \(measured: shifts.max() ?? 0).
            The mean of all numbers in the layer norm is \(measured: mean(two.layerNorm.normalised.value.elements)), and that of the shifts \(measured: mean(shifts));
            without them it is \(upToRounding: mean(mended.layerNorm.normalised.value.elements)).
            """
        }),
      departure(
        "One scale for all features",
        "The scale γ is one number, \(exact: two.projections.parameters.gamma.value[0, 0])",
        "implementations have one for each feature, and all start at 1",
        { $0.conventions.gamma = Conventions.paper.gamma },
        { mended in
          "Everything before the shift is \(size: 100 - 100 * two.projections.parameters.gamma.value[0, 0]) percent smaller."
        }),
      departure(
        "Weights are whole numbers from 0 to 4", "No weight is ever negative",
        "implementations start from small numbers around 0",
        { $0.weights = .uniform(seed: 12, skip: 0) },
        { mended in
          let scores = one.scores.scaled.value.elements
          var partOne = one.embeddings.lesson
          partOne.weights = .uniform(seed: 12, skip: 0)
          let mendedOne = Steps(partOne)
          return """
            In the notebook’s first part every score is positive, from \(measured: scores.min() ?? 0) to \(measured: scores.max() ?? 0),
            and the largest share is \(measured: one.softmax.weights.value.elements.max() ?? 0).
            With numbers drawn evenly around 0 the largest share there is \(measured: mendedOne.softmax.weights.value.elements.max() ?? 0).
            """
        }),
      departure(
        "Word vectors learnt from one sentence", "Word2vec is given the seven words and nothing else",
        "the paper learns its embeddings with all the rest, from millions of sentences", model: trained,
        {
          $0.embeddings = .word2vec(trained.settings, corpus: nil)
        },
        { mended in
          let (own, learnt) = (cosines(two), cosines(mended))
          return """
            Nothing is learnt, as [the chapter on Word2vec](chapter:word2vec) shows, and the vectors of different words point nowhere in particular:
            their cosines lie between \(measured: own.min() ?? 0) and \(measured: own.max() ?? 0).
            Vectors trained on that chapter’s sentences stand in for the paper’s, which are learnt with all the rest; their cosines lie between \(measured: learnt.min() ?? 0) and \(measured: learnt.max() ?? 0).
            """
        }),
    ]
  }
}

// MARK: What is measured

private func mean(_ numbers: [Double]) -> Double { numbers.sum / Double(numbers.count) }

private func length(_ matrix: Matrix) -> Double { matrix.elements.map { $0 * $0 }.sum.squareRoot() }

/// How many columns of the encodings change by more than a millionth from token to token.
private func movingColumns(_ steps: Steps) -> Int {
  let encodings = steps.positions.positions.value
  return (0..<encodings.columns).count { column in
    let numbers = encodings.column(column)
    return (numbers.max() ?? 0) - (numbers.min() ?? 0) > 1e-6
  }
}

/// How many rows of shares have next to nothing to give.
private func silentRows(_ weights: Matrix) -> Int { (0..<weights.rows).count { weights.row($0).sum < 1e-6 } }

private func twinDistance(_ rows: Matrix, _ twins: (first: Int, second: Int)) -> Double {
  zip(rows.row(twins.first), rows.row(twins.second)).map { $0 - $1 }.largestMagnitude
}

/// How far the first token’s layer norm moves when the last token’s row is taken away from the residual.
private func changeWithoutLast(_ steps: Steps) -> Double {
  let (residual, norm) = (steps.layerNorm.residual, steps.layerNorm)
  let rows = (0..<residual.value.rows - 1).map { residual.value.row($0) }
  let shorter = Quantity(
    .given(
      Matrix(rows), rows: residual.rows.cut(to: 0..<rows.count), columns: residual.columns))
  let extent: Extent = steps.embeddings.lesson.conventions.normaliseOver == .features ? .row : .column
  let mean = shorter.mean(over: extent)
  let parameters = steps.projections.parameters
  let without = shorter.normalised(
    mean: mean, variance: shorter.variance(around: mean, over: extent),
    epsilon: steps.embeddings.lesson.conventions.epsilon, gamma: parameters.gamma, beta: parameters.beta, over: extent)
  return zip(without.value.row(0), norm.normalised.value.row(0)).map { $0 - $1 }.largestMagnitude
}

/// The cosines between the vectors of any two different words.
private func cosines(_ steps: Steps) -> [Double] {
  let (tokens, cosines) = (steps.embeddings.tokens, steps.embeddings.embeddings.cosines().value)
  return tokens.flatMap { one in
    tokens[(one.index + 1)...].filter { $0.text != one.text }.map { cosines[one.index, $0.index] }
  }
}

extension Lesson {
  /// The first two places with the same token.
  fileprivate var repeatedToken: (first: Int, second: Int) {
    for (index, token) in tokens.enumerated() {
      if let other = tokens[(index + 1)...].firstIndex(of: token) { return (index, other) }
    }
    preconditionFailure("no token stands twice")
  }
}

import Lessons
import Literate
import Numbers
import Training
import Workings

/// The same training with parts taken away: what becomes of the held-out sentences.
struct TakenAway {
  private let whole: Trainer
  private let others: [Other]
  /// A row for each training.
  let table: Quantity

  /// A training without a part of the model.
  private struct Other {
    let part: TrainingSettings.Part
    let trainer: Trainer
    let found: Examination
  }

  init(_ whole: Trainer, _ others: [Trainer]) {
    self.whole = whole
    self.others = others.compactMap { trainer in
      trainer.settings.without.map { Other(part: $0, trainer: trainer, found: trainer.examination()) }
    }
    let rows = [("nothing", whole.examination())] + self.others.map { ($0.part.words, $0.found) }
    let runs = ([whole] + self.others.map { $0.trainer }).map { "examine(\($0.numpyArguments))[[0, 4, 3]]" }
    table = Quantity(
      Operation.given(
        Matrix(rows.map { [$0.1.accuracy, $0.1.largest, $0.1.meanShare] }),
        rows: Axis(name: "without", labels: .names(rows.map { $0.0 })),
        columns: Axis(
          name: "part",
          labels: .names(["right", "the answer’s share is the largest", "the answer’s mean share"])),
        note: "From a training of its own:"
      ).found(inNumPy: "np.array([\(runs.joined(separator: ", "))])", within: Operation.toleranceOfTrainings)
    ).named(Symbol("w"), "answers without a part")
  }

  private func other(_ part: TrainingSettings.Part) -> Other? { others.first { $0.part == part } }

  /// Whether no training fares well that has lost a part which the last row needs; it needs no mask.
  var allFail: Finding {
    let best = others.filter { $0.part != .mask }.map { $0.found.accuracy }.max() ?? 0
    return Finding(best < 0.5, "the best: \(measured: best, against: 0.5)")
  }

  /// What a model without positions still knows.
  var noPositions: Prose {
    guard let found = other(.positions)?.found, found.count > 0 else { return "" }
    let either = Double(found.rightCount + found.otherCount) / Double(found.count)
    return
      "Without positions \(measured: either) of the answers are one of the two nouns: what it cannot know is which came first. "
  }

  /// Whether two sentences give the same gradient without a mask, at the start; nil where no training went without one.
  var maskChangesNothing: Finding? {
    guard let maskless = other(.mask)?.trainer, let pair = whole.language.shownPair else { return nil }
    func gradient(_ settings: TrainingSettings) -> Matrix {
      let model = SmallTransformer(Trainer(settings))
      return model.loss([pair.who, pair.whom]).gradients(of: [model.embeddings])[0].value
    }
    return .same(gradient(whole.settings), gradient(maskless.settings))
  }
}

extension TrainingSettings.Part {
  fileprivate var words: String {
    switch self {
    case .positions: "positions"
    case .attention: "attention"
    case .evenAttention: "scores: all shares even"
    case .mask: "the mask"
    }
  }

  /// What it means that a model has to do without it.
  var consequence: Prose {
    switch self {
    case .positions: "Positions are taken away in this training: no word knows where it stands."
    case .attention:
      "Attention is taken away in this training: the last word, the question, is all that the answer is made from."
    case .evenAttention:
      "The scores of attention are taken away in this training: each word gets the same share, whatever it is."
    case .mask: "The mask is taken away in this training: each word sees all the others."
    }
  }
}

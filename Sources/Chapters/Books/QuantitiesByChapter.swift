import Lessons
import Model
import Training
import Workings

extension Transformer.Run {
  /// All quantities under the titles of the chapters that tell of them, in the order in which they are computed.
  public var quantitiesByChapter: [(title: String, quantities: [Quantity])] {
    var chapters = Chapters()
    chapters.add(EmbeddingsChapter.title, [input.embeddings])
    chapters.add(PositionsChapter.title, [input.positions, input.input])
    chapters.add("The memory", memory)
    for (index, layer) in layers.enumerated() {
      chapters.layer = index + 1
      chapters.add(layer, normalisesBefore: lesson.conventions.normAt == .before)
    }
    chapters.add("The last norm", last.map { [$0] } ?? [])
    return chapters.all
  }
}

extension Trainer {
  /// What `book values` prints of a training, under titles: what was learnt, and what becomes of a sentence.
  public func quantitiesByChapter(answering tokens: [String]) -> [(title: String, quantities: [Quantity])] {
    let all = quantities(answering: tokens)
    var chapters = Chapters()
    chapters.add(LearntChapter.title, all.filter { !$0.isComputed })
    chapters.add(WordsChapter.title, all.filter { $0.isComputed })
    return chapters.all
  }
}

/// Titles with what is computed under them, as they come together.
private struct Chapters {
  var all: [(title: String, quantities: [Quantity])] = []
  /// The layer that what is added belongs to, from 1.
  var layer = 1

  /// Adds to a title; with pre-norm a chapter’s norm comes before the heads, and its sum after them.
  mutating func add(_ kind: String, _ quantities: [Quantity]) {
    if quantities.isEmpty { return }
    let title = layer == 1 ? kind : "\(kind) in layer \(layer)"
    if let place = all.firstIndex(where: { $0.title == title }) {
      all[place].quantities += quantities
    } else {
      all.append((title, quantities))
    }
  }

  mutating func add(_ run: Transformer.Layer.Run, normalisesBefore: Bool) {
    let (attention, parameters) = (run.attention, run.parameters)
    let example = attention.example
    if normalisesBefore { add(LayerNormChapter.title, [run.norm.normalised]) }
    add(
      ProjectionsChapter.title,
      [parameters.queries, parameters.keys, parameters.values] + attention.projected.quantities)
    add(ScoresChapter.title, [example.scores, example.scaled])
    add(SoftmaxChapter.title, (example.masked.map { [$0] } ?? []) + [example.weights, example.output])
    add(HeadsChapter.title, run.inHeads)
    add(ConcatChapter.title, [attention.joined] + (parameters.output.map { [$0] } ?? []) + [attention.mixed])
    add(LayerNormChapter.title, normalisesBefore ? [run.norm.residual] : run.norm.quantities)
    guard let step = run.feedForward, let maps = parameters.feedForward else { return }
    let around = normalisesBefore ? [step.norm.residual] : step.norm.quantities
    add(
      FeedForwardChapter.title,
      (normalisesBefore ? [step.norm.normalised] : []) + maps.parameters + step.run.quantities + around)
  }
}

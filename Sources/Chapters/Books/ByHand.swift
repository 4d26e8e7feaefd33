import Lessons
import Literate
import Model
import Numbers
import WordVectors
import Workings

/// Part One: attention from embeddings to layer norm, for any lesson.
public struct ByHand {
  /// What the part is called.
  static let title = "By hand"
  /// What it is computed from.
  public let lesson: Lesson
  /// The chapters, in order.
  public let part: Part

  /// The chapters’ pages, in order.
  public var pages: [Page] { part.pages }
  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { part.quantities }

  /// Computes a lesson, chapter by chapter; its word vectors are trained now, unless they have been before.
  public init(_ lesson: Lesson, trained: Word2Vec? = nil) { self.init(Transformer(lesson, trained: trained)) }

  /// Computes what a model makes of its lesson.
  init(_ model: Transformer) {
    let lesson = model.lesson
    var part = Part(Self.title, style: NumberStyle(decimals: lesson.decimals))
    let embeddings = part.add(EmbeddingsChapter(lesson, model.embedding)).embeddings
    var x = part.add(PositionsChapter(lesson, model.embedding, embeddings: embeddings)).input
    for layer in model.layers { x = part.add(layer, lesson, input: x, embeddings: embeddings) }
    part.checkNames()
    part.drawMaps()
    self.lesson = lesson
    self.part = part
  }
}

extension Part {
  /// The chapters of a layer; returns what comes out of it.
  fileprivate mutating func add(
    _ layer: Transformer.Layer, _ lesson: Lesson, input: Quantity, embeddings: Quantity
  ) -> Quantity {
    let (attention, source) = (layer.attention, layer.source(embeddings: embeddings, input: input))
    let projected = add(
      ProjectionsChapter(lesson, attention, layer.parameters, reading: source, input: input)
    ).projected
    let example = projected.example
    let scores = add(ScoresChapter(lesson, attention.example, example))
    let shares = add(SoftmaxChapter(lesson, attention.example, scaled: scores.scaled, values: example.values))
    let explained = Attention.Run(
      projected: example, scores: scores.scores, scaled: scores.scaled, weights: shares.weights, output: shares.output)
    let heads = add(HeadsChapter(lesson, attention, projected, explained, source: source)).heads
    let found = add(ConcatChapter(lesson, attention, outputs: heads.map { $0.output })).mixed
    return add(LayerNormChapter(lesson, layer.addAndNorm, input: input, found: found)).normalised
  }
}

extension ByHand {
  /// The first cell that is undefined: sums that grew too large, or a division by a variance of zero.
  ///
  /// What the pages show beyond `quantities`, such as the variances, counts too.
  public var firstUndefined: Cell? {
    let shown = pages.flatMap { $0.blocks }.compactMap { block in
      if case .table(let table) = block { table.quantity } else { nil }
    }
    return (quantities + shown).firstUndefined
  }
}

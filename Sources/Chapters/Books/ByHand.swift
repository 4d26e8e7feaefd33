import Lessons
import Literate
import Model
import Numbers
import WordVectors
import Workings

/// Part One: attention from embeddings to layer norm, for any lesson.
public struct ByHand: Sendable {
  /// What the part is called.
  static let title = "By hand"
  /// What it is computed from.
  public let lesson: Lesson
  /// What the chapters computed.
  public let run: Transformer.Run
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
    let positions = part.add(PositionsChapter(lesson, model.embedding, embeddings: embeddings))
    var x = positions.input
    var layers: [Transformer.Layer.Run] = []
    for layer in model.layers {
      layers.append(part.add(layer, lesson, input: x, embeddings: embeddings))
      x = layers[layers.count - 1].output
    }
    run = Transformer.Run(
      lesson: lesson, parameters: model.parameters,
      input: InputEmbedding.Run(embeddings: embeddings, positions: positions.positions, input: positions.input),
      layers: layers)
    let story = Story(run)
    if let story { part.tell(story) }
    part.drawMaps()
    part.open(with: OpeningChapter(lesson, story, chapters: part.pages.count))
    part.add(ClosingChapter(run, story))
    part.add(SummaryChapter(run, Glossary(of: part.pages)))
    self.lesson = lesson
    self.part = part
  }
}

extension Part {
  /// The chapters of a layer; returns what they computed.
  fileprivate mutating func add(
    _ layer: Transformer.Layer, _ lesson: Lesson, input: Quantity, embeddings: Quantity
  ) -> Transformer.Layer.Run {
    let (attention, source) = (layer.attention, layer.source(embeddings: embeddings, input: input))
    let projected = add(
      ProjectionsChapter(lesson, attention, layer.parameters, reading: source, input: input)
    ).projected
    let example = projected.example
    let scores = add(ScoresChapter(lesson, attention.example, example))
    let shares = add(SoftmaxChapter(lesson, attention.example, scaled: scores.scaled, values: example.values))
    let explained = Attention.Run(
      projected: example, scores: scores.scores, scaled: scores.scaled, masked: shares.masked,
      weights: shares.weights, output: shares.output)
    let heads = add(HeadsChapter(lesson, attention, projected, explained, source: source)).heads
    let concat = add(ConcatChapter(lesson, attention, outputs: heads.map { $0.output }))
    let norm = add(
      LayerNormChapter(
        lesson, layer.addAndNorm, input: input, found: concat.mixed, handedToItself: attention.handedToItself(heads))
    ).run
    return Transformer.Layer.Run(
      parameters: layer.parameters, source: source,
      attention: MultiHead.Run(
        projected: projected, example: explained, heads: heads, joined: concat.joined, mixed: concat.mixed),
      norm: norm)
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

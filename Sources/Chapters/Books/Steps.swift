import Lessons
import Literate
import Workings

/// All steps of a lesson, from embeddings to layer norm: the whole data flow, readable at a glance.
final class Steps {
  let embeddings: EmbeddingsChapter
  let positions: PositionsChapter
  let projections: ProjectionsChapter
  let scores: ScoresChapter
  let softmax: SoftmaxChapter
  let heads: HeadsChapter
  let concat: ConcatChapter
  let layerNorm: LayerNormChapter

  convenience init(_ lesson: Lesson) { self.init(EmbeddingsChapter(lesson)) }

  init(_ embeddings: EmbeddingsChapter) {
    self.embeddings = embeddings
    positions = PositionsChapter(embeddings)
    projections = ProjectionsChapter(positions)
    scores = ScoresChapter(projections)
    softmax = SoftmaxChapter(scores)
    heads = HeadsChapter(softmax)
    concat = ConcatChapter(heads)
    layerNorm = LayerNormChapter(concat)
  }

  /// All quantities, in the order in which they are computed.
  var quantities: [Quantity] {
    embeddings.quantities + positions.quantities + projections.quantities + scores.quantities + softmax.quantities
      + heads.quantities + concat.quantities + layerNorm.quantities
  }

  /// The quantities up to the output of the attention that is explained, where the notebook’s first part ends.
  var quantitiesUpToAttention: [Quantity] {
    embeddings.quantities + positions.quantities + projections.quantities + scores.quantities + softmax.quantities
  }
}

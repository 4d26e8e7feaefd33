import Lessons
import Literate

extension ComputationMap {
  /// The whole computation of a lesson, seen from a chapter.
  static func here(_ chapter: String, _ lesson: Lesson) -> ComputationMap {
    let (positions, projections) = (PositionsChapter.slug, ProjectionsChapter.slug)
    let stops = [
      Stop("E", "embeddings", column: 0, lane: 1, chapter: EmbeddingsChapter.slug),
      Stop("P", "positions", column: 1, lane: 2, chapter: positions),
      Stop("X", "sum", column: 2, lane: 1, chapter: positions),
      Stop("Q", "queries", column: 3, lane: 0, chapter: projections),
      Stop("K", "keys", column: 3, lane: 1, chapter: projections),
      Stop("V", "values", column: 3, lane: 2, chapter: projections),
      Stop("T", "scores", column: 4, lane: 0.5, chapter: ScoresChapter.slug),
      Stop("A", "shares", column: 5, lane: 0.5, chapter: SoftmaxChapter.slug),
      Stop(
        "O", lesson.heads == 1 ? "one head" : "\(lesson.heads) heads", column: 6, lane: 1, chapter: HeadsChapter.slug),
      Stop("C", "concat", column: 7, lane: 1, chapter: ConcatChapter.slug),
      Stop("R", "residual", column: 8, lane: 1, chapter: LayerNormChapter.slug),
      Stop("N", "layer norm", column: 9, lane: 1, chapter: LayerNormChapter.slug),
    ]
    let source = lesson.conventions.headInput == .positioned ? 2 : 0
    let arrows = [
      (0, 2), (1, 2), (source, 3), (source, 4), (source, 5), (3, 6), (4, 6), (6, 7), (7, 8), (5, 8), (8, 9), (9, 10),
      (10, 11), (2, 10),
    ]
    return ComputationMap(stops: stops, arrows: arrows.map { (from: $0.0, to: $0.1) }, here: chapter)
  }
}

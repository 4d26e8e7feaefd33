import Lessons
import Literate
import Workings

extension ComputationMap {
  /// The whole computation of a lesson, seen from a chapter: a box leads to another where that is computed from it.
  ///
  /// `MapTests` holds it against the provenance of the quantities.
  static func here(_ chapter: String, _ lesson: Lesson) -> ComputationMap {
    let conventions = lesson.conventions
    // Where heads read the bare embeddings, the sum goes past them, in a lane above.
    let readsSum = conventions.headInput == .positioned
    let source = readsSum ? "X" : "E"
    let embeddings = [
      Stop("E", "embeddings", 0, 1, EmbeddingsChapter.slug),
      Stop("P", "positions", 0.8, readsSum ? 2 : -1, PositionsChapter.slug),
      Stop("X", "sum", 1.8, readsSum ? 1 : -1, PositionsChapter.slug, from: "E", "P"),
    ]
    let projections = [
      Stop("Q", "queries", 3, 0, ProjectionsChapter.slug, by: Symbol("W", role: .queries), from: source),
      Stop("K", "keys", 3, 1, ProjectionsChapter.slug, by: Symbol("W", role: .keys), from: source),
      Stop("V", "values", 3, 2, ProjectionsChapter.slug, by: Symbol("W", role: .values), from: source),
    ]
    // Heads that have all queries, keys and values to share out do what was shown with all the columns before.
    let isShownFirst = lesson.heads > 1 && conventions.headWeights == .own
    let heads = isShownFirst ? "T A O" : "O"
    let attention = isShownFirst ? shown + [inEachHead(lesson.heads)] : chain(lesson.heads)
    let concat =
      conventions.outputProjection
      ? [
        Stop("C", "side by side", 7, 1, ConcatChapter.slug, from: heads),
        Stop("M", "mixed", 8, 1, ConcatChapter.slug, by: Symbol("W", role: .output), from: "C"),
      ] : [Stop("C = M", "side by side", 7.5, 1, ConcatChapter.slug, from: heads)]
    let norm = [
      Stop("R", "residual", 9, 1, LayerNormChapter.slug, from: conventions.outputProjection ? "M" : "C = M", "X"),
      Stop("N", "layer norm", 10, 1, LayerNormChapter.slug, from: "R"),
    ]
    return ComputationMap(stops: embeddings + projections + attention + concat + norm, here: chapter)
  }

  /// Scores, shares and mixed values of all the columns at once, from which nothing is computed.
  private static let shown = [
    Stop("T", "scores", 4.3, 3, ScoresChapter.slug, from: "Q", "K"),
    Stop("A", "shares", 5.3, 3, SoftmaxChapter.slug, from: "T"),
    Stop(
      "O", "mixed", 6.3, 2.5, SoftmaxChapter.slug, from: "A", "V",
      remark: "all columns at once, to show how it is done"),
  ]

  private static func inEachHead(_ heads: Int) -> Stop {
    Stop("T A O", "in each of \(heads) heads", 5, 1, HeadsChapter.slug, from: "Q", "K", "V")
  }

  /// The same of a single head, or of heads that each have queries, keys and values of their own from the start.
  private static func chain(_ heads: Int) -> [Stop] {
    [
      Stop("T", "scores", 4, 0.5, ScoresChapter.slug, from: "Q", "K"),
      Stop("A", "shares", 5, 0.5, SoftmaxChapter.slug, from: "T"),
      Stop(
        "O", heads == 1 ? "one head" : "\(heads) heads", 6, 1, SoftmaxChapter.slug, HeadsChapter.slug,
        from: "A", "V"),
    ]
  }
}

extension Chapter {
  /// Where chapters of the kind stand on the map.
  static var slug: String { Page.slug(of: title) }
}

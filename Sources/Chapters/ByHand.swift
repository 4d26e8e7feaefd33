import Numbers
import Lessons
import Literate
import Workings

/// Part One: attention from embeddings to layer norm, for any lesson.
public struct ByHand {
  /// What it is computed from.
  public let lesson: Lesson
  /// The chapters’ pages, in order.
  public let pages: [Page]

  /// Computes a lesson, chapter by chapter; this is the whole data flow.
  public init(_ lesson: Lesson) {
    self.lesson = lesson
    let embeddings = EmbeddingsChapter(lesson)
    let positions = PositionsChapter(embeddings)
    let projections = ProjectionsChapter(positions)
    let scores = ScoresChapter(projections)
    let softmax = SoftmaxChapter(scores)
    let heads = HeadsChapter(softmax)
    let concat = ConcatChapter(heads)
    let layerNorm = LayerNormChapter(concat)
    let style = NumberStyle(decimals: lesson.decimals)
    pages = [
      Page(embeddings, number: 1, style: style), Page(positions, number: 2, style: style),
      Page(projections, number: 3, style: style), Page(scores, number: 4, style: style),
      Page(softmax, number: 5, style: style), Page(heads, number: 6, style: style),
      Page(concat, number: 7, style: style), Page(layerNorm, number: 8, style: style),
    ]
  }

  /// All quantities, in the order in which they are computed.
  public var quantities: [Quantity] { pages.flatMap { $0.quantities } }
}

extension ByHand {
  /// The first cell that is no finite number: sums that grew too large, or a division by a variance of zero.
  ///
  /// What the pages show beyond `quantities`, such as the variances, counts too.
  public var firstUndefined: Cell? {
    let shown = pages.flatMap { $0.blocks }.compactMap { block in
      if case .table(let table) = block { table.quantity } else { nil }
    }
    for quantity in quantities + shown {
      if let place = quantity.value.elements.firstIndex(where: { !$0.isFinite }) {
        return quantity[place / quantity.value.columns, place % quantity.value.columns]
      }
    }
    return nil
  }
}

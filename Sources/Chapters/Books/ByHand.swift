import Lessons
import Literate
import Numbers
import WordVectors
import Workings

/// Part One: attention from embeddings to layer norm, for any lesson.
public struct ByHand {
  /// What it is computed from.
  public let lesson: Lesson
  /// The chapters’ pages, in order.
  public let pages: [Page]
  /// All quantities, in the order in which they are computed.
  public let quantities: [Quantity]

  /// Computes a lesson, chapter by chapter; its word vectors are trained now, unless they have been before.
  public init(_ lesson: Lesson, model: Word2Vec? = nil) {
    self.lesson = lesson
    let steps = Steps(EmbeddingsChapter(lesson, model: model))
    let style = NumberStyle(decimals: lesson.decimals)
    quantities = steps.quantities
    pages = [
      Page(steps.embeddings, number: 1, style: style), Page(steps.positions, number: 2, style: style),
      Page(steps.projections, number: 3, style: style), Page(steps.scores, number: 4, style: style),
      Page(steps.softmax, number: 5, style: style), Page(steps.heads, number: 6, style: style),
      Page(steps.concat, number: 7, style: style), Page(steps.layerNorm, number: 8, style: style),
    ]
  }
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
        return quantity.cell(ofElement: place)
      }
    }
    return nil
  }
}

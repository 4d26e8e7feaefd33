import Lessons
import Literate
import Model
import Numbers
import WordVectors
import Workings

/// The notebook’s second part with some of its departures put right together; it stands in no book.
public final class PutRight: Chapter {
  public static let title = "Put right"
  public static var lead: Prose { "" }
  public static let section = "3"

  private let notebook, mended: Transformer.Run
  private let count: Int
  private let style: NumberStyle

  init(_ departures: [Departure], in runs: NotebookRuns, style: NumberStyle) {
    notebook = runs.two
    count = departures.count
    let trained = departures.compactMap { $0.trained }.first
    mended = runs.two(trained: trained) { lesson in for one in departures { one.mend(&lesson) } }
    self.style = style
  }

  /// What the two computed, where they are two.
  public var quantities: [Quantity] { count == 0 ? [] : mended.quantities }

  @BlockBuilder public var body: [Block] {
    if count == 0 {
      "Nothing is put right, and every number is the notebook’s."
    } else {
      let comparison = Comparison(notebook.quantities, with: mended.quantities)
      parting(comparison, style, count == 1 ? "this point put right" : "these \(count) points put right")
      "At the end, after the layer norm, a number is up to \(size: comparison.changeOfNorm) away from the notebook’s."
      Figure.heatMaps(mended.attention.heads.map { $0.weights })
        .captioned("The shares of the four heads, as they are then.")
      MatrixTable(mended.norm.normalised)
    }
  }
}

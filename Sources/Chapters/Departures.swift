import Lessons
import Literate
import Numbers
import Workings

/// Where the notebook leaves the paper: one convention changed at a time, and what comes of it.
struct Departures: Chapter {
  static let title = "Where the notebook leaves the paper"
  static let lead: Prose = "One convention changed at a time, the whole computed again, and the two held side by side."
  static let section = "3"

  let quantities: [Quantity] = []
  private let notebook: Steps
  private let departures: [Departure]
  /// How far each departure alone moves the layer norm; shown here only.
  private let changes: Quantity

  /// One convention, put right.
  private struct Departure {
    let title: String
    let notebook, paper: Prose
    let comparison: Comparison
  }

  init(_ notebook: Steps) {
    self.notebook = notebook
    let lesson = notebook.embeddings.lesson
    func departure(
      _ title: String, _ asNotebook: Prose, _ asPaper: Prose, _ mend: (inout Conventions) -> Void
    ) -> Departure {
      var mended = lesson
      // The shift is drawn after the weights; other weights must not bring another shift with them.
      mended.conventions.beta = .each(notebook.projections.parameters.beta.value.elements)
      mend(&mended.conventions)
      return Departure(
        title: title, notebook: asNotebook, paper: asPaper,
        comparison: Comparison(notebook.quantities, with: Steps(mended).quantities))
    }
    departures = [
      departure(
        "One softmax for the whole matrix",
        "The notebook takes one softmax over all the scores of a head, so that all tokens share one attention",
        "in the paper each row has its own"
      ) { $0.softmaxOver = .row },
      departure(
        "Frequencies fall twice as fast",
        "The exponent of the encodings takes the number of the column, which is already even, times two",
        "in the paper it is the number of the pair, times two"
      ) { $0.frequencies = .paper },
      departure(
        "Positions start at 1", "The first token stands at position 1",
        "implementations of the paper start at 0"
      ) { $0.firstPosition = 0 },
      departure(
        "Heads read the bare embeddings",
        "The heads read embeddings without positions and without their factor, while the residual adds both",
        "in the paper both read the same"
      ) { $0.headInput = .positioned },
      departure(
        "All heads share their weights",
        "The input is cut into pieces, and every head uses the same small weights on its own piece",
        "in the paper each head has weights of its own, which read all features"
      ) { $0.headWeights = .own },
      departure(
        "No output projection", "The heads’ outputs stay side by side",
        "in the paper one more matrix mixes them"
      ) { $0.outputProjection = true },
      departure(
        "Layer norm across the tokens",
        "Each feature is normalised over the tokens, so that a token’s result depends on which others are there",
        "in the paper each token is normalised over its features"
      ) { $0.normaliseOver = .features },
      departure(
        "Word vectors are scaled in Float",
        "The product of the word vectors and √d is kept to some seven digits, as NumPy keeps the product of Floats",
        "with all sixteen"
      ) { $0.scaling = .double },
      departure(
        "No ε", "Nothing is added to the variance", "implementations add a small ε"
      ) { $0.epsilon = Conventions.paper.epsilon },
      departure(
        "A random shift", "The shift β of the layer norm is drawn at random and never trained",
        "it starts at 0"
      ) { $0.beta = Conventions.paper.beta },
      departure(
        "One scale of 0.99", "The scale γ is one number, 0.99", "it is one for each feature, and starts at 1"
      ) { $0.gamma = Conventions.paper.gamma },
    ]
    let largest = departures.map { $0.comparison.difference(in: "N") ?? 0 }
    changes = Quantity(
      .given(
        Matrix(largest.map { [$0] }), rows: Axis(name: "departure", labels: .numbers(1..<largest.count + 1)),
        columns: .single("largest change of N"), note: "Measured between two computations:")
    ).named("L", "largest changes of the layer norm")
  }

  @BlockBuilder var body: [Block] {
    """
    The notebook’s second part is computed twice for every point below:
    once as it stands, and once with this one convention as in the paper and all others left alone.
    What is named first is the first quantity, and in it the first cell, in which the two part ways;
    what is named last is the largest change of a number in the layer norm, where everything ends.
    """
    for (number, departure) in zip(1..., departures) {
      Heading("\(number) · \(departure.title)")
      "\(departure.notebook); \(departure.paper)."
      parting(departure.comparison)
    }
    Heading("How much each changes")
    MatrixTable(changes)
    Claim("Each of these alone changes the result.", eachMatters)
    Question("Which of them alone changes the result most?") {
      "“\(largest.title)”: by up to \(measured: largest.comparison.difference(in: "N") ?? 0)."
    }
  }

  @BlockBuilder private func parting(_ comparison: Comparison) -> [Block] {
    if let pair = comparison.divergence {
      let end = comparison.difference(in: "N") ?? 0
      if let cells = pair.firstDifference {
        """
        The two part ways in \(pair.first), \(pair.first.meaning), at \(cells.first.symbol):
        \(measured: cells.first.value) in the notebook, \(measured: cells.second.value) with this point as in the paper.
        In the end a number of the layer norm changes by up to \(measured: end).
        """
      } else {
        """
        The two part ways in \(pair.first), \(pair.first.meaning), whose shape is another:
        \(pair.first.value.rows) × \(pair.first.value.columns) in the notebook, \(pair.second.value.rows) × \(pair.second.value.columns) as in the paper.
        In the end a number of the layer norm changes by up to \(measured: end).
        """
      }
    }
  }

  private var largest: Departure {
    departures[departures.map { $0.comparison.difference(in: "N") ?? 0 }.indexOfLargest]
  }

  private var eachMatters: Finding {
    let changes = departures.map { $0.comparison.difference(in: "N") ?? 0 }
    return Finding(changes.allSatisfy { $0 > 0 }, "smallest change: \(size: changes.min() ?? 0)")
  }
}

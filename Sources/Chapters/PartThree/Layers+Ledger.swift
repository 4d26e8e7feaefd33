import Lessons
import Literate
import Model
import Numbers
import Workings

// How many numbers layers have to learn: this lesson’s, and the paper’s.
extension LayersChapter {
  /// What has to be learnt, and the paper’s own count.
  @BlockBuilder var ledger: [Block] {
    let base = Ledger.base
    let once = base.layers + base.norms + base.embeddings(of: wordsOfThePaper)
    Heading("How many numbers are to be learnt")
    """
    Attention has four \(terms: .matrix) of \(["d", "·", "d"]) numbers, however many \(terms: .head) divide them.
    Feed-forward has two, of \(.variable("d")) numbers for each unit, and a bias for each unit and each \(term: .feature).
    Here that makes \(own.attention) and \(own.feedForward), for \(lesson.layers)\u{A0}layers \(own.layers).
    The paper’s base \(term: .model) has \(base.width) features and \(base.hidden) units:
    """
    List(
      "an attention: \(base.attention)",
      "a feed-forward sub-layer: \(base.feedForward)",
      "\(base.encoderLayers) layers that read, with one of each: \(base.encoderLayers * base.encoderLayer)",
      "\(base.decoderLayers) layers that write, with two attentions each: \(base.decoderLayers * base.decoderLayer)",
      "together: \(base.layers), and \(base.width) more for each word of the vocabulary",
      "scale and shift of \(base.norms / base.norm) layer norms: \(base.norms)")
    """
    The paper’s table 3 says \(tabled / million) million for this model, and its vocabulary has about \(wordsOfThePaper) pieces of words.
    With these and the norms the ledger comes to \(measured: Double(once) / Double(million)) million. Table 3 does not say what it counts.
    But it must count the \(terms: .embedding), without which there are \(measured: Double(base.layers + base.norms) / Double(million)) million, and count them once:
    what goes in, on both sides, and what turns rows into words at the end are one matrix (section 3.4).
    With three of them there would be \(measured: Double(base.layers + base.norms + 3 * base.embeddings(of: wordsOfThePaper)) / Double(million)) million.
    """
  }

  var countsItsOwn: Finding {
    let matrices = run.layers.flatMap { layer in
      let parameters = layer.parameters
      return [parameters.queries, parameters.keys, parameters.values] + (parameters.output.map { [$0] } ?? [])
        + (parameters.feedForward?.parameters ?? [])
    }
    let count = matrices.reduce(0) { $0 + $1.value.elements.count }
    return Finding(count == own.layers, "\(own.layers) and \(count)")
  }

  /// What this lesson’s layers have to learn.
  private var own: Ledger {
    Ledger(width: lesson.size, hidden: lesson.feedForward ?? 0, encoderLayers: lesson.layers, decoderLayers: 0)
  }
}

/// What the paper says: the parameters of the base model (table 3), and how many pieces of words it knows (section 5.1).
private let tabled = 65_000_000
private let wordsOfThePaper = 37_000
private let million = 1_000_000

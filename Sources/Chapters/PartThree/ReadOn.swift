import Literate
import Model
import Numbers
import Training
import Workings

/// What came before or after the computation of this book and is not in it, with where to read it; two of it tried on its numbers.
public final class ReadOn: Chapter {
  public static let title = "What is not in this book"
  public static var lead: Prose { "What a large model has besides, in two sentences each, and where to read on." }
  public static let section = "5.4"

  private let trained: Trainer
  private let sentence: [Int]
  private let run: SmallTransformer.Run

  public var quantities: [Quantity] { [] }

  /// Closes with a trained model, on whose numbers two of the methods are tried.
  public init(_ trained: Trainer) {
    self.trained = trained
    sentence = trained.language.shownPair?.who.words ?? [0]
    run = SmallTransformer(trained)(sentence)
  }

  @BlockBuilder public var body: [Block] {
    """
    The book has shown the computation of the paper, and a training that is as small as can be.
    What follows is left out; each has its name, what it does, and its source.
    """
    Heading("In the paper, for training")
    List(
      """
      *Dropout*: while training, each number that a sub-layer makes is set to 0 with a small probability, and the others are made a little larger, so that no number can be relied on alone.
      The paper does so with one in ten, also where embeddings and positions are added: section 5.4; the method was first described by [Hinton and others](https://arxiv.org/abs/1207.0580).
      """,
      """
      *Label smoothing*: the loss does not ask for probability 1 for the right word, but for a little less, and gives the rest to all other words.
      The paper says that this makes its model less sure, and its translations better: section 5.4, after [Szegedy and others](https://arxiv.org/abs/1512.00567).
      """,
      """
      *Warm-up*: the rate grows from step to step at first, and then falls as one over the root of their number, by equation 3 of [the paper](https://arxiv.org/abs/1706.03762).
      [Xiong and others](https://arxiv.org/abs/2002.04745) show that a post-norm model needs it, since near its output gradients are large at the start, and that a pre-norm model can do without.
      """)
    Heading("In the paper, for answering")
    List(
      """
      *Beam search*: a translation is written word by word, and several beginnings are kept at each word instead of the likeliest alone.
      The paper keeps four, and corrects for length: section 6.1, after [Wu and others](https://arxiv.org/abs/1609.08144).
      """)
    Heading("Since the paper")
    List(
      """
      *Rotary positions*: nothing is added to an embedding; instead each pair of a query’s or key’s numbers is turned by an angle that grows with its place.
      The dot product of two that are turned depends on how far apart they stand and not on where: [Su and others](https://arxiv.org/abs/2104.09864).
      """,
      """
      *KV cache*: under a causal mask, a word that is added changes nothing for the words before it, and so their keys and values are kept and not computed again.
      Each new word then costs one row instead of all; the price is the memory that the kept rows take: [Pope and others](https://arxiv.org/abs/2211.05102).
      """,
      """
      *Grouped queries*: several heads that ask differently share the same keys and values, and so there is less to be kept.
      With one set for all heads it is called multi-query attention, by [Shazeer](https://arxiv.org/abs/1911.02150); with some, grouped, by [Ainslie and others](https://arxiv.org/abs/2305.13245).
      """,
      """
      *FlashAttention*: the same \(term: .attention), computed piece by piece, so that the matrix of all \(terms: .score) never has to be written to the large, slow memory.
      It can be done since a softmax may be corrected as larger scores come up; nothing is left out or estimated: [Dao and others](https://arxiv.org/abs/2205.14135).
      """)
    tried
    Question("Which of these change what is computed, and which only how?") {
      """
      KV cache and FlashAttention change only how: the numbers are the same but for rounding.
      Dropout, label smoothing and warm-up change which weights are learnt, beam search which answer is chosen from the same probabilities.
      Rotary positions and grouped queries make another model.
      """
    }
  }

  // MARK: Tried on the numbers of the book

  @BlockBuilder private var tried: [Block] {
    if let attention = run.attention, sentence.count > 1 {
      Heading("Two of them, tried")
      """
      Two of these say that they change nothing. The \(term: .trained) \(term: .model) and “\(trained.language.words(at: sentence))” can be asked:
      its last word is left off and added again, and the last row of attention is mixed from two words at a time, with never more than two scores in hand.
      """
      Claim(
        "The last word changes no key and no value of the words before it.",
        cached(attention.projected.keys.value, attention.projected.values.value))
      Claim(
        "Piece by piece the last row comes out as from all scores at once.",
        .same(
          piecewise(attention.masked ?? attention.scaled, attention.values, at: 2),
          Matrix([attention.output.value.row(sentence.count - 1)])))
    }
  }

  private func cached(_ keys: Matrix, _ values: Matrix) -> Finding {
    guard let shorter = SmallTransformer(trained)(Array(sentence.dropLast())).attention else {
      return Finding(false, "no attention")
    }
    func beginning(_ whole: Matrix) -> [[Double]] { (0..<sentence.count - 1).map { whole.row($0) } }
    return .same(
      Matrix(beginning(keys) + beginning(values)),
      Matrix(beginning(shorter.keys.value) + beginning(shorter.values.value)))
  }

  /// The last row of softmax(T) V, from a few words at a time: what has been mixed is scaled down whenever a larger score comes up.
  private func piecewise(_ scores: Quantity, _ values: Quantity, at size: Int) -> Matrix {
    let row = scores.value.row(sentence.count - 1)
    var (largest, total) = (-Double.infinity, 0.0)
    var mixed = [Double](repeating: 0, count: values.value.columns)
    for start in stride(from: 0, to: row.count, by: size) {
      let piece = start..<min(start + size, row.count)
      let top = piece.reduce(largest) { max($0, row[$1]) }
      let shrink = largest.isFinite ? exp(largest - top) : 0
      let powers = piece.map { exp(row[$0] - top) }
      total = total * shrink + powers.sum
      for column in mixed.indices {
        mixed[column] = mixed[column] * shrink + zip(piece, powers).reduce(0) { $0 + $1.1 * values.value[$1.0, column] }
      }
      largest = top
    }
    return Matrix([mixed.map { $0 / total }])
  }
}

extension Language {
  /// The text of some words.
  fileprivate func words(at places: [Int]) -> String { places.map { words[$0] }.joined(separator: " ") }
}

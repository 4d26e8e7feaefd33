/// The choices on which explanations of attention differ, each under its name in a lesson file.
///
/// Start from `paper` or `notebook` and change what you like. A new one is a property here, with what it is in the paper, and a
/// row in the table (`Convention.all`), which all that lists conventions is made from.
public struct Conventions: Equatable, Sendable {
  /// The number of the first position, 0 or 1.
  public var firstPosition = 0
  /// How fast the waves of the position encoding slow down from column to column.
  public var frequencies = Frequencies.paper
  /// The precision in which word vectors, which are Float, are multiplied by √d.
  public var scaling = Scaling.double
  /// What the projections read.
  public var headInput = HeadInput.positioned
  /// Whether each head has weights of its own.
  public var headWeights = HeadWeights.own
  /// The numbers that one softmax makes sum to one.
  public var softmaxOver = SoftmaxOver.row
  /// Which keys a query may see.
  public var mask = Mask.none
  /// Whether the joined heads are multiplied by W_O.
  public var outputProjection = true
  /// Whether a sub-layer's sum is normalised, or what the sub-layer reads.
  public var normAt = NormAt.after
  /// The numbers that one normalisation brings to mean 0 and variance 1.
  public var normaliseOver = NormaliseOver.features
  /// ε ≥ 0, added to the variance inside the root.
  public var epsilon = 0.00001
  /// γ, what normalised numbers are multiplied by.
  public var gamma = Scale.constant(1)
  /// β, what is added to them after that.
  public var beta = Shift.constant(0)

  /// As in “Attention Is All You Need” (arXiv 1706.03762), with the ε that implementations use.
  public static let paper = Conventions()

  /// As in the notebook that this book grew from.
  public static let notebook = Conventions(
    firstPosition: 1, frequencies: .doubled, scaling: .float, headInput: .embedded, headWeights: .shared,
    softmaxOver: .matrix, outputProjection: false, normaliseOver: .tokens, epsilon: 0, gamma: .constant(0.99),
    beta: .uniform(from: 0, below: 2))

  /// The wavelengths of the position encoding's column pair *k*.
  public enum Frequencies: String, Choice {
    /// 10000^(2k/d).
    case paper
    /// 10000^(4k/d).
    case doubled

    public var words: String {
      switch self {
      case .paper: "as in the paper"
      case .doubled: "doubled"
      }
    }
  }

  /// The precision in which word vectors are multiplied by √d; numbers that are no Floats are Doubles in either case.
  public enum Scaling: String, Choice {
    /// Double, like all else.
    case double
    /// Float, as NumPy does with an array of Floats and a number.
    case float

    public var words: String {
      switch self {
      case .double: "Double"
      case .float: "Float"
      }
    }
  }

  /// What the projections read.
  public enum HeadInput: String, Choice {
    /// X: scaled embeddings with positions added.
    case positioned
    /// E: the embeddings alone.
    case embedded

    public var words: String {
      switch self {
      case .positioned: "embeddings with positions"
      case .embedded: "bare embeddings"
      }
    }
  }

  /// Whose weights a head uses.
  public enum HeadWeights: String, Choice {
    /// Its own: project with *d* × *d*, then cut columns.
    case own
    /// The same *d_k* × *d_k* as every head: cut the input's columns, then project.
    case shared

    public var words: String {
      switch self {
      case .own: "each its own"
      case .shared: "shared"
      }
    }
  }

  /// The numbers that one softmax makes sum to one.
  public enum SoftmaxOver: String, Choice {
    /// Each row by itself.
    case row
    /// All scores at once.
    case matrix

    public var words: String {
      switch self {
      case .row: "each row"
      case .matrix: "the whole matrix"
      }
    }
  }

  /// Which keys a query may see.
  public enum Mask: String, Choice {
    /// All of them.
    case none
    /// Its own and those before it.
    case causal

    public var words: String {
      switch self {
      case .none: "the whole sentence"
      case .causal: "itself and what came before"
      }
    }
  }

  /// Where in a sub-layer the normalisation stands.
  public enum NormAt: String, Choice {
    /// Post-norm, as in the paper: the norm of *x* + *f*(*x*).
    case after
    /// Pre-norm: *x* + *f*(the norm of *x*).
    case before

    public var words: String {
      switch self {
      case .after: "after each sub-layer’s sum"
      case .before: "before each sub-layer"
      }
    }
  }

  /// The numbers that one normalisation brings to mean 0 and variance 1.
  public enum NormaliseOver: String, Choice {
    /// Each token's features: a row.
    case features
    /// Each feature's tokens: a column.
    case tokens

    public var words: String {
      switch self {
      case .features: "each token’s features"
      case .tokens: "each feature’s tokens"
      }
    }
  }

  /// What normalised numbers are multiplied by.
  public enum Scale: Equatable, Sendable {
    /// The same number everywhere.
    case constant(Double)
    /// One number for each of the *d* features.
    case each([Double])
  }

  /// What is added to the normalised and multiplied numbers.
  public enum Shift: Equatable, Sendable {
    /// The same number everywhere.
    case constant(Double)
    /// One number for each of the *d* features.
    case each([Double])
    /// *d* draws of the weights' generator, which goes on after the last weight.
    case uniform(from: Double, below: Double)
  }
}

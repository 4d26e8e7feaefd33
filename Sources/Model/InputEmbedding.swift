import Lessons
import Numbers
import WordVectors
import Workings

/// What enters the first layer: a row for each token, with its position written into it (sections 3.4 and 3.5 of the paper).
public struct InputEmbedding: Sendable {
  private let lesson: Lesson
  private let trained: Word2Vec?
  /// Whether it is that of the second sentence, which attention reads.
  private let isMemory: Bool

  /// The embedding of a lesson; its word vectors are trained now, unless they have been before.
  public init(_ lesson: Lesson, trained: Word2Vec? = nil) {
    self.lesson = lesson
    self.trained = trained
    isMemory = false
  }

  /// The embedding of a lesson’s second sentence.
  init(memory: Lesson.Memory, of lesson: Lesson) {
    var second = lesson
    (second.tokens, second.embeddings) = (memory.tokens, memory.embeddings)
    self.lesson = second
    trained = nil
    isMemory = true
  }

  private func symbol(_ letter: String) -> Symbol { Symbol(letter, role: isMemory ? .memory : nil) }

  /// What it makes of the tokens.
  public struct Run: Sendable {
    /// E, n × d.
    public let embeddings: Quantity
    /// P, n × d.
    public let positions: Quantity
    /// X = √d · E + P, n × d.
    public let input: Quantity

    /// What was computed step by step.
    public init(embeddings: Quantity, positions: Quantity, input: Quantity) {
      self.embeddings = embeddings
      self.positions = positions
      self.input = input
    }

    /// E, P and X.
    public var quantities: [Quantity] { [embeddings, positions, input] }
  }

  /// Writes positions into the embeddings.
  public func callAsFunction(_ embeddings: Quantity) -> Run {
    let positions = encodings(rows: embeddings.rows)
    return Run(embeddings: embeddings, positions: positions, input: input(embeddings, positions))
  }

  /// E: a row of *d* numbers for each token.
  public func embeddings() -> Quantity {
    let (rows, columns) = (Axis.tokens(lesson.tokens), lesson.featureAxis)
    let operation: Operation =
      switch lesson.embeddings {
      case .given(let matrix):
        .given(
          matrix, rows: rows, columns: columns,
          origin: .given { [isMemory] in (isMemory ? "memory." : "") + "embeddings.given[\($0)][\($1)]" })
      case .trained: preconditionFailure("the rows of a trained model come from its training")
      case .word2vec(let settings, let corpus):
        .given(
          (trained ?? Word2Vec(sentences: corpus ?? [lesson.tokens], settings: settings)).matrix(of: lesson.tokens),
          rows: rows, columns: columns, origin: .learnt(by: "Word2vec"))
      case .random(let size, let seed): .randomEmbeddings(seed: seed, size: size, rows: rows, columns: columns)
      }
    return Quantity(operation).named(symbol("E"), isMemory ? "embeddings of the memory" : "embeddings")
  }

  /// P: the encodings of as many positions as there are rows; the paper’s, unless with another base than 10000.
  public func encodings(rows: Axis, base: Int = 10000) -> Quantity {
    let operation = Operation.encoding(
      tokens: rows, features: lesson.featureAxis, lesson.wave(base: base),
      firstPosition: lesson.conventions.firstPosition)
    return Quantity(operation).named(symbol("P"), "positional encodings")
  }

  /// X = √d · E + P.
  public func input(_ embeddings: Quantity, _ positions: Quantity) -> Quantity {
    (embeddings.timesRoot(of: lesson.size, inFloat: scalesInFloat) + positions)
      .named(symbol("X"), "embeddings with positions")
  }

  /// Whether √d · E is rounded to Float: where E is word vectors, which are Floats, and the conventions say so.
  private var scalesInFloat: Bool {
    if case .word2vec = lesson.embeddings { lesson.conventions.scaling == .float } else { false }
  }
}

extension Operation {
  /// Draws from −1 to 1, row by row, from a fresh generator.
  fileprivate static func randomEmbeddings(seed: UInt32, size: Int, rows: Axis, columns: Axis) -> Operation {
    var generator = MersenneTwister(seed: seed)
    return .drawnUniform(
      generator.uniforms(rows: rows.count, columns: size), from: -1, to: 1, seed: seed, rows: rows, columns: columns)
  }
}

extension Lesson {
  /// The columns of its embeddings, by their names where they have any.
  var featureAxis: Axis { features.map { .features($0) } ?? .features(size) }

  /// The waves of its position encoding.
  public var wave: Wave { wave(base: 10000) }

  /// Those waves with another base than the paper’s.
  public func wave(base: Int) -> Wave {
    Wave(size: size, step: conventions.frequencies == .doubled ? 2 : 1, base: base)
  }
}

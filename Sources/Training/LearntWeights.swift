import Lessons
import Numbers

/// All weights of the small transformer in one row: E, W_Q, W_K, W_V, W_O and U, each row after row.
struct LearntWeights: Sendable {
  /// How many words there are, and how many numbers describe one: *d*.
  let words, size: Int
  /// The weights.
  var elements: [Double]

  /// One of the matrices.
  enum Part: CaseIterable { case embeddings, queries, keys, values, output, scores }

  /// The matrices at the start, drawn evenly from −r to r: queries and keys from less, so that attention starts nearly even.
  init(words: Int, size: Int, _ generator: inout MersenneTwister) {
    self.words = words
    self.size = size
    elements = []
    elements.reserveCapacity(2 * words * size + 4 * size * size)
    for part in Part.allCases {
      let (rows, columns) = shape(of: part)
      for _ in 0..<rows * columns { elements.append((generator.uniform() * 2 - 1) * part.reach) }
    }
  }

  /// How many rows and columns a matrix has.
  func shape(of part: Part) -> (rows: Int, columns: Int) {
    switch part {
    case .embeddings: (words, size)
    case .queries, .keys, .values, .output: (size, size)
    case .scores: (size, words)
    }
  }

  /// Where a matrix begins; each number before it took two words of the generator.
  func start(of part: Part) -> Int {
    switch part {
    case .embeddings: 0
    case .queries: words * size
    case .keys: words * size + size * size
    case .values: words * size + 2 * size * size
    case .output: words * size + 3 * size * size
    case .scores: words * size + 4 * size * size
    }
  }

  /// A matrix by itself.
  func matrix(_ part: Part) -> Matrix {
    let ((rows, columns), start) = (shape(of: part), start(of: part))
    return Matrix(rows: rows, columns: columns, elements: Array(elements[start..<start + rows * columns]))
  }
}

extension LearntWeights.Part {
  /// How far from 0 a number can be at the start.
  var reach: Double {
    switch self {
    case .embeddings: 0.6
    case .queries, .keys: 0.25
    case .values, .output, .scores: 0.5
    }
  }

  /// What it is called in the training’s own NumPy.
  var numpy: String {
    switch self {
    case .embeddings: "E"
    case .queries: "W_Q"
    case .keys: "W_K"
    case .values: "W_V"
    case .output: "W_O"
    case .scores: "U"
    }
  }
}

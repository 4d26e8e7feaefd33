import Chapters
import Lessons
import Literate
import Numbers
import Rendering

/// Whole books to look through: the default one, and lessons at the edges of what a lesson may be.
enum WholeBook: String, CaseIterable, Sendable {
  case standard, single, repeated, notebook, shared, large, saturated

  /// The pages of a book in both formats.
  struct Rendered: Sendable {
    let html: String
    let files: [OutputFile]
    /// The chapters, without the contents page and the figures.
    var chapters: [OutputFile] { files.filter { $0.path.hasSuffix(".md") && !$0.path.hasSuffix("README.md") } }
  }

  /// The book rendered, once for all tests.
  var rendered: Rendered { Self.all[self] ?? Rendered(html: "", files: []) }

  private static let all = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Rendered(html: $0.book.html, files: $0.book.markdownFiles)) })

  /// The book, computed once for all tests.
  var book: Book { Self.books[self] ?? computed }

  private static let books = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.computed) })

  /// The book, computed anew.
  var computed: Book {
    switch self {
    case .standard: .attentionWorked()
    case .single: written(["a"], size: 1, heads: 1)
    case .repeated: written(["the", "cat", "the", "mat", "the"], size: 6, heads: 3, with { $0.epsilon = 0 })
    case .notebook: written(["a", "b", "c", "d"], size: 8, heads: 4, .notebook)
    case .shared: written(["a", "b", "c"], size: 6, heads: 2, with { $0.headWeights = .shared })
    case .large: written((0..<40).map { "word\($0)" }, size: 40, heads: 8)
    case .saturated: written(["a", "b"], embeddings: .given(Matrix([[400, -300], [-200, 500]])), heads: 1)
    }
  }

  private func written(_ tokens: [String], size: Int, heads: Int, _ conventions: Conventions = .paper) -> Book {
    written(tokens, embeddings: .random(size: size, seed: 1), heads: heads, conventions)
  }

  private func written(
    _ tokens: [String], embeddings: Embeddings, heads: Int, _ conventions: Conventions = .paper
  ) -> Book {
    let lesson = Lesson(tokens: tokens, embeddings: embeddings, heads: heads, conventions: conventions)
    return Book.written(for: lesson, ByHand(lesson).pages)
  }

  private func with(_ change: (inout Conventions) -> Void) -> Conventions {
    var conventions = Conventions.paper
    change(&conventions)
    return conventions
  }
}

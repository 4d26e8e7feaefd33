import Lessons
import Literate
import Rendering
import Support
import Testing
import Workings

@testable import Chapters

/// A second layer is told by the same chapters.
@Suite struct SecondLayerTests {
  private static let book = Book.written(for: .byHand, ByHand(.twoLayers).pages)

  @Test func hasTheSameChaptersAgainUnderTitlesOfTheirOwn() {
    let titles = Self.book.pages.map { $0.title }
    let once = ByHand(.byHand).pages.map { $0.title }
    let (first, end) = (once.firstIndex(of: "Queries, keys and values") ?? 0, once.firstIndex(of: "The answer") ?? 0)
    #expect(titles == once[..<end] + once[first..<end].map { "\($0) in layer 2" } + once[end...])
    #expect(Self.book.mistakes == [])
    #expect(Self.book.pages.map { $0.number } == Array(titles.indices))
  }

  /// What enters the second layer is what left the first, and nothing has another’s name.
  @Test func followsFromTheFirst() throws {
    let quantities = Self.book.quantities
    let (left, queries, residual) = (
      try quantities.named("N"), try quantities.named("Q@2"), try quantities.named("R@2")
    )
    #expect(queries.operands[0] === left && residual.operands[0] === left)
    let names = Dictionary(grouping: quantities, by: { $0.name?.text ?? "" })
    #expect(names.values.allSatisfy { same in same.allSatisfy { $0 === same[0] } })
  }

  @Test func everyFormatWritesIt() {
    #expect(Self.book.markdown.contains(/# \d+ · Layer norm in layer 2/))
    #expect(Self.book.content.contains("id=\"layer-norm-in-layer-2\""))
    #expect(Self.book.jupyterNotebook().contains("Q_of_2 = N @ W_Q_of_2"))
    #expect(Self.book.brokenClaims.isEmpty)
  }
}

extension Lesson {
  /// Part One’s lesson with its layer twice, both with the same weights.
  static var twoLayers: Lesson {
    var lesson = Lesson.byHand
    guard case .given(var weights) = lesson.weights else { preconditionFailure("Part One’s weights are given") }
    weights.further = [weights]
    (lesson.weights, lesson.layers) = (.given(weights), 2)
    return lesson
  }
}

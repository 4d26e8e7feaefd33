import Chapters
import Lessons
import Literate
import Numbers
import Rendering
import Support
import Testing

@Suite struct FirstUndefinedTests {
  @Test func isNoneWhereEveryNumberIsFinite() {
    #expect(ByHand(.byHand).firstUndefined == nil)
  }

  @Test func findsWhereSumsGrowTooLarge() throws {
    let cell = try #require(ByHand(lesson(largest: 1e160)).firstUndefined)
    #expect(cell.quantity.name == "S")
    #expect([cell.row, cell.column] == [0, 0])
  }

  @Test func takesLargeNumbersThatStayFinite() {
    #expect(ByHand(lesson(largest: 1e150)).firstUndefined == nil)
  }

  /// One token normalised over the tokens has variance 0, and with ε = 0 that is a division by it.
  @Test func findsADivisionByAVarianceOfZero() throws {
    let lesson = Lesson(
      tokens: ["alone"], embeddings: .given(Matrix([[1, 2, 3, 4]])),
      weights: .integers(IntegerDraws(seed: 12, below: 5)),
      conventions: .notebook)
    let cell = try #require(ByHand(lesson).firstUndefined)
    #expect(cell.quantity.name == "N")
    #expect(cell.value.isNaN)
  }

  /// A lesson is refused or written, but never stops the program.
  ///
  /// Here the dot products of the embeddings and the variances overflow, and every number that `book values` prints is finite.
  @Test func noNumbersAreTooLargeForATable() async {
    await #expect(processExitsWith: .success) {
      let small = Matrix([[1e-170, 0], [0, 1e-170]])
      let lesson = Lesson(
        tokens: ["a", "b"], embeddings: .given(Matrix([[1e160, -1e160], [0, 5e159]])),
        weights: .given(GivenWeights(queries: small, keys: small, values: small, output: small)))
      let part = ByHand(lesson)
      guard part.firstUndefined == nil else { return }
      let book = Book.written(for: lesson, part.pages)
      _ = (book.content, book.markdownFiles)
    }
  }

  private func lesson(largest: Double) -> Lesson {
    Lesson(tokens: ["a", "b"], embeddings: .given(Matrix([[largest, -largest], [0, largest / 2]])))
  }
}

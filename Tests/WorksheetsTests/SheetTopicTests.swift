import Chapters
import Lessons
import Literate
import Numbers
import Support
import Testing
import Workings
import Worksheets

/// Sheets about one step of Part Three.
@Suite struct SheetTopicTests {
  private static let lessons: [(String, Lesson)] = [
    ("by hand", .byHand),
    (
      "large",
      Lesson(tokens: ["a", "b", "c", "d", "e", "f"], embeddings: .random(size: 8, seed: 1), heads: 2, decimals: 4)
    ),
    ("one decimal", Lesson(tokens: ["a", "b", "c"], embeddings: .random(size: 2, seed: 1), decimals: 1)),
    ("masked already", .maskedRiverBank),
  ]

  @Test(arguments: SheetTopic.allCases, lessons.map { $0.0 })
  func aKeyEarnsAllMarks(topic: SheetTopic, name: String) throws {
    let lesson = try #require(Self.lessons.first { $0.0 == name }?.1)
    let series = try SheetSeries(like: lesson, seed: 3, topic: topic)
    for student in 1...20 {
      let sheet = try series.sheet(student)
      #expect(Marking(sheet.cells, style: sheet.style) { $0.value }.earned == sheet.cells.count)
      #expect(Set(sheet.cells.map { $0.name }).count == sheet.cells.count)
      #expect(!sheet.given.isEmpty && sheet.cells.count >= lesson.tokens.count)
    }
    #expect(Set(try (1...20).map { try series.sheet($0).given.map { $0.number } }).count == 20)
  }

  private func sheet(_ topic: SheetTopic) throws -> Worksheet {
    try SheetSeries(like: .byHand, seed: 3, topic: topic).sheet(1)
  }

  /// Under the mask, every student has a token that sees some and not all.
  @Test func theMaskHasSomethingToHide() throws {
    let lesson = Lesson(tokens: ["a", "b", "c", "d"], embeddings: .random(size: 4, seed: 1))
    let series = try SheetSeries(like: lesson, seed: 1, topic: .mask)
    for student in 1...6 {
      let sheet = try series.sheet(student)
      let masked = sheet.cells.filter { $0.quantity.name == Symbol("B") }.map { $0.value }
      #expect(masked.count { $0 == -.infinity } == 3 - sheet.token.index && (1...2).contains(sheet.token.index))
    }
  }

  /// One slip costs one mark, and what follows from it counts: each of these is the slip that the chapter tells of.
  @Test(arguments: [
    (SheetTopic.mask, "B", "the score without the mask"),
    (.mask, "A", "masked after this step"),
    (.feedForward, "H", "before the bias is added"),
    (.feedForward, "G", "the number as it is"),
    (.feedForward, "F", "made 0 after this product"),
    (.gradients, "∂T", "has not been taken off"),
  ])
  func aSlipIsNamedAndCarriedForward(topic: SheetTopic, quantity: String, words: String) throws {
    let sheet = try sheet(topic)
    let cells = sheet.cells
    let slip = try #require(
      cells.first { $0.quantity.name?.text == quantity }?.quantity.slipped().first { $0.words.contains(words) })
    let wrong = try #require(
      cells.first {
        $0.quantity.name?.text == quantity
          && distance(between: slip.value[$0.row, $0.column], and: $0.value) > 3 * sheet.style.unit
      })
    let marking = Marking(Array(cells.prefix { $0.name != wrong.name } + [wrong]), style: sheet.style) { cell in
      cell.name == wrong.name ? sheet.style.rounded(slip.value[cell.row, cell.column]) : cell.value
    }
    #expect(marking.earned == marking.marks.count - 1)
    let verdict = try #require(marking.marks.last).verdict
    #expect("\(verdict)".hasPrefix("wrong") && "\(verdict)".contains(words))
  }

  /// The names of cells have the sign of a gradient once.
  @Test func gradientsHaveTheirSign() throws {
    let names = try sheet(.gradients).cells.map { $0.name }
    #expect(names.contains("∂T[0,0]") && !names.contains { $0.contains("TT") })
  }

  /// Students who share a variant have one row and the same numbers; examples are printed.
  @Test(arguments: SheetTopic.allCases) func variantsAndExamples(topic: SheetTopic) throws {
    let series = try SheetSeries(like: .byHand, seed: 3, SheetPlan(variants: 2, level: .faded), topic: topic)
    let (first, second, third) = (try series.sheet(1), try series.sheet(2), try series.sheet(3))
    #expect(first.given.map { $0.number } == third.given.map { $0.number } && first.token.index == third.token.index)
    #expect(first.given.map { $0.number } != second.given.map { $0.number })
    #expect(try first.cells.count < sheet(topic).cells.count)
    #expect(first.items.contains { !$0.worked.isEmpty })
  }

  @Test func tooFewTokensAreRefused() {
    let lesson = Lesson(tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1))
    do {
      _ = try SheetSeries(like: lesson, seed: 1, topic: .mask)
      Issue.record("was not refused")
    } catch { #expect(error.message == "A worksheet is done by hand, with 3 to 6 tokens; this lesson has 2.") }
  }
}

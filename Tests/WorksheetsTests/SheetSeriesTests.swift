import Chapters
import Foundation
import Lessons
import Literate
import Model
import Numbers
import Support
import Worksheets
import Testing
import Workings

@Suite struct SheetSeriesTests {
  private static let sheets = try! (1...200).map { try SheetSeries(like: .byHand, seed: 7).sheet($0) }

  private static let others: [(String, Lesson)] = {
    var matrix = Conventions.notebook
    matrix.headWeights = .own
    return [
      ("two tokens", Lesson(tokens: ["a", "b"], embeddings: .random(size: 2, seed: 1))),
      (
        "three decimals", Lesson(tokens: ["a", "b", "c"], embeddings: .random(size: 4, seed: 1), heads: 4, decimals: 3)
      ),
      (
        "the notebook’s conventions",
        Lesson(tokens: ["a", "b", "c"], embeddings: .random(size: 4, seed: 1), heads: 2, conventions: .notebook)
      ),
      (
        "the same with own weights",
        Lesson(tokens: ["a", "b", "a"], embeddings: .random(size: 6, seed: 1), heads: 3, conventions: matrix)
      ),
      ("the largest", Lesson(tokens: ["a", "b", "c", "d", "e", "f"], embeddings: .random(size: 8, seed: 1), heads: 2)),
    ]
  }()

  @Test func noTwoStudentsGetTheSameNumbers() {
    #expect(Set(Self.sheets.map { $0.given.map { $0.number } }).count == Self.sheets.count)
  }

  @Test func aSheetFollowsFromSeedAndNumberAlone() throws {
    let again = try SheetSeries(like: .byHand, seed: 7).sheet(150)
    #expect(again.given.map { $0.number } == Self.sheets[149].given.map { $0.number })
    #expect(try SheetSeries(like: .byHand, seed: 8).sheet(150).given.map { $0.number } != again.given.map { $0.number })
  }

  /// But for the first, whose encoding is the same zeros and ones for everybody.
  @Test func studentsFollowTheTokensInTurn() {
    let tokens = Lesson.byHand.tokens
    #expect(Self.sheets.prefix(3).map { $0.token.text } == [tokens[1], tokens[2], tokens[1]])
    #expect(Self.sheets[1].cells.allSatisfy { $0.row == 2 })
  }

  @Test func allSheetsAreEquallyHard() {
    let trivial = Self.sheets.map { $0.trivialCells }
    #expect(trivial.max()! - trivial.min()! <= 2, "\(trivial)")
  }

  @Test func variantsAreDealtInTurn() throws {
    let sheets = try SheetSeries(like: .byHand, seed: 7, SheetPlan(variants: 3)).sheets(7)
    func numbers(_ place: Int) -> [Double] { sheets[place].given.map { $0.number } }
    #expect(numbers(0) == numbers(3) && numbers(3) == numbers(6) && numbers(1) == numbers(4))
    #expect(Set((0..<3).map { numbers($0) }).count == 3)
  }

  @Test func aLessonsOwnNumbersAreTheSameForAll() throws {
    let sheets = try SheetSeries(like: .byHand, seed: 7, SheetPlan(isGiven: true)).sheets(3)
    let embeddings = sheets.map { $0.items[0].quantity.value }
    #expect(embeddings[0] == Transformer(.byHand)().input.embeddings.value)
    #expect(embeddings.allSatisfy { $0 == embeddings[0] } && sheets.allSatisfy { $0.token == sheets[0].token })
  }

  @Test func chaptersLeaveTheRestOut() throws {
    let sheet = try SheetSeries(like: .byHand, seed: 7, SheetPlan(chapters: [.scores, .softmax])).sheet(1)
    #expect(Set(sheet.cells.map { $0.quantity.name!.letter.name }) == ["S", "T", "A", "O"])
    #expect(sheet.items.filter { $0.emptyRow == nil }.map { $0.quantity.name!.text } == ["Q", "K", "V"])
    #expect(sheet.way == "through the scores and the softmax")
    let marked = MarkedSheet(sheet) { $0.value }
    #expect(marked.lines.count { if case .right = $0.verdict { true } else { false } } == sheet.cells.count)
  }

  @Test(arguments: [(SheetPlan.Level.blank, 60, 0), (.faded, 43, 17), (.worked, 19, 41)])
  func levelsFillInExamples(level: SheetPlan.Level, blanks: Int, examples: Int) throws {
    let sheet = try SheetSeries(like: .byHand, seed: 7, SheetPlan(level: level)).sheet(1)
    #expect(sheet.cells.count == blanks && sheet.items.flatMap { $0.worked }.count == examples)
  }

  @Test func numbersAreFitForPaper() {
    for sheet in Self.sheets {
      for item in sheet.items {
        let numbers = item.quantity.value.elements
        #expect(numbers.allSatisfy { $0.isFinite && $0.magnitude < 100 })
        guard item.asksForLargest, let row = item.emptyRow else { continue }
        let shares = item.quantity.value.row(row).sorted(by: >)
        #expect(shares[0] <= 0.9 && shares[0] - shares[1] > 0.02)
      }
    }
  }

  /// Recomputes every cell that was asked for, in decimal arithmetic, from nothing but what is printed.
  @Test func theKeyFollowsFromWhatIsPrinted() throws {
    for sheet in Self.sheets {
      let paper = Paper(sheet)
      for cell in sheet.cells {
        #expect(paper.recomputed(cell) == sheet.style.text(cell.value), "\(sheet.student) \(cell.name)")
      }
    }
  }

  @Test(arguments: others.map { $0.0 }) func otherLessonsHaveSheetsToo(name: String) throws {
    let lesson = try #require(Self.others.first { $0.0 == name }?.1)
    let worksheets = try SheetSeries(like: lesson, seed: 1)
    for student in 1...20 {
      let sheet = try worksheets.sheet(student)
      #expect(sheet.cells.count >= 4 * lesson.size)
      #expect(Marking(sheet.cells, style: sheet.style) { $0.value }.earned == sheet.cells.count)
      for cell in sheet.cells { #expect(sheet.style.rounded(cell.value) == cell.value) }
    }
  }

  @Test(arguments: [
    (
      Lesson(tokens: ["a"], embeddings: .random(size: 4, seed: 1)),
      "A worksheet is done by hand, with 2 to 6 tokens; this lesson has 1."
    ),
    (
      Lesson(tokens: ["a", "b"], embeddings: .random(size: 9, seed: 1)),
      "A worksheet is done by hand, with 2 to 8 features; this lesson has 9."
    ),
    (
      Lesson(tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1), decimals: 0),
      "A worksheet is done by hand, with 1 to 4 decimals; this lesson has 0."
    ),
  ])
  func whatIsNotForPaperIsRefused(lesson: Lesson, message: String) {
    do {
      _ = try SheetSeries(like: lesson, seed: 1)
      Issue.record("was not refused")
    } catch { #expect(error.message == message) }
  }
}

/// A sheet as it is printed, and a student with a calculator.
private struct Paper {
  private var printed: [String: [[Decimal]]] = [:]
  private let decimals: Int

  init(_ sheet: Worksheet) {
    decimals = sheet.style.decimals
    for item in sheet.items {
      let quantity = item.quantity
      printed[quantity.name?.text ?? ""] = (0..<quantity.value.rows).map { row in
        quantity.value.row(row).map { number in
          let text = quantity.isGiven ? NumberStyle.exact(number) : sheet.style.text(number)
          return Decimal(string: text.replacing("−", with: "-"))!
        }
      }
    }
  }

  func recomputed(_ cell: Cell) -> String {
    let parts = (cell.quantity.name?.text ?? "").split(separator: "_", maxSplits: 1).map(String.init)
    let (row, column) = (cell.row, cell.column)
    let head = parts.count == 2 ? Int(parts[1])! - 1 : 0
    let index = parts.count == 2 ? "_\(parts[1])" : ""
    switch parts[0] {
    case "P":
      let angle = Double(row) / Foundation.pow(10000, Double(column / 2 * 2) / 4)
      return text(Decimal(column % 2 == 0 ? Foundation.sin(angle) : Foundation.cos(angle)))
    case "X": return text(2 * number("E", row, column) + number("P", row, column))
    case "Q", "K", "V":
      return text((0..<4).map { number("X", row, $0) * number("W_\(parts[0])", $0, column) }.reduce(0, +))
    case "S":
      return text((0..<2).map { number("Q", row, 2 * head + $0) * number("K", column, 2 * head + $0) }.reduce(0, +))
    case "T": return text(Decimal(double(number("S" + index, row, column)) / 2.0.squareRoot()))
    case "A":
      let powers = (0..<3).map { Foundation.exp(double(number("T" + index, row, $0))) }
      return text(Decimal(powers[column] / powers.reduce(0, +)))
    case "O":
      return text((0..<3).map { number("A" + index, row, $0) * number("V", $0, 2 * head + column) }.reduce(0, +))
    case "C": return text(number("O_\(column / 2 + 1)", row, column % 2))
    case "M": return text((0..<4).map { number("C", row, $0) * number("W_O", $0, column) }.reduce(0, +))
    case "R": return text(number("X", row, column) + number("M", row, column))
    case "mu": return text((0..<4).map { number("R", row, $0) }.reduce(0, +) / 4)
    case "variance":
      let distances = (0..<4).map { number("R", row, $0) - number("mu", row, 0) }
      return text(distances.map { $0 * $0 }.reduce(0, +) / 4)
    case "N":
      let spread = (double(number("variance", row, 0)) + 0.00001).squareRoot()
      return text(Decimal(double(number("R", row, column) - number("mu", row, 0)) / spread))
    default: return "unknown \(parts)"
    }
  }

  private func number(_ name: String, _ row: Int, _ column: Int) -> Decimal { printed[name]![row][column] }
  private func double(_ number: Decimal) -> Double { NSDecimalNumber(decimal: number).doubleValue }

  /// Rounded halves away from zero, as `NSDecimalRound` does it plainly, and printed with a true minus.
  private func text(_ number: Decimal) -> String {
    var (number, rounded) = (number, Decimal())
    NSDecimalRound(&rounded, &number, decimals, .plain)
    return String(format: "%.\(decimals)f", double(rounded == 0 ? 0 : rounded)).replacing("-", with: "−")
  }
}

import Foundation
import Literate
import Numbers
import Rendering
import Support
import Testing
import Workings

/// What a student’s notebook asks for, and what it must not tell.
@Suite struct HomeworkTests {
  private static let book = WholeBook.standard.book
  private static let chapters = book.steps.map { $0.chapter }.reduce(into: [String]()) { chapters, chapter in
    if chapters.last != chapter { chapters.append(chapter) }
  }

  private func homework(_ addresses: String...) -> Homework {
    let steps = Self.book.steps.filter { addresses.contains($0.chapter) || addresses.contains($0.address) }
    return Self.book.homework(Assignment(steps, lesson: nil))
  }

  private func code(_ notebook: String) throws -> [String] {
    try JupyterFile(notebook).cells.filter { $0["cell_type"] as? String == "code" }.compactMap {
      $0["source"] as? String
    }
  }

  /// The code of a step without its numbers, heads and layers.
  private func plain(_ code: some StringProtocol) -> String {
    String(code).replacing(/_of_\d+|_\d+|_F\b|\d+(\.\d+)?(e-\d+)?/, with: "")
  }

  /// Neither the same step of another head or layer, nor one done to what has the same letters.
  @Test(arguments: chapters) func noLaterCellGivesTheCodeAway(chapter: String) throws {
    let homework = homework(chapter)
    let asked = Self.book.steps.filter { $0.chapter == chapter }
    #expect(homework.steps.map { $0.address }.sorted() == asked.map { $0.address }.sorted())
    var (hidden, later): (Set<String>, [String]) = ([], [])
    for cell in try code(homework.file) {
      for line in cell.split(separator: "\n") {
        if let name = line.firstMatch(of: /^(\w+) = \.\.\.  # your turn/)?.1 {
          let step = try #require(homework.steps.first { $0.quantity.name?.numpy == String(name) })
          let quantity = step.quantity
          hidden.insert(plain(quantity.operation.numpy(quantity.operands.map { $0.numpy })))
        } else if let (_, code) = line.firstMatch(of: #/^\w+ = (.*?)  # /#)?.output, hidden.contains(plain(code)) {
          later.append(String(line))
        }
      }
    }
    #expect(!hidden.isEmpty && later == [], "\(later)")
  }

  @Test func theScoresOfHeadsAreNumbers() throws {
    let homework = homework("scores")
    let cells = try code(homework.file)
    #expect(!cells.contains { $0.contains(".T\n") || $0.contains("K_1.T") || $0.contains("np.sqrt(2)") })
    #expect(cells.contains { $0.contains("S_1 = np.array([[") && $0.contains("# as the book has them: scores, 3 × 3") })
    #expect(homework.given.compactMap { $0.name?.text } == ["S_1", "T_1", "S_2", "T_2"])
  }

  @Test func studentsAreToldWhatToDo() throws {
    let words = try JupyterFile(homework("scores").file).markdown[1]
    #expect(
      words.hasPrefix("**Your turn** with `S`, `T`: put your code") && words.contains("save, and hand in this file."))
  }

  /// A function that the code calls is not there to be read either, unless a cell before has used it.
  @Test func functionsAreNotDefinedForNobody() throws {
    #expect(try !code(homework("softmax").file)[0].contains("def softmax"))
    #expect(try code(homework("heads").file)[0].contains("def softmax"))
  }

  /// `scores` is a chapter, and a quantity of another part; heads 1 and 2 are in two parts.
  @Test func namesOfSeveralPartsAreToldApart() throws {
    let four = homework("four-heads-at-work").steps.map { $0.key }
    #expect((1...4).allSatisfy { four.contains("S_\($0)") })
    let both = homework("heads", "four-heads-at-work").steps
    #expect(Set(both.map { $0.key }).count == both.count)
    #expect(both.contains { $0.key == "S_1" } && both.contains { $0.key == "four-heads-at-work/S_1" })
    #expect(homework("scores").steps.map { $0.address } == ["scores/S", "scores/T"])
  }

  /// The parts that ask for nothing are not there, nor the chapters that begin anew and would tell.
  @Test func onlyWhatIsAskedForIsThere() throws {
    let headings = try JupyterFile(homework("feed-forward").file).markdown.filter { $0.hasPrefix("# ") }
    #expect(headings.count == 3 && headings[2].hasPrefix("# 16 · Feed-forward"))
  }

  /// Where two heads have the same weights, the numbers of one are no numbers to hand in for the other.
  @Test func theSameNumbersAreNotGivenAway() throws {
    let (first, second) = (quantity([[1, 2]], named: "Q"), quantity([[1, 2]], named: "K"))
    let one = first.times(2).named(Symbol("T").of(head: 1), "one")
    let two = second.times(2).named(Symbol("T").of(head: 2), "two")
    let after = two.plus(1).named("Z", "after")
    let page = Page(
      Quantities(quantities: [one, two, after]), style: NumberStyle(decimals: 0))
    let book = Book(title: "Test", summary: "A summary.", parts: [Part("Part", [page])])
    let homework = book.homework(Assignment([book.steps[0]], lesson: nil))
    let cells = try code(homework.file)
    #expect(cells.contains { $0.contains("T_2 = _own[\"T_1\"].copy()  # as the book has them: two, 1 × 2") })
    #expect(cells.contains { $0.contains("equal(\"Q\"") && !$0.contains("equal(\"Z\"") })
  }

  /// Beside its own numbers a check has the step only where it may have to follow from other numbers of the student’s.
  @Test func aStepThatDependsOnNoOtherIsNotPacked() throws {
    let tools = try #require(code(homework("scores").file).first { $0.contains("def checked(") })
    #expect(tools.contains(#""S": ((3, 3), complex("#) && tools.contains(#", ""),"#))
    #expect(tools.contains(#""T": ((3, 3), complex("#) && tools.contains("base64,"))
    #expect(!tools.contains("Q @ K"))
  }
}

private struct Quantities: Chapter {
  static let title = "Test"
  static var lead: Prose { "A lead." }
  static let section = "3.2"
  let quantities: [Quantity]
  let body: [Block] = []
}

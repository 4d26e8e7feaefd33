import Workings

/// A worksheet as it came back: what each answer is worth.
public struct MarkedSheet: Sendable {
  public let sheet: Worksheet
  /// The numbers that were asked for, in order.
  public let marks: [Marking.Mark]
  /// Where the largest shares go, in order.
  public let choices: [Choice]

  /// What is said of where the largest share of a row goes.
  public struct Choice: Sendable {
    /// The table and its place on the sheet, from 1.
    public let item: Worksheet.Item
    /// The column that the student named; nil for none.
    public let answer: Int?
    public let verdict: Marking.Verdict
  }

  /// Marks a sheet by the numbers and the columns that a student wrote.
  public init(_ sheet: Worksheet, answer: (Cell) -> Double?, choice: (Worksheet.Item) -> Int? = { _ in nil }) {
    self.sheet = sheet
    let marking = Marking(sheet.cells, style: sheet.style, answer: answer)
    marks = marking.marks
    choices = sheet.items.filter { $0.asksForLargest }.map { item in
      let column = choice(item)
      return Choice(
        item: item, answer: column, verdict: marking.choice(column, in: item.quantity, row: item.emptyRow ?? 0))
    }
  }

  /// What all the answers are worth, those to questions last.
  public var verdicts: [Marking.Verdict] { marks.map { $0.verdict } + choices.map { $0.verdict } }

  /// How many marks were earned, and how many there are.
  public var earned: Int { verdicts.count { $0.isEarned } }
  public var count: Int { verdicts.count }
}

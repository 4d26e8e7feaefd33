#if !hasFeature(Embedded)
  import Workings

  /// A worksheet as it came back: what each answer is worth.
  public struct MarkedSheet: Sendable {
    public let sheet: Worksheet
    /// What was asked for, in order.
    public let lines: [Line]

    /// One answer and what is said of it.
    public struct Line: Sendable {
      /// The number of its table on the sheet.
      public let item: Int
      public let blank: Worksheet.Blank
      public let verdict: Marking.Verdict
      /// The mark, where a number was asked for.
      public let mark: Marking.Mark?
      /// The column that was named, where the place of the largest number was asked for.
      public let choice: Int?
    }

    /// Marks a sheet by the numbers and the columns that a student wrote.
    public init(_ sheet: Worksheet, answer: (Cell) -> Double?, choice: (Worksheet.Item) -> Int? = { _ in nil }) {
      self.sheet = sheet
      let marking = Marking(sheet.cells, style: sheet.style, answer: answer)
      var marks = marking.marks[...]
      lines = sheet.blanks.map { item, blank in
        switch blank {
        case .number:
          let mark = marks.removeFirst()
          return Line(item: item, blank: blank, verdict: mark.verdict, mark: mark, choice: nil)
        case .largest(let table):
          let column = choice(table)
          let verdict = marking.choice(column, in: table.quantity, row: table.emptyRow ?? 0)
          return Line(item: item, blank: blank, verdict: verdict, mark: nil, choice: column)
        }
      }
    }

    /// The marks of the numbers, in order.
    public var marks: [Marking.Mark] { lines.compactMap { $0.mark } }

    /// How many marks were earned; there are as many as there are ``lines``.
    public var earned: Int { lines.count { $0.verdict.isEarned } }
  }
#endif

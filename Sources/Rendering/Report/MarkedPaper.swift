#if !hasFeature(Embedded)
  import Literate
  import Workings

  /// What a student has handed in, marked question by question: a worksheet or a notebook, as a report tells of it.
  public struct MarkedPaper: Sendable {
    /// The student’s number in the class, from 1.
    public let student: Int
    /// What the student is called, if only by a number.
    public let name: String
    /// What was asked for, in order; nothing where the paper could not be marked.
    public let questions: [Question]
    /// What else the student is to know: which token was followed, or what to do before it can be marked.
    public let note: Prose?
    /// A cell that shows how the first slip should have gone, and how its numbers are printed.
    public let slip: (cell: Cell, style: NumberStyle)?

    /// A paper by its parts.
    public init(
      student: Int, name: String, questions: [Question], note: Prose?, slip: (cell: Cell, style: NumberStyle)?
    ) {
      (self.student, self.name, self.questions, self.note, self.slip) = (student, name, questions, note, slip)
    }

    /// One table of a sheet, or one step of a notebook.
    public struct Question: Sendable {
      /// Its number.
      public let item: Int
      /// What is computed.
      public let title: String
      /// The numbers that the student has, row by row, each with what it is.
      public let rows: [[(text: String, verdict: Verdict)]]
      /// What the student has said in a word, or what the step is in one.
      public let words: [(text: String, verdict: Verdict)]
      /// What its answers are worth, a mark for each.
      public let verdicts: [Verdict]
      /// What there is to say of it.
      public let remarks: [String]
      /// What went wrong in it, in words that are the same for everybody to whom the same has happened.
      public let slips: [String]

      /// A question by its parts.
      public init(
        item: Int, title: String, rows: [[(text: String, verdict: Verdict)]], words: [(text: String, verdict: Verdict)],
        verdicts: [Verdict], remarks: [String], slips: [String]
      ) {
        (self.item, self.title, self.rows, self.words) = (item, title, rows, words)
        (self.verdicts, self.remarks, self.slips) = (verdicts, remarks, slips)
      }
    }

    /// What an answer is: the key’s, computed rightly from earlier numbers, neither, or not there.
    public enum Verdict: String, CaseIterable, Sendable { case right, follows, wrong, missing }

    /// Whether there was anything that could be marked.
    public var isMarked: Bool { !questions.isEmpty }

    private var verdicts: [Verdict] { questions.flatMap { $0.verdicts } }

    /// How many marks there are.
    public var most: Int { verdicts.count }

    /// How many answers are of one kind.
    public func count(_ verdict: Verdict) -> Int { verdicts.count { $0 == verdict } }

    /// How many marks were earned.
    public var earned: Int { count(.right) + count(.follows) }

    /// The share of the marks that were earned, in whole percent, halves up.
    public var percent: Int { (200 * earned + most) / (2 * max(1, most)) }

    /// The name of its page in a report.
    public var path: String { "feedback-\(student).html" }
  }

  extension MarkedSheet {
    /// The sheet as a report tells of it.
    public var paper: MarkedPaper {
      MarkedPaper(
        student: sheet.student, name: sheet.called, questions: byItem.map { question($0) },
        note: Prose([.text("You followed “\(sheet.token.label)”.")]),
        slip: lines.first { $0.isSlip }?.mark.map { ($0.cell, sheet.style) })
    }

    /// Its answers, table by table.
    private var byItem: [[Line]] {
      var items: [[Line]] = []
      for line in lines {
        if items.last?.last?.item == line.item { items[items.count - 1].append(line) } else { items.append([line]) }
      }
      return items
    }

    private func question(_ lines: [Line]) -> MarkedPaper.Question {
      func written(_ lines: [Line]) -> [(text: String, verdict: MarkedPaper.Verdict)] {
        lines.map { ($0.answer.isEmpty ? "–" : $0.answer, $0.paperVerdict) }
      }
      let numbers = written(lines.filter { $0.mark != nil })
      return MarkedPaper.Question(
        item: lines[0].item, title: lines[0].title, rows: numbers.isEmpty ? [] : [numbers],
        words: written(lines.filter { $0.mark == nil }),
        verdicts: lines.map { $0.paperVerdict },
        remarks: lines.compactMap { line in
          line.remark(sheet.style).map { "\(line.blank.name): \(line.answer) \($0)" }
        },
        slips: lines.compactMap { $0.slipWords })
    }
  }

  extension MarkedSheet.Line {
    /// The table it belongs to.
    fileprivate var title: String {
      switch blank {
      case .number(let cell): cell.quantity.sheetName
      case .largest(let item): item.quantity.sheetName
      }
    }

    fileprivate var paperVerdict: MarkedPaper.Verdict {
      switch verdict {
      case .right: .right
      case .follows, .again: .follows
      case .idle, .wrong: .wrong
      case .missing: .missing
      }
    }

    /// Whether it is wrong, and not only worth nothing for what came before.
    fileprivate var isSlip: Bool { if case .wrong = verdict { mark != nil } else { false } }

    /// The known slip that was made.
    fileprivate var slipWords: String? {
      switch verdict {
      case .wrong(.slip(let words)), .again(.slip(let words)): words
      case .wrong(.otherSign): "the other sign"
      case .wrong(.elsewhere): "a number from another cell"
      default: nil
      }
    }
  }
#endif

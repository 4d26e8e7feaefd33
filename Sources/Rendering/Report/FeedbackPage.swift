#if !hasFeature(Embedded)
  import Literate
  import Workings

  /// What a student gets back: their numbers, what was wrong, and how the first slip should have gone.
  public struct FeedbackPage {
    private let paper: MarkedPaper
    private let title: String

    /// The page of a paper, of work with a title.
    public init(_ paper: MarkedPaper, title: String) { (self.paper, self.title) = (paper, title) }

    /// The page.
    public var html: String {
      let who = paper.name.visible.escapedForHTML
      let note = paper.note.map { HTMLInline(style: NumberStyle(decimals: 2)).text($0) } ?? ""
      let sum =
        "<b>\(paper.earned) of \(paper.most) marks, \(paper.percent) %.</b> \(paper.count(.right)) right, \(paper.count(.follows)) following from earlier numbers, \(paper.count(.wrong)) wrong, \(paper.count(.missing)) missing."
      return reportPage(
        title: "\(title): \(who)",
        """
        <h1>\(who)</h1>
        <p>\(paper.isMarked ? "\(sum) \(note)" : note)</p>
        \(paper.isMarked ? numbers : "")\(working)\(remarks)
        """)
    }

    private var numbers: String {
      let columns = paper.questions.flatMap { $0.rows.map { $0.count } }.max() ?? 1
      let rows = paper.questions.flatMap { question in
        let numbers = question.rows.map { row in
          row.map { "<td class=\"\($0.verdict)\">\($0.text.escapedForHTML)</td>" }.joined()
        }
        // A word may be longer than a column of numbers is wide.
        let words = question.words.map {
          "<td class=\"\($0.verdict) words\" colspan=\"\(columns)\">\($0.text.visible.escapedForHTML)</td>"
        }
        return (numbers + words).enumerated().map { place, cells in
          let head = place == 0 ? ["\(question.item)", question.title.escapedForHTML] : ["", ""]
          return "<tr>\(head.map { "<th scope=\"row\">\($0)</th>" }.joined())\(cells)</tr>"
        }
      }
      return """
        <h2>Your numbers</h2>
        <table>\(rows.joined())</table>
        <p class="legend"><span class="right">right</span> <span class="follows">follows from your own earlier numbers, and counts</span> <span class="wrong">wrong</span></p>

        """
    }

    private var working: String {
      guard let (cell, style) = paper.slip else { return "" }
      let lines = cell.working.lines.map { line in
        "<p>\(line.note.map { "\($0.escapedForHTML) " } ?? "")\(line.equation(style).inText)</p>"
      }
      return "<h2>How \(cell.name.escapedForHTML) is made</h2>\n\(lines.joined())\n"
    }

    private var remarks: String {
      let remarks = paper.questions.flatMap { question in
        question.remarks.map { "<li><b>\(question.item)</b> \($0.visible.escapedForHTML)</li>" }
      }
      return remarks.isEmpty ? "" : "<h2>What there is to say</h2>\n<ul>\(remarks.joined())</ul>\n"
    }
  }
#endif

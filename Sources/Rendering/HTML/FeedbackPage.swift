#if !hasFeature(Embedded)
  import Literate
  import Workings

  /// What a student gets back: their numbers, what was wrong, and how the first slip should have gone.
  public struct FeedbackPage {
    private let marked: MarkedSheet

    public init(_ marked: MarkedSheet) { self.marked = marked }

    /// The page.
    public var html: String {
      let (sheet, style) = (marked.sheet, marked.sheet.style)
      let who = (sheet.name ?? "Student \(sheet.student)").visible.escapedForHTML
      let (right, follows, wrong, missing) = marked.tally
      let rows = marked.byItem.map { lines in
        let numbers = lines.map { line in
          let text = line.answer.isEmpty ? "–" : line.answer.escapedForHTML
          return "<td class=\"\(line.classOfVerdict)\">\(text)</td>"
        }
        return
          "<tr><th scope=\"row\">\(lines[0].item)</th><th scope=\"row\">\(lines[0].title.escapedForHTML)</th>\(numbers.joined())</tr>"
      }
      let remarks = marked.lines.compactMap { line in
        line.remark(style).map {
          "<li><b>\(line.item)</b> \(line.blank.name.escapedForHTML): \(line.answer.escapedForHTML) \($0.escapedForHTML)</li>"
        }
      }
      let working = marked.lines.first { $0.isSlip }?.mark.map { mark in
        let lines = mark.cell.working.lines.map { line in
          "<p>\(line.note.map { "\($0.escapedForHTML) " } ?? "")\(line.equation(style).mathML())</p>"
        }
        return "<h2>How \(mark.cell.name.escapedForHTML) is made</h2>\n\(lines.joined())\n"
      }
      return reportPage(
        title: "Attention by hand: \(who)",
        """
        <h1>\(who)</h1>
        <p><b>\(marked.earned) of \(marked.lines.count) marks, \(marked.percent) %.</b> \(right) right, \(follows) following from earlier numbers, \(wrong) wrong, \(missing) missing. You followed \(HTMLInline(style: style).text("\(sheet.token)")).</p>
        <h2>Your numbers</h2>
        <table>\(rows.joined())</table>
        <p class="legend"><span class="right">right</span> <span class="follows">follows from your own earlier numbers, and counts</span> <span class="wrong">wrong</span></p>
        \(working ?? "")\(remarks.isEmpty ? "" : "<h2>What there is to say</h2>\n<ul>\(remarks.joined())</ul>\n")
        """)
    }
  }

  /// What happened in a class: each question, how many had it right, and the commonest slip.
  public struct ClassSummaryPage {
    private let papers: [MarkedSheet]
    private let absent: [Worksheet]

    public init(_ papers: [MarkedSheet], absent: [Worksheet]) { (self.papers, self.absent) = (papers, absent) }

    /// The page.
    public var html: String {
      let questions = papers.first?.byItem.indices.map { place in question(papers.map { $0.byItem[place] }) } ?? []
      let students = papers.map { marked in
        let (right, follows, wrong, missing) = marked.tally
        let numbers = [right, follows, wrong, missing].map { "<td>\($0)</td>" }.joined()
        return
          "<tr><th scope=\"row\"><a href=\"feedback-\(marked.sheet.student).html\">\(who(marked.sheet))</a></th>\(numbers)<td>\(marked.earned) of \(marked.lines.count)</td><td>\(marked.percent) %</td></tr>"
      }
      let percents = papers.map { $0.percent }.sorted()
      let middle = percents.isEmpty ? "" : " Half of them have \(percents[percents.count / 2]) % or more."
      let missing = absent.isEmpty ? "" : "<p>Nothing has come from \(absent.map(who).joined(separator: ", ")).</p>\n"
      return reportPage(
        title: "Attention by hand: the class",
        """
        <h1>The class</h1>
        <p>\(papers.count) paper\(papers.count == 1 ? "" : "s").\(middle)</p>
        \(missing)<h2>Question by question</h2>
        <table><thead><tr><th>item</th><th></th><th>right, follows, wrong, missing</th><th>in percent</th><th>commonest slip</th></tr></thead><tbody>\(questions.joined())</tbody></table>
        <p class="legend"><span class="right">right</span> <span class="follows">follows, and counts</span> <span class="wrong">wrong</span> <span class="missing">missing</span></p>
        <h2>Student by student</h2>
        <table><thead><tr><th></th><th>right</th><th>follows</th><th>wrong</th><th>missing</th><th>marks</th><th></th></tr></thead><tbody>\(students.joined())</tbody></table>
        """)
    }

    private func who(_ sheet: Worksheet) -> String { (sheet.name ?? "Student \(sheet.student)").visible.escapedForHTML }

    /// A row of the table: a bar of a width of 240 for what the answers to one item were, and what went wrong most often.
    private func question(_ answers: [[MarkedSheet.Line]]) -> String {
      let lines = answers.flatMap { $0 }
      let classes = ["right", "follows", "wrong", "missing"]
      let counts = classes.map { name in lines.count { $0.classOfVerdict == name } }
      var start = 0
      let bars = zip(classes, counts).map { name, count in
        let (from, to) = (240 * start / lines.count, 240 * (start + count) / lines.count)
        start += count
        return count == 0 ? "" : "<rect class=\"\(name)\" x=\"\(from)\" width=\"\(to - from)\" height=\"14\"/>"
      }
      let said = counts.map { "\($0)" }.joined(separator: ", ")
      let percents = counts.map { "\((200 * $0 + lines.count) / (2 * lines.count))" }.joined(separator: ", ")
      var slips: [(words: String, count: Int)] = []
      for words in lines.compactMap({ $0.slipWords }) {
        if let place = slips.firstIndex(where: { $0.words == words }) {
          slips[place].count += 1
        } else {
          slips.append((words, 1))
        }
      }
      let commonest = slips.max { $0.count < $1.count }.map { "\($0.words) (\($0.count))" } ?? ""
      return """
        <tr><th scope="row">\(lines[0].item)</th><th scope="row">\(lines[0].title.escapedForHTML)</th><td><svg role="img" aria-label="\(said)" width="240" height="14" viewBox="0 0 240 14">\(bars.joined())</svg> \(said)</td><td>\(percents)</td><td>\(commonest.escapedForHTML)</td></tr>

        """
    }
  }

  extension MarkedSheet {
    /// Its answers, table by table.
    fileprivate var byItem: [[Line]] {
      var items: [[Line]] = []
      for line in lines {
        if items.last?.last?.item == line.item { items[items.count - 1].append(line) } else { items.append([line]) }
      }
      return items
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

    fileprivate var classOfVerdict: String {
      switch verdict {
      case .right: "right"
      case .follows, .again: "follows"
      case .idle, .wrong: "wrong"
      case .missing: "missing"
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

  /// A page of a report, which prints in black on white.
  private func reportPage(title: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>
    @page{margin:12mm}:root{color-scheme:light}
    body{font:10.5pt/1.35 "Iowan Old Style",Palatino,P052,Georgia,serif;color:#000;background:#fff;margin:0 auto;max-width:185mm;padding:1rem}
    h1{font-size:16pt;margin:0 0 .3em}h2{font-size:11.5pt;margin:.8em 0 .3em}p{margin:.3em 0}ul{margin:.2em 0;padding-left:1.4em}
    table{border-collapse:collapse;font:9pt system-ui,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
    th{font-weight:400;text-align:left;padding:.1em .5em}td{text-align:right;padding:.1em .5em;border-bottom:1px solid #ddd}
    td.follows,span.follows{text-decoration:underline dotted}td.wrong,span.wrong{font-weight:700;background:#f6d5cf}td.missing{color:#777}
    .legend{font-size:9pt}.legend span{padding:0 .4em;margin-right:1em}span.right{border-bottom:4px solid #4a7ab5}span.missing{border-bottom:4px solid #ddd}
    rect.right{fill:#4a7ab5}rect.follows{fill:#a9c3e0}rect.wrong{fill:#d9795f}rect.missing{fill:#ddd}svg{vertical-align:middle;print-color-adjust:exact}
    @media print{body{padding:0;max-width:none}}
    </style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
#endif

#if !hasFeature(Embedded)
  /// What happened in a class: each question, how many had it right, and the commonest slip.
  public struct ClassSummaryPage {
    private let papers: [MarkedPaper]
    private let unmarked: [MarkedPaper]
    private let absent: [String]
    private let title: String

    /// The summary of papers, and of who handed in nothing, of work with a title.
    public init(_ papers: [MarkedPaper], absent: [String], title: String) {
      self.papers = papers.filter { $0.isMarked }
      unmarked = papers.filter { !$0.isMarked }
      (self.absent, self.title) = (absent, title)
    }

    /// The page.
    public var html: String {
      let questions =
        papers.first?.questions.indices.map { place in question(papers.map { $0.questions[place] }) } ?? []
      let students = papers.map { paper in
        let numbers = MarkedPaper.Verdict.allCases.map { "<td>\(paper.count($0))</td>" }.joined()
        return
          "<tr><th scope=\"row\">\(link(paper))</th>\(numbers)<td>\(paper.earned) of \(paper.most)</td><td>\(paper.percent) %</td></tr>"
      }
      let percents = papers.map { $0.percent }.sorted()
      let middle = percents.isEmpty ? "" : " Half of them have \(percents[percents.count / 2]) % or more."
      return reportPage(
        title: "\(title): the class",
        """
        <h1>The class</h1>
        <p>\(papers.count) paper\(papers.count == 1 ? "" : "s").\(middle)</p>
        \(sentence("Nothing has come from", absent.map { $0.visible.escapedForHTML }))\(sentence("What could not be marked is from", unmarked.map(link)))<h2>Question by question</h2>
        <table><thead><tr><th>item</th><th></th><th>right, follows, wrong, missing</th><th>in percent</th><th>commonest slip</th></tr></thead><tbody>\(questions.joined())</tbody></table>
        <p class="legend"><span class="right">right</span> <span class="follows">follows, and counts</span> <span class="wrong">wrong</span> <span class="missing">missing</span></p>
        <h2>Student by student</h2>
        <table><thead><tr><th></th><th>right</th><th>follows</th><th>wrong</th><th>missing</th><th>marks</th><th></th></tr></thead><tbody>\(students.joined())</tbody></table>
        """)
    }

    private func sentence(_ words: String, _ names: [String]) -> String {
      // A name may have a comma itself.
      let separator = names.contains { $0.contains(",") } ? "; " : ", "
      return names.isEmpty ? "" : "<p>\(words) \(names.joined(separator: separator)).</p>\n"
    }

    private func link(_ paper: MarkedPaper) -> String {
      "<a href=\"\(paper.path)\">\(paper.name.visible.escapedForHTML)</a>"
    }

    /// A row of the table: a bar of a width of 240 for what the answers to one question were, and what went wrong most often.
    private func question(_ answers: [MarkedPaper.Question]) -> String {
      let verdicts = answers.flatMap { $0.verdicts }
      let counts = MarkedPaper.Verdict.allCases.map { kind in (kind, verdicts.count { $0 == kind }) }
      var start = 0
      let bars = counts.map { kind, count in
        let (from, to) = (240 * start / verdicts.count, 240 * (start + count) / verdicts.count)
        start += count
        return count == 0 ? "" : "<rect class=\"\(kind)\" x=\"\(from)\" width=\"\(to - from)\" height=\"14\"/>"
      }
      let said = counts.map { "\($0.1)" }.joined(separator: ", ")
      let percents = counts.map { "\((200 * $0.1 + verdicts.count) / (2 * verdicts.count))" }.joined(separator: ", ")
      return """
        <tr><th scope="row">\(answers[0].item)</th><th scope="row">\(answers[0].title.escapedForHTML)</th><td class="bar"><svg role="img" aria-label="\(said)" width="240" height="14" viewBox="0 0 240 14">\(bars.joined())</svg> \(said)</td><td>\(percents)</td><td class="slip">\(commonest(answers.flatMap { $0.slips }).visible.escapedForHTML)</td></tr>

        """
    }

    /// The slip that was made most often, and how often; of several the first.
    private func commonest(_ slips: [String]) -> String {
      var counts: [(words: String, count: Int)] = []
      for words in slips {
        if let place = counts.firstIndex(where: { $0.words == words }) {
          counts[place].count += 1
        } else {
          counts.append((words, 1))
        }
      }
      let most = counts.map { $0.count }.max()
      return counts.first { $0.count == most }.map { "\($0.words) (\($0.count))" } ?? ""
    }
  }
#endif

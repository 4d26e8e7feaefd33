/// A quiz in Moodle’s XML: each number as a numerical question, and each row of a table as one question with several blanks (cloze).
///
/// Both kinds have a category for each table, from which Moodle can draw at random. A number that a slip gives is an answer worth
/// nothing, with its feedback.
struct MoodleXML {
  let quiz: Quiz

  var text: String {
    let tables = quiz.tables.enumerated().map { place, table in
      let title = "\(place + 1) \(table.title)"
      let rows = table.cells.count < 2 ? "" : category("Rows", title) + rows(table).joined()
      return category("Numbers", title) + table.cells.flatMap { $0 }.map(numerical).joined() + rows
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n\(tables.joined())</quiz>\n"
  }

  private func category(_ kind: String, _ table: String) -> String {
    // A slash in a name is doubled; without, it would begin a category inside.
    let path = [quiz.title, kind, table].map {
      $0.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "//")
    }
    return
      "<question type=\"category\"><category>\(plain("$course$/" + path.joined(separator: "/")))</category></question>\n"
  }

  private func numerical(_ question: QuizQuestion) -> String {
    let answers =
      [answer(100, question.answer, question.tolerance, "Right.")]
      + question.slips.map { answer(0, $0.answer, question.tolerance, $0.words) }
    return """
      <question type="numerical">
      \(common(question.name, question.html, question.working))<defaultgrade>1</defaultgrade><penalty>0</penalty><hidden>0</hidden>
      \(answers.joined())</question>

      """
  }

  private func answer(_ fraction: Int, _ number: String, _ tolerance: String, _ feedback: String) -> String {
    """
    <answer fraction="\(fraction)" format="moodle_auto_format">\(plain(number))<tolerance>\(tolerance)</tolerance>\
    <feedback format="html">\(html(QuizHTML.paragraph(feedback)))</feedback></answer>

    """
  }

  /// The rows of a table, one for each variant.
  private func rows(_ table: Quiz.Table) -> [String] {
    let variants = Set(table.cells.flatMap { $0.map { $0.variant } }).sorted()
    return variants.map { variant in
      let questions = table.cells.compactMap { $0.first { $0.variant == variant } }
      // A brace would begin a blank.
      let task = (questions[0].task + questions[0].tables(with: questions)).withoutBraces
      let blanks = questions.map { "<td>\(blank($0))</td>" }
      let head = QuizHTML.row(questions.map { $0.columnLabel }, heads: questions.count).withoutBraces
      let body = QuizHTML.table([head, "<tr>\(blanks.joined())</tr>"])
      let working = questions.map { $0.working }.joined(separator: "; ")
      return """
        <question type="cloze">
        \(common("\(table.title), variant \(variant)", task + body, working))<penalty>0</penalty><hidden>0</hidden>
        </question>

        """
    }
  }

  /// A blank for a number: the right one first, and after ~ those that slips give.
  private func blank(_ question: QuizQuestion) -> String {
    let slips = question.slips.map { "~%0%\($0.answer):\(question.tolerance)#\($0.words.inBlank)" }
    return "{1:NUMERICAL:=\(question.answer):\(question.tolerance)#Right.\(slips.joined())}"
  }

  private func common(_ name: String, _ question: String, _ working: String) -> String {
    """
    <name>\(plain(name))</name>
    <questiontext format="html">\(html(question))</questiontext>
    <generalfeedback format="html">\(html(QuizHTML.paragraph(working)))</generalfeedback>

    """
  }

  private func plain(_ text: String) -> String { "<text>\(text.escapedForHTML)</text>" }

  private func html(_ text: String) -> String { "<text>\(text.escapedForHTML)</text>" }
}

extension String {
  fileprivate var withoutBraces: String { replacing("{", by: "&#123;").replacing("}", by: "&#125;") }

  /// As feedback inside a blank, where these signs would end it.
  fileprivate var inBlank: String {
    escapedForHTML.replacing("~", by: "&#126;").withoutBraces
  }

  func replacing(_ sign: Character, by text: String) -> String {
    split(separator: sign, omittingEmptySubsequences: false).joined(separator: text)
  }
}

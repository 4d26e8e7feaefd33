/// A quiz in GIFT, Moodle’s text format: each number as a numerical question, in a category for each table.
struct GIFT {
  let quiz: Quiz

  var text: String {
    let tables = quiz.tables.enumerated().map { place, table in
      let path = [quiz.title, "\(place + 1) \(table.title)"].map { $0.replacing("/", by: "//") }
      return "$CATEGORY: $course$/\(path.joined(separator: "/").replacing("\n", by: " "))\n\n"
        + table.cells.flatMap { $0 }.map(question).joined()
    }
    return tables.joined()
  }

  private func question(_ question: QuizQuestion) -> String {
    let slips = question.slips.map { "\t=%0%\($0.answer):\(question.tolerance)#\($0.words.escapedForGIFT)\n" }
    return """
      ::\(question.name.escapedForGIFT)::[html]\(question.html.escapedForGIFT){#
      \t=%100%\(question.answer):\(question.tolerance)#Right.
      \(slips.joined())\t####\(QuizHTML.paragraph(question.working).escapedForGIFT)
      }


      """
  }
}

extension String {
  /// The text with a backslash before what GIFT would read as a sign of its own, on one line.
  fileprivate var escapedForGIFT: String {
    var escaped: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "{"),
        UInt8(ascii: "}"),
        UInt8(ascii: ":"):
        escaped += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): escaped.append(UInt8(ascii: " "))
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

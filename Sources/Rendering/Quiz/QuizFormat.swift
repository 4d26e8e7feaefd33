/// The formats of quizzes, by the names that the command has for them.
public enum QuizFormat: String, CaseIterable, Sendable {
  /// Moodle’s XML.
  case moodle
  /// Moodle’s text format, which others read too.
  case gift
  /// IMS Question and Test Interoperability 1.2, as Canvas imports it.
  case qti12
  /// IMS Question and Test Interoperability 2.1.
  case qti21

  /// How its files’ names end.
  public var ending: String {
    switch self {
    case .moodle: "xml"
    case .gift: "txt"
    case .qti12, .qti21: "zip"
    }
  }
}

extension Quiz {
  /// The quiz as a file, byte after byte.
  public func file(_ format: QuizFormat) -> [UInt8] {
    switch format {
    case .moodle: Array(MoodleXML(quiz: self).text.utf8)
    case .gift: Array(GIFT(quiz: self).text.utf8)
    case .qti12: QTI12(quiz: self).package
    case .qti21: QTI21(quiz: self).package
    }
  }
}

/// What was asked on the command line: a verb, for some the word after it, and options with their values.
struct Arguments {
  let verb: Verb
  /// The verb that help is wanted about; `.help` stands for all.
  let helpTopic: Verb
  /// The chapter that is to be read, as it was written.
  private(set) var chapter: String?
  /// The notebooks that are to be marked.
  private(set) var notebooks: [String] = []
  private var options: [Option: String] = [:]

  enum Verb: String, CaseIterable {
    case build, check, values, read, watch, notebook, spreadsheet, worksheet, mark, quiz, help, version
  }

  enum Option: String, CaseIterable {
    case lesson, output, part, chapters, students, seed, key, answers, student, roster, report, gradebook
    case given, variants, level, format, notebook
  }

  /// What `-` stands for, where a file is read and where one is written.
  static let (standardInput, standardOutput) = ("/dev/stdin", "/dev/stdout")

  /// The value of an option.
  subscript(option: Option) -> String? {
    options[option].map { value in
      guard value == "-" else { return value }
      return option == .output ? Self.standardOutput : option.isFile ? Self.standardInput : value
    }
  }

  /// Reads the words after the program’s name.
  ///
  /// Without a verb it is `build`, and `--` ends the options.
  init(_ words: [String]) throws(Failure) {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    var operands = words[end...].dropFirst()
    var words = words[..<end]
    if words.isEmpty, let first = operands.popFirst() { words = [first] }
    var isNamed = false
    var verb = words.contains("--version") ? Verb.version : .build
    if let first = words.first, !first.hasPrefix("-") {
      guard let named = Verb(rawValue: first) else {
        let verbs = Verb.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage("There is no verb “\(first)”. The verbs are: \(verbs).")
      }
      (verb, isNamed) = (named, true)
      words = words.dropFirst()
    }
    if verb == .help, let topic = words.first.flatMap(Verb.init) {
      (verb, isNamed) = (topic, true)
      words = ["--help"] + words.dropFirst()
    }
    let wantsHelp = words.contains("--help") || words.contains("-h")
    self.verb = wantsHelp ? .help : verb
    helpTopic = wantsHelp && isNamed ? verb : .help
    words.removeAll { ["--help", "-h", "--version"].contains($0) }
    while let word = words.popFirst() {
      if verb == .read, chapter == nil, !word.isEmpty, word == "-" || !word.hasPrefix("-") {
        chapter = word
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts[0].hasPrefix("--"), let option = Option(rawValue: String(parts[0].dropFirst(2))) else {
        throw .usage("“\(word)” is not understood.")
      }
      guard verb.options.contains(option) else {
        throw .usage("`book \(verb.rawValue)` takes no --\(option.rawValue).")
      }
      guard options[option] == nil || option == .notebook else { throw .usage("--\(option.rawValue) is given twice.") }
      if option.isFlag {
        guard parts.count == 1 else { throw .usage("--\(option.rawValue) takes no value.") }
        options[option] = ""
        continue
      }
      guard let value = parts.count > 1 ? parts[1] : words.popFirst(), !value.isEmpty,
        parts.count > 1 || !value.hasPrefix("--")
      else {
        throw .usage("--\(option.rawValue) needs a value: \(option.meaning).")
      }
      options[option] = value
      guard option == .notebook else { continue }
      notebooks.append(value)
      while let more = words.first, !more.hasPrefix("--") { notebooks.append(words.removeFirst()) }
    }
    if !notebooks.isEmpty {
      notebooks += operands
      operands = []
    }
    for operand in operands {
      guard verb == .read, chapter == nil, !operand.isEmpty else { throw .usage("“\(operand)” is not understood.") }
      chapter = operand
    }
    try checkFolders()
  }

  /// Refuses `-` where it would have to be a folder.
  private func checkFolders() throws(Failure) {
    guard [.build, .watch, .worksheet, .mark].contains(verb) else { return }
    let folders: [Option] = verb == .mark ? (notebooks.isEmpty ? [.key] : []) + [.report] : [.output]
    for folder in folders where options[folder] == "-" {
      throw .usage("--\(folder.rawValue) is a folder here, and - is none. A folder of that name is ./-.")
    }
  }
}

extension Arguments.Verb {
  var options: [Arguments.Option] {
    switch self {
    case .build, .watch: [.lesson, .output]
    case .read: [.lesson]
    case .values: [.lesson, .part]
    case .spreadsheet: [.lesson, .part, .output]
    case .notebook: [.lesson, .output, .student]
    case .worksheet: [.lesson, .students, .seed, .roster, .given, .chapters, .variants, .level, .output]
    case .mark: [.key, .answers, .notebook, .roster, .report, .gradebook, .output]
    case .quiz: [.format, .lesson, .chapters, .students, .seed, .output]
    case .check, .help, .version: []
    }
  }
}

extension Arguments.Option {
  /// Whether its value is a file that is read.
  fileprivate var isFile: Bool { self == .lesson || self == .answers || self == .roster }

  /// Whether it is said or not, and has no value.
  fileprivate var isFlag: Bool { self == .given }

  fileprivate var meaning: String {
    switch self {
    case .lesson: "the lesson’s file"
    case .output: "where to write"
    case .part: "the part’s name"
    case .students: "how many students"
    case .seed: "the number that the others are drawn from"
    case .key: "the folder that `book worksheet` wrote, or the notebook that was handed out"
    case .student: "the steps to leave out, such as scores,softmax"
    case .chapters: "what is filled in, such as scores,softmax or the-mask"
    case .answers: "a table of student, cell and answer"
    case .notebook: "the notebooks that were handed in, or a folder of them"
    case .roster: "a table with a name in each row"
    case .report: "a folder for the feedback and the summary"
    case .gradebook: "canvas or moodle"
    case .given: "no value"
    case .variants: "how many different sheets there are"
    case .level: "worked, faded or blank"
    case .format: "what the quiz is for: moodle, gift, qti12 or qti21"
    }
  }
}

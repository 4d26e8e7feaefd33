import Workings
import Worksheets

extension Command {
  /// What is to be on the sheets, and the one step that they are about.
  static func plan(_ arguments: Arguments) throws(Failure) -> (SheetPlan, SheetTopic?) {
    var plan = SheetPlan(isGiven: arguments[.given] != nil)
    if plan.isGiven, let other = [Arguments.Option.seed, .variants].first(where: { arguments[$0] != nil }) {
      throw .usage("--given prints a lesson’s own numbers, and --\(other.rawValue) is about numbers that are drawn.")
    }
    if let variants = arguments[.variants] {
      guard let count = Int(variants), (1...mostStudents).contains(count) else {
        throw .usage("--variants takes a whole number from 1 to \(mostStudents).")
      }
      plan.variants = count
    }
    if let level = arguments[.level] {
      guard let known = SheetPlan.Level(rawValue: level) else {
        throw .usage(
          "--level is \(SheetPlan.Level.allCases.map { $0.rawValue }.joined(separator: ", ")); found \(quote(level)).")
      }
      plan.level = known
    }
    guard let names = arguments[.chapters] else { return (plan, nil) }
    let topics = SheetTopic.allCases.filter { $0.rawValue.hasPrefix(WrittenNumber.trimmed(names)) }
    if topics.count == 1 {
      guard !plan.isGiven else {
        throw .usage(
          "--given prints a lesson’s own numbers, and those of sheets about \(topics[0].rawValue) are drawn.")
      }
      return (plan, topics[0])
    }
    plan.chapters = try chapters(names)
    return (plan, nil)
  }

  /// The chapters of a sheet that names with commas between stand for.
  private static func chapters(_ names: String) throws(Failure) -> Set<SheetPlan.Chapter> {
    var chapters: Set<SheetPlan.Chapter> = []
    for part in names.split(separator: ",", omittingEmptySubsequences: false) {
      let word = WrittenNumber.trimmed(String(part))
      let known = SheetPlan.Chapter.allCases.filter { !word.isEmpty && $0.rawValue.hasPrefix(word) }
      guard known.count == 1 else {
        let all = SheetPlan.Chapter.allCases.map { $0.rawValue }.joined(separator: ", ")
        let steps = SheetTopic.allCases.map { $0.rawValue }.joined(separator: ", ")
        throw .usage(
          "--chapters takes one or several of \(all), with commas between, or a single one of \(steps); found \(quote(word))."
        )
      }
      chapters.insert(known[0])
    }
    return chapters
  }

  /// What `--students` says; as many as a roster names, where there is one.
  static func countOfStudents(_ arguments: Arguments, in roster: Roster? = nil) throws(Failure) -> Int {
    guard let students = Int(arguments[.students] ?? "\(roster?.names.count ?? 1)"),
      (1...mostStudents).contains(students)
    else {
      throw .usage("--students takes a whole number from 1 to \(mostStudents).")
    }
    if let roster, roster.names.count != students {
      throw .usage("--students says \(students), and --roster names \(roster.names.count). Leave out --students.")
    }
    return students
  }

  /// What `--seed` says.
  static func seed(_ arguments: Arguments) throws(Failure) -> UInt32 {
    guard let seed = UInt32(arguments[.seed] ?? "1") else {
      throw .usage("--seed takes a whole number from 0 to \(UInt32.max).")
    }
    return seed
  }

  static func readRoster(_ path: String) throws(Failure) -> Roster {
    try Roster(Files.read(path, limit: HandedOut.largestTable, as: "a roster is a CSV file or a workbook"), from: path)
  }
}

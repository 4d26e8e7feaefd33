import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Workings

@main
enum Command {
  static func main() {
    do throws(Failure) {
      try run(Arguments(Array(CommandLine.arguments.dropFirst())))
    } catch {
      Output.note(error.message)
      exit(error.status)
    }
  }

  private static func run(_ arguments: Arguments) throws(Failure) {
    switch arguments.verb {
    case .build: try build(arguments)
    case .check: try check()
    case .values: try values(arguments)
    case .help: try Output.print(arguments.helpTopic.help)
    case .version: try Output.print("book 0.1.0")
    }
  }

  // MARK: Verbs

  private static func build(_ arguments: Arguments) throws(Failure) {
    let clock = ContinuousClock()
    let start = clock.now
    let place: Place
    let (lesson, book): (Lesson, Book)
    if let path = arguments[.lesson] {
      guard let output = arguments[.output] else {
        throw .usage("A lesson’s book needs a folder of its own: say --output DIR.")
      }
      place = try .folder(output, forLesson: true)
      (lesson, book) = try readBook(path)
    } else {
      if let output = arguments[.output] {
        place = try .folder(output, forLesson: false)
      } else {
        place = try .package()
      }
      (lesson, book) = (.byHand, try defaultBook())
    }
    let files = place.files(of: book, lesson, isDefaultBook: arguments[.lesson] == nil)
    try Files.prepareFolder("\(place.folder)/chapters/figures")
    try Files.prepareFolder("\(place.folder)/chapters")
    try Files.prepareFolder(Files.split("\(place.folder)/\(place.pagePath)").folder)
    for file in files { try Files.replace("\(place.folder)/\(file.path)", with: file.text) }
    let time = clock.now - start
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let pages = book.pages.count
    try Output.print(
      "Wrote \(place.prefix)chapters/ (\(pages) chapters, \(files.count - pages - 2) figures)"
        + " and \(place.prefix)\(place.pagePath) in \(milliseconds) ms.")
    try removeStale(place, files)
  }

  private static func check() throws(Failure) {
    let place = try Place.package()
    let files = place.files(of: try defaultBook(), .byHand, isDefaultBook: true)
    var complaints: [String] = []
    for file in files {
      switch Files.contents("\(place.folder)/\(file.path)") {
      case nil: complaints.append("missing: \(file.path)")
      case Data(file.text.utf8): break
      default: complaints.append("different: \(file.path)")
      }
    }
    complaints += place.strangers(to: files).map { "not part of the book: \($0)" }
    guard complaints.isEmpty else {
      try Output.print(complaints.joined(separator: "\n"))
      throw .doesNotHold(
        "\(complaints.count) of the pages are not what the code makes. Run `book build` to write them anew.")
    }
    try Output.print("\(files.count) files are what the code makes.")
  }

  private static func values(_ arguments: Arguments) throws(Failure) {
    let lesson: Lesson
    guard let path = arguments[.lesson] else {
      let name = arguments[.part] ?? PartName.byHand.rawValue
      guard let part = PartName(rawValue: name) else {
        let names = PartName.allCases.map { $0.rawValue }.joined(separator: ", ")
        throw .usage("There is no part “\(name)”. The parts are: \(names).")
      }
      return try writeValues(part.lesson, part.quantities)
    }
    guard arguments[.part] == nil else { throw .usage("--lesson and --part exclude each other.") }
    lesson = try readLesson(path)
    try writeValues(lesson, try compute(lesson, from: arguments[.lesson]).quantities)
  }

  private static func writeValues(_ lesson: Lesson, _ quantities: [Quantity]) throws(Failure) {
    try writeValuesJSON(title: lesson.title, tokens: lesson.tokens, quantities: quantities, to: Output.write)
  }

  // MARK: What the verbs share

  /// The default book; a claim in it that does not hold stops it.
  private static func defaultBook() throws(Failure) -> Book {
    let book = Book.attentionWorked()
    guard book.brokenClaims.isEmpty else {
      throw .doesNotHold("The book says what is not so; nothing is written.\n" + describe(book.brokenClaims))
    }
    return book
  }

  /// A lesson’s book; a claim in it that does not hold is told, and shown in the page.
  private static func readBook(_ path: String) throws(Failure) -> (Lesson, Book) {
    let lesson = try readLesson(path)
    let book = Book.written(for: lesson, try compute(lesson, from: path).pages)
    if !book.brokenClaims.isEmpty {
      Output.note("For this lesson the following does not hold; the pages say so too.\n" + describe(book.brokenClaims))
    }
    return (lesson, book)
  }

  private static func readLesson(_ path: String) throws(Failure) -> Lesson {
    let bytes = try Files.read(path, limit: Lesson.largestFile)
    do throws(LessonError) {
      return try Lesson(json: bytes) { (corpus: String) throws(UnreadableCorpus) in
        try readCorpus(corpus, beside: path)
      }
    } catch {
      throw .input(error.message(file: path))
    }
  }

  /// The bytes of a corpus, whose path counts from the folder of the lesson that names it.
  private static func readCorpus(_ corpus: String, beside lesson: String) throws(UnreadableCorpus) -> [UInt8] {
    do throws(Failure) {
      let path = corpus.hasPrefix("/") ? corpus : "\(Files.split(lesson).folder)/\(corpus)"
      return try Files.read(path, limit: Lesson.largestCorpus)
    } catch {
      throw UnreadableCorpus(found: error.message)
    }
  }

  private static func compute(_ lesson: Lesson, from path: String?) throws(Failure) -> ByHand {
    let part = ByHand(lesson, model: lesson.word2vec(progress: Output.progress("Training word vectors")))
    if let cell = part.firstUndefined {
      let name = "\(cell.quantity.name ?? "")[\(cell.row), \(cell.column)]"
      throw .input(
        "\(path ?? "the lesson"): \(name), one of the \(cell.quantity.meaning), comes out as no finite number. "
          + "Either the lesson’s numbers are so large that sums overflow, or a layer norm divides by a variance of 0; "
          + "then give conventions.epsilon a value above 0.")
    }
    return part
  }

  private static func describe(_ claims: [(page: Page, claim: Claim)]) -> String {
    claims.map { page, claim in
      "  Chapter \(page.number), \(page.title): “\(claim.text.plainText(page.style))” Measured: \(claim.finding.measured.plainText(page.style))."
    }.joined(separator: "\n")
  }

  /// Removes generated pages that the book no longer has, and says what else is in `chapters/`.
  private static func removeStale(_ place: Place, _ files: [OutputFile]) throws(Failure) {
    for stranger in place.strangers(to: files) {
      let path = "\(place.folder)/\(stranger)"
      if Files.contents(path).map(OutputFile.isGenerated) ?? false {
        guard unlink(path) == 0 else {
          Output.note("\(stranger) is no longer part of the book, and cannot be removed.")
          continue
        }
        try Output.print("Removed \(stranger), which is no longer part of the book.")
      } else {
        Output.note("\(stranger) is not part of the book; it was left alone.")
      }
    }
  }
}

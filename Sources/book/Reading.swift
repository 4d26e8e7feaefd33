import Chapters
import Lessons
import Literate
import Rendering
import Workings

/// From arguments to books: what the verbs share.
extension Command {
  /// The default book; a mistake in it, or a claim that does not hold, stops it.
  static func defaultBook() throws(Failure) -> Book {
    let book = Book.attentionWorkedOnAllCores()
    let mistakes = book.pages.map { page in Started { page.mistakes } }
    try refuse(book.mistakesBetweenPages + mistakes.flatMap { $0.value })
    guard book.brokenClaims.isEmpty else {
      throw .doesNotHold("The book says what is not so; nothing is written.\n" + describe(book.brokenClaims))
    }
    return book
  }

  /// A lesson’s book; a claim in it that does not hold is told, and shown in the page.
  ///
  /// Before the file of a corpus is read, its path is noted.
  static func readBook(
    _ path: String, notingCorpus note: @escaping (String) -> Void = { _ in }
  ) throws(Failure) -> (Lesson, Book) {
    let lesson = try readLesson(path, notingCorpus: note)
    let book = Book.written(for: lesson, try compute(lesson, from: path).pages)
    try refuse(book.mistakes)
    if !book.brokenClaims.isEmpty {
      Output.note("For this lesson the following does not hold; the pages say so too.\n" + describe(book.brokenClaims))
    }
    return (lesson, book)
  }

  /// Stops where the author of a chapter has something to mend.
  static func refuse(_ mistakes: [String]) throws(Failure) {
    guard !mistakes.isEmpty else { return }
    let lines = mistakes.map { "\n  \($0)" }.joined()
    throw .doesNotHold("The book has mistakes; nothing is written.\(lines)")
  }

  static func readLesson(
    _ path: String, notingCorpus note: @escaping (String) -> Void = { _ in }
  ) throws(Failure) -> Lesson {
    try readLesson(try Files.read(path, limit: Lesson.largestFile), from: path, notingCorpus: note)
  }

  /// A lesson from the bytes of a file, or from what a file holds.
  static func readLesson(
    _ bytes: [UInt8], from path: String, notingCorpus note: @escaping (String) -> Void = { _ in }
  ) throws(Failure) -> Lesson {
    do throws(LessonError) {
      // The path of a corpus counts from the folder of the lesson that names it, or for standard input from the current one.
      let folder = path == Arguments.standardInput ? "." : Files.split(path).folder
      return try Lesson(json: bytes) { (corpus: String) throws(UnreadableCorpus) in
        let file = corpus.hasPrefix("/") ? corpus : "\(folder)/\(corpus)"
        note(file)
        return try readCorpus(file)
      }
    } catch {
      throw .input(error.message(file: path))
    }
  }

  private static func readCorpus(_ path: String) throws(UnreadableCorpus) -> [UInt8] {
    do throws(Failure) {
      return try Files.read(path, limit: Lesson.largestCorpus, as: "a corpus is a text file")
    } catch {
      // It ends a sentence that goes on to its own full stop.
      throw UnreadableCorpus(found: error.message.hasSuffix(".") ? String(error.message.dropLast()) : error.message)
    }
  }

  static func compute(_ lesson: Lesson, from path: String) throws(Failure) -> ByHand {
    if let error = lesson.untold { throw .input(error.message(file: path)) }
    let part = ByHand(lesson, trained: lesson.word2vec(progress: Output.progress("Training word vectors")))
    if let cell = part.firstUndefined { throw .input(LessonError.undefined(cell).message(file: path)) }
    return part
  }

  private static func describe(_ claims: [(page: Page, claim: Claim)]) -> String {
    claims.map { page, claim in
      "  Chapter \(page.number), \(page.title): “\(claim.text.plainText(page.style))” Measured: \(claim.finding.measured.plainText(page.style))."
    }.joined(separator: "\n")
  }
}

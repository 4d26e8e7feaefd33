import Chapters
import Lessons
import Literate
import Rendering
import Workings

/// From arguments to books: what the verbs share.
extension Command {
  /// The default book; a claim in it that does not hold stops it.
  static func defaultBook() throws(Failure) -> Book {
    let book = Book.attentionWorked()
    guard book.brokenClaims.isEmpty else {
      throw .doesNotHold("The book says what is not so; nothing is written.\n" + describe(book.brokenClaims))
    }
    return book
  }

  /// A lesson’s book; a claim in it that does not hold is told, and shown in the page.
  static func readBook(_ path: String) throws(Failure) -> (Lesson, Book) {
    let lesson = try readLesson(path)
    let book = Book.written(for: lesson, try compute(lesson, from: path).pages)
    if !book.brokenClaims.isEmpty {
      Output.note("For this lesson the following does not hold; the pages say so too.\n" + describe(book.brokenClaims))
    }
    return (lesson, book)
  }

  static func readLesson(_ path: String) throws(Failure) -> Lesson {
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

  static func compute(_ lesson: Lesson, from path: String?) throws(Failure) -> ByHand {
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
}

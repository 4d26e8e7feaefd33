import Chapters
import JSON
import Lessons
import Literate
import Model
import Numbers
import Rendering
import WordVectors
import Worksheets
import Workings

/// What the page asks of the generator: to write the book for a lesson, and to say how a number was made.
///
/// It is the same Swift that the command runs; only the questions come from the page. Answers are texts, most of them JSON.
public struct Session {
  private let edition: Edition
  private var lesson: Lesson?
  private var partOne: Computed?
  /// The parts that no edit changes, computed when they are first asked about.
  private var later: [Computed]?
  /// The word vectors of the last lesson that had any: an edit that leaves its embeddings alone does not train again.
  private var trained: (embeddings: Embeddings, tokens: [String], model: Word2Vec)?

  /// Chapters that were computed together, and the numbers of their quantities.
  private struct Computed {
    let part: Part
    let index: QuantityIndex
    var pages: [Page] { part.pages }

    init(_ part: Part) {
      self.part = part
      index = QuantityIndex(part.pages)
    }
  }

  /// A session of the page of an edition.
  public init(_ edition: Edition) { self.edition = edition }

  /// Writes Part One for a lesson in JSON, and tells now and then which share of a long training is done.
  ///
  /// The answer is `{"lesson": …, "twin": …, "title": …, "summary": …}`, where the twin is the lesson with its question’s other word or null, and after it the chapters: before the name of each stands U+001D, and
  /// before each of its elements, which are HTML, U+001E; no page has these characters. Where the lesson is refused, the answer
  /// is `{"error": {"path": …, "message": …, "line": …, "column": …}}`, and all stays as it was.
  public mutating func open(_ json: [UInt8], progress: ((Double) -> Void)? = nil) -> String {
    do throws(LessonError) {
      let lesson = try Lesson(json: json)
      if let untold = lesson.untold { throw untold }
      let part = ByHand(lesson, trained: model(of: lesson, progress))
      if let cell = part.firstUndefined { throw LessonError.undefined(cell) }
      self.lesson = lesson
      let book = book(lesson, part.pages)
      partOne = Computed(book.parts[0])
      return answer(lesson, book)
    } catch {
      return """
        {"error": {"path": \(jsonString(error.path)), "message": \(jsonString(error.complaint)), \
        "line": \(error.line), "column": \(error.column)}}
        """
    }
  }

  private mutating func model(of lesson: Lesson, _ progress: ((Double) -> Void)?) -> Word2Vec? {
    guard case .word2vec(_, let corpus) = lesson.embeddings else { return nil }
    if let trained, trained.embeddings == lesson.embeddings, corpus != nil || trained.tokens == lesson.tokens {
      return trained.model
    }
    guard let model = lesson.word2vec(progress: progress) else { return nil }
    trained = (lesson.embeddings, lesson.tokens, model)
    return model
  }

  private func answer(_ lesson: Lesson, _ book: Book) -> String {
    var answer = """
      {"lesson": \(lesson.json), "twin": \(lesson.twin?.json ?? "null"), "title": \(jsonString(book.shownTitle)), "summary": \(jsonString(book.shownSummary))}
      """
    for page in partOne?.pages ?? [] {
      answer += "\u{1D}\(page.slug)"
      for element in HTMLChapter(page, partOne?.index ?? QuantityIndex([])).elements { answer += "\u{1E}" + element }
    }
    return answer
  }

  /// The book as far as a reader’s edits reach: Part One.
  private func book(_ lesson: Lesson, _ pages: [Page]) -> Book {
    edition.book(for: lesson, partOne: pages)
  }

  /// How a cell was made, as an `Explanation` in JSON; `null` where there is no such cell.
  ///
  /// A chapter is meant by its number in the book, and a quantity by its number in the chapter’s part.
  public mutating func explain(chapter: Int, quantity: Int, row: Int, column: Int) -> String {
    guard let (part, page) = place(ofChapter: chapter) else { return "null" }
    guard let cell = part.index.cell(quantity: quantity, row: row, column: column) else { return "null" }
    return Explanation(cell, in: part.index, style: page.style).json
  }

  /// What to say of an answer to a question for the number of a cell, as `{"right": …, "html": …}`.
  public mutating func judge(_ answer: String, chapter: Int, quantity: Int, row: Int, column: Int) -> String {
    guard let (part, page) = place(ofChapter: chapter) else { return "null" }
    guard let cell = part.index.cell(quantity: quantity, row: row, column: column) else { return "null" }
    guard let number = WrittenNumber(answer) else {
      return "{\"right\": false, \"html\": \"Write a number, such as \(page.style.text(-1.5)).\"}"
    }
    let judgement = Judgement(number.value, for: cell, style: page.style)
    return """
      {"right": \(judgement.isRight), "html": \(jsonString(HTMLInline(style: page.style).text(judgement.words)))}
      """
  }

  private mutating func place(ofChapter number: Int) -> (part: Computed, page: Page)? {
    for part in [partOne].compactMap({ $0 }) + (number > (partOne?.pages.last?.number ?? -1) ? computedLater() : []) {
      if let page = part.pages.first(where: { $0.number == number }) { return (part, page) }
    }
    return nil
  }

  private mutating func computedLater() -> [Computed] {
    if let later { return later }
    let book = edition.book(for: lesson ?? .byHand, partOne: partOne?.pages ?? [], laterParts: edition.laterParts())
    let parts = book.parts.dropFirst().map { Computed($0) }
    later = parts
    return parts
  }

  /// The lesson as the text of a file.
  public var lessonFile: String { (lesson ?? .byHand).json }

  /// The whole book as HTML, all that is to be read: what the command writes for the same lesson.
  public mutating func content() -> String { wholeBook().content.compactHTML }

  /// The whole book as one Markdown text.
  public mutating func markdown() -> String { wholeBook().markdown }

  /// What another platform has to compute, to the last bit: the elementary functions, and every quantity of the lesson (`Bits`).
  public func bits() -> String {
    var bits = Bits()
    bits.addFunctions()
    for page in partOne?.pages ?? [] {
      for quantity in page.quantities { bits.add(quantity.name?.text ?? "", quantity.value.elements) }
    }
    return bits.lines.joined(separator: "\n")
  }

  /// The whole book as a Jupyter notebook.
  public mutating func jupyterNotebook() -> String { wholeBook().jupyterNotebook() }

  /// The lesson’s numbers as a workbook, or where it is too large for one, why, as a text.
  public mutating func spreadsheet() -> [UInt8] {
    let lesson = lesson ?? .byHand
    let chapters = Transformer(lesson, trained: model(of: lesson, nil))().quantitiesByChapter
    do throws(Workbook.Unfit) {
      return try Workbook(title: lesson.title, decimals: lesson.decimals, chapters).file()
    } catch {
      return Array(error.message.utf8)
    }
  }

  /// Worksheets in the manner of the lesson, or their keys, as a page; where the lesson is not for paper, why, which is no page.
  public func worksheets(students: Int, seed: UInt32, isKey: Bool) -> String {
    do throws(SheetSeries.Unfit) {
      return WorksheetPage(try SheetSeries(like: lesson ?? .byHand, seed: seed).sheets(students), isKey: isKey).html
    } catch {
      return error.message
    }
  }

  private mutating func wholeBook() -> Book {
    edition.book(
      for: lesson ?? .byHand, partOne: partOne?.pages ?? [], laterParts: computedLater().map { $0.part })
  }
}

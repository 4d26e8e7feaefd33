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
  let edition: Edition
  private var lesson: Lesson?
  private var partOne: Computed?
  /// Part Three, and its chapters with the reply to a sentence behind them, computed when they are first asked about.
  var learning = LearningPart()
  private var partThree: Computed?
  /// The parts that no edit changes, computed when they are first asked about.
  private var given: [Computed]?
  /// The word vectors of the last lesson that had any: an edit that leaves its embeddings alone does not train again.
  private var trained: (embeddings: Embeddings, tokens: [String], model: Word2Vec)?

  /// Chapters that were computed together, and the numbers of their quantities.
  struct Computed {
    let part: Part
    /// What the page shows besides, among the chapters.
    let extra: Page?
    let index: QuantityIndex
    var pages: [Page] { part.pages }

    init(_ part: Part, _ extra: Page? = nil) {
      self.part = part
      self.extra = extra
      index = QuantityIndex(part.pages + (extra.map { [$0] } ?? []))
    }
  }

  /// A session of the page of an edition.
  public init(_ edition: Edition) { self.edition = edition }

  /// Writes a part, by its number in the book, for a lesson in JSON, and tells now and then which share of a long training is done.
  ///
  /// The answer is `{"lesson": …}` with what else the page has to know, and after it the chapters: before the name of each stands
  /// U+001D, and before each of its elements, which are HTML, U+001E; no page has these characters. For Part One there are
  /// `title`, `summary` and `twin`, the lesson with its question’s other word or null. For Part Three there are `settings`, all
  /// those of its training, `sentence` and `shares`, and after the chapters comes `reply`. Where the lesson is refused, the answer
  /// is `{"error": {"path": …, "message": …, "line": …, "column": …}}`, and all stays as it was.
  public mutating func open(_ json: [UInt8], part: Int = 0, progress: ((Double) -> Void)? = nil) -> String {
    do throws(LessonError) {
      if part != 0 {
        try learning.open(LearningPart.lesson(json), progress: progress)
        return answerOfLearning()
      }
      let lesson = try Lesson(json: json)
      if let untold = lesson.untold { throw untold }
      let part = ByHand(lesson, trained: model(of: lesson, progress))
      if let cell = part.firstUndefined { throw LessonError.undefined(cell) }
      self.lesson = lesson
      let book = book(lesson, part.pages)
      partOne = Computed(book.parts[0])
      return answer(lesson, book)
    } catch {
      return error.json
    }
  }

  /// Takes a lesson for Part Three, and computes it when it is first asked about; what is known of it is ``beforeLearning``.
  public mutating func note(_ json: [UInt8]) -> String {
    do throws(LessonError) {
      learning.note(try LearningPart.lesson(json))
      partThree = nil
      return beforeLearning
    } catch {
      return error.json
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
    let answer = """
      {"lesson": \(lesson.json), "twin": \(lesson.twin?.json ?? "null"), "title": \(jsonString(book.shownTitle)), "summary": \(jsonString(book.shownSummary))}
      """
    return answer + (partOne.map { chapters($0) } ?? "")
  }

  private mutating func answerOfLearning() -> String {
    let computed = computeLearning()
    let shares = learning.reply().shares.map(jsonNumber)
    return """
      {"lesson": \(learning.lesson.json), \(headOfReply()), "shares": \(jsonList(shares))}\(chapters(computed))\(reply(computed))
      """
  }

  func reply(_ computed: Computed) -> String {
    computed.extra.map { chapter("reply", $0, computed.index) } ?? ""
  }

  private func chapters(_ computed: Computed) -> String {
    computed.pages.map { chapter($0.slug, $0, computed.index) }.joined()
  }

  private func chapter(_ name: String, _ page: Page, _ index: QuantityIndex) -> String {
    "\u{1D}\(name)" + HTMLChapter(page, index).elements.map { "\u{1E}" + $0 }.joined()
  }

  /// The book as far as an edit of Part One reaches.
  private func book(_ lesson: Lesson, _ pages: [Page]) -> Book {
    edition.book(for: lesson, partOne: pages)
  }

  /// How a cell was made, as an `Explanation` in JSON; `null` where there is no such cell.
  ///
  /// A part is meant by its number in the book, a chapter by its number in the part, and so is a quantity; all are counted from 0.
  public mutating func explain(part: Int, chapter: Int, quantity: Int, row: Int, column: Int) -> String {
    guard let (part, style) = place(part, chapter) else { return "null" }
    guard let cell = part.index.cell(quantity: quantity, row: row, column: column) else { return "null" }
    return Explanation(cell, in: part.index, style: style).json
  }

  /// What to say of an answer to a question for the number of a cell, as `{"right": …, "html": …}`.
  public mutating func judge(_ answer: String, part: Int, chapter: Int, quantity: Int, row: Int, column: Int) -> String
  {
    guard let (part, style) = place(part, chapter) else { return "null" }
    guard let cell = part.index.cell(quantity: quantity, row: row, column: column) else { return "null" }
    guard let number = WrittenNumber(answer) else {
      return "{\"right\": false, \"html\": \"Write a number, such as \(style.text(-1.5)).\"}"
    }
    let judgement = Judgement(number.value, for: cell, style: style)
    return """
      {"right": \(judgement.isRight), "html": \(jsonString(HTMLInline(style: style).text(judgement.words)))}
      """
  }

  private mutating func place(_ part: Int, _ chapter: Int) -> (part: Computed, style: NumberStyle)? {
    guard let computed = computed(part), computed.pages.indices.contains(chapter) else { return nil }
    return (computed, computed.pages[chapter].style)
  }

  /// A part by its number, computed now where it has not been before.
  private mutating func computed(_ number: Int) -> Computed? {
    guard edition.parts.indices.contains(number) else { return nil }
    switch edition.parts[number] {
    case .byHand: return partOne
    case .learning: return partThree ?? computeLearning()
    case .word2vec: return computeGiven()[0]
    case .appendix: return computeGiven()[1]
    }
  }

  private mutating func computeGiven() -> [Computed] {
    if let given { return given }
    let parts = inBook(Book.givenParts()).map { Computed($0) }
    given = parts
    return parts
  }

  mutating func computeLearning() -> Computed {
    // Part Two is not computed for it, but its chapters count.
    let before = Part(
      "", [Page](repeating: Page(Uncomputed(), style: NumberStyle(decimals: 2)), count: BookPart.chaptersOfPartTwo))
    let part = inBook([before, learning.chapters()])[1]
    let computed = Computed(part, Page(learning.reply(), style: NumberStyle(decimals: 3)))
    partThree = computed
    return computed
  }

  /// Parts as they are behind Part One.
  private func inBook(_ parts: [Part]) -> [Part] {
    let book = edition.book(for: lesson ?? .byHand, partOne: partOne?.pages ?? [], laterParts: parts)
    return Array(book.parts.dropFirst())
  }

  /// A part’s lesson as the text of a file.
  public func lessonFile(ofPart part: Int = 0) -> String { part == 0 ? (lesson ?? .byHand).json : learning.lesson.json }

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
    var later: [Part] = []
    for number in edition.parts.indices.dropFirst() {
      if let computed = computed(number) { later.append(computed.part) }
    }
    return edition.book(for: lesson ?? .byHand, partOne: partOne?.pages ?? [], laterParts: later)
  }
}

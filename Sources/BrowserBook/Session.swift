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
public final class Session {
  let edition: Edition
  var lesson: Lesson?
  /// Part Two, and what of the appendix can be changed.
  let word2vec = Word2VecPart(), notebook = NotebookPart()
  /// Part Three, and its chapters with the reply to a sentence behind them, computed when they are first asked about.
  let learning = LearningPart()
  /// The parts by their numbers, each computed when it is first asked about after a change.
  var parts: [Computed?]
  /// The word vectors of the last lesson that had any: an edit that leaves its embeddings alone does not train again.
  private var trained: (embeddings: Embeddings, tokens: [String], model: Word2Vec)?
  /// What was last written of each chapter, by the numbers of its part and of itself.
  private var written: [[[String]]]

  /// Chapters that were computed together, and the numbers of their quantities.
  struct Computed {
    let part: Part
    /// What the page shows besides, among the chapters.
    let extra: Page?
    let index: QuantityIndex
    var pages: [Page] { part.pages }
    func page(_ chapter: Int) -> Page? {
      pages.indices.contains(chapter) ? pages[chapter] : chapter == pages.count ? extra : nil
    }

    init(_ part: Part, _ extra: Page? = nil) {
      self.part = part
      self.extra = extra
      index = QuantityIndex(part.pages + (extra.map { [$0] } ?? []))
    }
  }

  /// A session of the page of an edition.
  public init(_ edition: Edition) {
    self.edition = edition
    written = edition.parts.map { _ in [] }
    parts = edition.parts.map { _ in nil }
  }

  /// Computes a part, by its number in the book, for a lesson in JSON, and tells now and then which share of a long training is done.
  ///
  /// The answer is `{"lesson": …}` with what else the page has to know. For Part One there are `title`, `summary` and `twin`, the
  /// lesson with its question’s other word or null. For Part Three there are `settings`, all those of its training, `sentence` and
  /// `shares`; what the appendix takes and gives back is which departures are put right. Where the lesson is refused, the answer is `{"error": {"path": …, "message": …, "line": …, "column": …}}`, and all
  /// stays as it was.
  public func open(_ json: [UInt8], part: Int = 0, progress: ((Double) -> Void)? = nil) -> String {
    do throws(LessonError) {
      if part != 0 {
        if edition.parts[part] == .learning {
          try learning.open(LearningPart.lesson(json), progress: progress)
        } else {
          try take(json, part)
          if edition.parts[part] == .word2vec { _ = word2vec.chapters(progress: progress) }
        }
        parts[part] = nil
        return answer(ofPart: part)
      }
      let lesson = try Lesson(json: json)
      if let untold = lesson.untold { throw untold }
      let part = ByHand(lesson, trained: model(of: lesson, progress))
      if let cell = part.firstUndefined { throw LessonError.undefined(cell) }
      self.lesson = lesson
      let book = book(lesson, part.pages)
      parts[0] = Computed(book.parts[0])
      return answer(lesson, book)
    } catch {
      return error.json
    }
  }

  /// Takes a lesson for a later part, which is computed when it is first asked about; gives what is known of it before, as ``form`` does.
  public func note(_ json: [UInt8], part: Int) -> String {
    do throws(LessonError) {
      try take(json, part)
      parts[part] = nil
      return before(part)
    } catch {
      return error.json
    }
  }

  func model(of lesson: Lesson, _ progress: ((Double) -> Void)?) -> Word2Vec? {
    guard case .word2vec(_, let corpus) = lesson.embeddings else { return nil }
    if let trained, trained.embeddings == lesson.embeddings, corpus != nil || trained.tokens == lesson.tokens {
      return trained.model
    }
    guard let model = lesson.word2vec(progress: progress) else { return nil }
    trained = (lesson.embeddings, lesson.tokens, model)
    return model
  }

  /// A chapter of a part as it is now; after the last chapter of Part Three comes the reply to its sentence.
  ///
  /// Before each of its elements, which are HTML, stands U+001E, which no page has. One that reads as it did when it was written last is empty.
  public func elements(part number: Int, chapter: Int) -> String {
    guard let computed = computed(number), let page = computed.page(chapter) else { return "" }
    let elements = HTMLChapter(page, computed.index).elements
    while written[number].count <= chapter { written[number].append([]) }
    let before = written[number][chapter]
    written[number][chapter] = elements
    return elements.indices.map { place in
      "\u{1E}" + (place < before.count && before[place] == elements[place] ? "" : elements[place])
    }.joined()
  }

  private func answer(_ lesson: Lesson, _ book: Book) -> String {
    """
    {"lesson": \(lesson.json), "twin": \(lesson.twin?.json ?? "null"), "title": \(jsonString(book.shownTitle)), "summary": \(jsonString(book.shownSummary))}
    """
  }

  private func take(_ json: [UInt8], _ part: Int) throws(LessonError) {
    switch edition.parts[part] {
    case .word2vec: word2vec.lesson = try Lesson.ofPartTwo(json: json)
    case .appendix: try notebook.open(json)
    case .byHand, .learning: learning.note(try LearningPart.lesson(json))
    }
  }

  private func answer(ofPart part: Int) -> String {
    guard edition.parts[part] == .learning else { return before(part) }
    return """
      {"lesson": \(learning.lesson.json), \(headOfReply()), "shares": \(jsonList(learning.reply().shares.map(jsonNumber)))}
      """
  }

  /// The book as far as an edit of Part One reaches.
  private func book(_ lesson: Lesson, _ pages: [Page]) -> Book {
    edition.book(for: lesson, partOne: pages)
  }

  /// How a cell was made, as an `Explanation` in JSON; `null` where there is no such cell.
  ///
  /// A part is meant by its number in the book, a chapter by its number in the part, and so is a quantity; all are counted from 0.
  public func explain(part: Int, chapter: Int, quantity: Int, row: Int, column: Int) -> String {
    guard let (part, style) = place(part, chapter) else { return "null" }
    guard let cell = part.index.cell(quantity: quantity, row: row, column: column) else { return "null" }
    return Explanation(cell, in: part.index, style: style).json
  }

  /// What to say of an answer to a question for the number of a cell, as `{"right": …, "html": …}`.
  public func judge(_ answer: String, part: Int, chapter: Int, quantity: Int, row: Int, column: Int) -> String {
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

  private func place(_ part: Int, _ chapter: Int) -> (part: Computed, style: NumberStyle)? {
    guard let computed = computed(part), computed.pages.indices.contains(chapter) else { return nil }
    return (computed, computed.pages[chapter].style)
  }

  /// A part by its number, computed now where it has not been before.
  func computed(_ number: Int) -> Computed? {
    guard edition.parts.indices.contains(number) else { return nil }
    if let part = parts[number] { return part }
    let computed: Computed
    switch edition.parts[number] {
    case .byHand: return nil
    case .word2vec: computed = Computed(inBook([word2vec.chapters()])[0])
    case .learning:
      computed = Computed(
        inBook([Self.partTwo, learning.chapters()])[1], Page(learning.reply(), style: NumberStyle(decimals: 3)))
    case .appendix:
      let (part, putRight) = notebook.chapters()
      computed = Computed(inBook([Self.partTwo, part])[1], putRight)
    }
    parts[number] = computed
    return computed
  }

  /// Lets the last word of Part Three’s sentence look with shares such as “0.5 0.5 0”; with none, it looks as the model does.
  public func look(_ shares: String) {
    learning.look(shares.split(separator: " ").compactMap { Double(String($0)) })
    for number in parts.indices where edition.parts[number] == .learning { parts[number] = nil }
  }

  /// A part of which only the number of its chapters counts.
  private static let partTwo = Part(
    "", [Page](repeating: Page(Uncomputed(), style: NumberStyle(decimals: 2)), count: BookPart.chaptersOfPartTwo))

  /// Parts as they are behind Part One.
  private func inBook(_ parts: [Part]) -> [Part] {
    let book = edition.book(for: lesson ?? .byHand, partOne: self.parts[0]?.pages ?? [], laterParts: parts)
    return Array(book.parts.dropFirst())
  }

  /// A part’s lesson as the text of a file.
  public func lessonFile(ofPart part: Int = 0) -> String {
    switch edition.parts[part] {
    case .byHand: (lesson ?? .byHand).json
    case .word2vec: word2vec.lesson.jsonOfPartTwo
    case .learning: learning.lesson.json
    case .appendix: notebook.json
    }
  }
}

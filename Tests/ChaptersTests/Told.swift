import Chapters
import Lessons
import Literate
import Rendering
import Testing
import Workings

/// What a book says for a lesson: its running text, questions and answers, claims, captions and remarks.
struct Told: CustomTestStringConvertible {
  let testDescription: String
  let lesson: Lesson
  let book: Book
  let proses: [Prose]
  let claims: [Claim]
  /// The text of each piece of prose, tokens with their places where they stand more than once.
  let sentences: [String]

  init(_ odd: OddLesson) {
    testDescription = odd.oddity
    lesson = odd.lesson
    book = Book.written(for: odd.lesson, ByHand(odd.lesson).pages)
    proses = book.pages.flatMap { $0.proses } + [book.summary]
    claims = book.allBlocks.flatMap { $0.claims }
    let style = NumberStyle(decimals: lesson.decimals)
    sentences = proses.map { $0.spoken(style) }
  }

  /// Those that are said for no lesson before it: what is wrong with one is wrong in every book.
  private(set) var newSentences: [String] = []

  static let all: [Told] = {
    var said: Set<String> = []
    return OddLesson.forSentences.map { odd in
      var told = Told(odd)
      told.newSentences = told.sentences.filter { said.insert($0).inserted }
      return told
    }
  }()

  /// What is said for the lesson of this oddity, sentence by sentence.
  static func of(_ oddity: String) throws -> Told { try #require(all.first { $0.testDescription == oddity }) }

  /// Whether anything that is said holds these words.
  func says(_ words: String) -> Bool { sentences.contains { $0.replacing("\u{A0}", with: " ").contains(words) } }

  /// Whether anything that is said in the chapter of a title holds these words.
  func says(_ words: String, in title: String) throws -> Bool {
    let page = try #require(book.pages.first { $0.title == title })
    return page.proses.contains { $0.spoken(page.style).replacing("\u{A0}", with: " ").contains(words) }
  }
}

extension Page {
  fileprivate var proses: [Prose] { allBlocks.flatMap { $0.prose } + [lead] }
}

extension Prose {
  /// As it is read, tokens with their places where they stand more than once.
  fileprivate func spoken(_ style: NumberStyle) -> String {
    Prose(inlines.map { if case .token(let token) = $0 { .text("“\(token.label)”") } else { $0 } }).plainText(style)
  }
}

import Chapters
import Foundation
import Lessons
import Literate
import Numbers
import Rendering
import Support
import Testing

@testable import BrowserBook

/// Part Two and the appendix as the page changes them.
@Suite struct LaterPartsTests {
  private struct Refusal: Decodable {
    struct Complaint: Decodable { let path, message: String }
    let error: Complaint
  }
  private static let word2vec = Edition.standard.parts.firstIndex(of: .word2vec)!
  private static let appendix = Edition.standard.parts.firstIndex(of: .appendix)!

  private func opened() -> Session {
    let session = Session(.standard)
    _ = session.open(Array(Lesson.byHand.json.utf8))
    return session
  }

  private func lesson(_ tokens: String, epochs: Int = 2, size: Int = 16, heads: Int = 2) -> [UInt8] {
    let words = tokens.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ", ")
    return Array(
      """
      {"tokens": [\(words)], "embeddings": {"word2vec": {"size": \(size), "epochs": \(epochs), "window": 1, "seed": 7}},
       "heads": \(heads), "weights": {"integers": {"seed": 3, "from": -2, "below": 3, "divisor": 9}}}
      """.utf8)
  }

  private func refusal(_ answer: String) throws -> Refusal.Complaint {
    try JSONDecoder().decode(Refusal.self, from: Data(answer.utf8)).error
  }

  // MARK: Part Two

  @Test(arguments: [
    "the big cat sat on the mat", "cat dog", "the the the", "girl mended chair",
    "the old woman fed the young black fox",
  ])
  func partTwoIsToldForAnySentenceOfItsWords(tokens: String) throws {
    let (session, json) = (opened(), lesson(tokens))
    let answer = session.open(json, part: Self.word2vec)
    #expect(answer.hasPrefix("{\"lesson\""), "\(answer)")
    var painted = Painted(session)
    let chapters = painted.chapters(ofPart: Self.word2vec)
    #expect(chapters.count == BookPart.chaptersOfPartTwo)
    for text in chapters { #expect(!text.contains("NaN") && !text.contains("cannot print") && !text.contains("  ")) }
    let part = WithWord2Vec(try Lesson.ofPartTwo(json: json)).part
    let content = Book.attentionWorked(laterParts: [part]).content
    for text in chapters { #expect(content.contains(text)) }
    // What is kept of it is read back as the same.
    let other = opened()
    _ = other.note(Array(session.lessonFile(ofPart: Self.word2vec).utf8), part: Self.word2vec)
    var otherPainted = Painted(other)
    #expect(otherPainted.chapters(ofPart: Self.word2vec) == chapters)
  }

  @Test func aChangeOfPartTwoLeavesTheOthers() {
    let session = opened()
    var painted = Painted(session)
    let before = painted.chapters(ofPart: 0)
    _ = session.open(lesson("cat dog"), part: Self.word2vec)
    #expect(painted.chapters(ofPart: 0) == before)
    _ = session.open(Array(Lesson.withWord2Vec.jsonOfPartTwo.utf8), part: Self.word2vec)
    #expect(session.content() == Book.standard.content.compactHTML)
  }

  @Test(arguments: [
    (#"{"tokens": ["the", "lion"], "embeddings": {"word2vec": {"size": 16}}, "heads": 2}"#, "tokens", "“lion”"),
    (#"{"sentence": "the lion", "embeddings": {"word2vec": {"size": 16}}, "heads": 2}"#, "sentence", "“lion”"),
    (#"{"tokens": ["cat"], "embeddings": {"word2vec": {"size": 16}}, "heads": 2}"#, "tokens", "2 to 24"),
    (
      #"{"tokens": ["cat", "dog"], "embeddings": {"random": {"size": 16, "seed": 1}}, "heads": 2}"#, "embeddings",
      "word2vec"
    ),
    (
      #"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 7}}, "heads": 7}"#, "embeddings.word2vec.size",
      "even"
    ),
    (
      #"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 8, "epochs": 0}}, "heads": 2}"#,
      "embeddings.word2vec.epochs", "1 to 200"
    ),
    (
      #"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 8, "sample": 0}}, "heads": 2}"#,
      "embeddings.word2vec", "nothing but"
    ),
    (#"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 8}}}"#, "heads", "at least 2"),
    (#"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 8}}, "heads": 2}"#, "weights", "integers"),
    (#"{"tokens": ["cat", "dog"], "embeddings": {"word2vec": {"size": 8}}, "layers": 2}"#, "", "known key"),
  ])
  func partTwoRefusesAtThePlaceThatIsWrong(json: String, path: String, words: String) throws {
    let session = opened()
    let before = session.lessonFile(ofPart: Self.word2vec)
    for answer in [
      session.open(Array(json.utf8), part: Self.word2vec), session.note(Array(json.utf8), part: Self.word2vec),
    ] {
      let complaint = try refusal(answer)
      #expect(complaint.path == path && complaint.message.contains(words), "\(complaint)")
    }
    #expect(session.lessonFile(ofPart: Self.word2vec) == before)
  }

  // MARK: The appendix

  private func putRight(_ numbers: [Int], in session: Session) -> String {
    let answer = session.open(Array("{\"putRight\": \(numbers)}".utf8), part: Self.appendix)
    #expect(answer == "{\"lesson\": {\"putRight\": \(numbers)}}")
    var painted = Painted(session)
    let count = Book.standard.parts[Self.appendix].pages.count
    return painted.elements(part: Self.appendix, chapter: count).joined()
  }

  /// Put right alone, each point parts where the chapter says it does.
  @Test func eachPointPartsWhereItsSectionSays() throws {
    let content = Book.standard.content
    let session = opened()
    for number in 1...BookPart.departures {
      let reply = putRight([number], in: Session(.standard))
      let told = try #require(reply.firstMatch(of: /The two part ways in .*?(?= with this point put right)/))
      #expect(content.contains(told.output), "\(number): \(told.output)")
    }
    #expect(putRight([], in: session).contains("every number is the notebook’s"))
  }

  @Test(arguments: [[1, 4], [2, 3, 12], [1, 4, 7, 8], Array(1...12), [5, 6, 11], [10, 9]].map { $0.sorted() })
  func pointsArePutRightTogether(numbers: [Int]) {
    let session = opened()
    let reply = putRight(numbers, in: session)
    #expect(reply.contains("these \(numbers.count) points put right") && !reply.contains("NaN"))
    #expect(reply.contains("<table data-quantity="))
    let page = Book.standard.parts[Self.appendix].pages.count
    for cell in reply.matches(of: /data-cells="(\d+) \d+ \d+"/) {
      #expect(
        session.explain(part: Self.appendix, chapter: page - 1, quantity: Int(cell.1)!, row: 1, column: 1) != "null")
    }
  }

  @Test(arguments: [
    (#"{"putRight": [0]}"#, "putRight[0]"), (#"{"putRight": [1, 13]}"#, "putRight[1]"),
    (#"{"putRight": ["x"]}"#, "putRight[0]"),
    (#"{"putRight": 3}"#, "putRight"), (#"{}"#, "putRight"), (#"{"right": []}"#, ""),
  ])
  func theAppendixRefusesWhatIsNoPoint(json: String, path: String) throws {
    let session = opened()
    #expect(try refusal(session.open(Array(json.utf8), part: Self.appendix)).path == path)
    #expect(session.lessonFile(ofPart: Self.appendix) == "{\"putRight\": []}")
  }
}

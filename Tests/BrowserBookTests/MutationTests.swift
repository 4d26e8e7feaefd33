import BrowserBook
import Chapters
import Foundation
import Lessons
import Support
import Testing

/// Thousands of lessons made by breaking good ones.
///
/// Each ends in a book or in one clear message; a trap would end the tests.
@Suite struct MutationTests {
  private static let good = [
    #"{"title": "Cats", "tokens": ["cats", "chase", "mice"], "embeddings": {"given": [[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]]}, "heads": 2, "weights": {"integers": {"seed": 53346, "from": -2, "below": 3, "divisor": 10}}, "conventions": "paper", "decimals": 2}"#,
    #"{"sentence": "One fine day", "embeddings": {"random": {"size": 6, "seed": 3}}, "heads": 3, "weights": {"uniform": {"seed": 5, "skip": 7}}, "conventions": {"basis": "notebook", "firstPosition": 0, "epsilon": 1e-5, "gamma": [1, 2, 3, 4, 5, 6], "beta": {"uniform": {"from": 0, "below": 2}}}}"#,
    #"{"tokens": ["a", "b"], "embeddings": {"given": [[0.5, -1], [2e-3, 7]]}, "weights": {"given": {"W_Q": [[1, 0], [0, 1]], "W_K": [[1, 2], [3, 4]], "W_V": [[1, 0], [0, 1]], "W_O": [[1, 0], [0, 1]]}}, "conventions": {"softmaxOver": "matrix", "normaliseOver": "tokens", "outputProjection": true}}"#,
    #"{"sentence": "the cat sat on the mat", "embeddings": {"word2vec": {"size": 8, "window": 2, "epochs": 2, "corpus": ["the cat sat on the mat", "the dog sat on the cat"]}}, "heads": 4, "decimals": 3}"#,
  ]

  private static let pieces = [
    "null", "true", "-1", "0", "1e308", "-1e308", "5e-324", "1e-400", "1e999", "NaN", "[]", "{}", "\"\"", "[[]]",
    "9007199254740993",
    "0.1", "513", "1025", "\"\\ud800\"", "\"\\u0000\"", "\"\u{202E}x\"", "\u{FEFF}", "//", "\\", "\"paper\"", "[1,",
    "}", "]", ",", ":",
    String(repeating: "[", count: 2000), String(repeating: "9", count: 400), "{\"a\":",
    "\"\(String(repeating: "x", count: 70))\"",
  ]

  /// A good lesson with one to three things done to it.
  private static func broken(_ generator: inout SplitMix64) -> [UInt8] {
    var bytes = Array(good.randomElement(using: &generator)!.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
      case 2: bytes.replaceSubrange(place..<end, with: Array(pieces.randomElement(using: &generator)!.utf8))
      case 3: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 4: bytes = Array(bytes[..<place])
      case 5: bytes.insert(contentsOf: Array(pieces.randomElement(using: &generator)!.utf8), at: place)
      case 6: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &generator))
      default:
        // Another number where a number stands.
        guard let digit = bytes[place...].firstIndex(where: { (48...57).contains($0) }) else { continue }
        let number = ["0", "-3", "7", "2.5", "1e30", "1e-30", "1e300", "4294967296", "64"].randomElement(
          using: &generator)!
        bytes.replaceSubrange(digit...digit, with: Array(number.utf8))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<8) func endsInABookOrInOneMessage(part: Int) throws {
    var generator = SplitMix64(state: UInt64(part))
    let session = Session(.standard)
    var painted = Painted(session)
    var (books, refusals) = (0, 0)
    let chapters = ByHand(.byHand).pages.count
    for _ in 0..<600 {
      let json = Self.broken(&generator)
      // Nothing that is merely large: the limits have tests of their own.
      if let lesson = try? Lesson(json: json), lesson.tokens.count * lesson.size > 400 { continue }
      let answer = session.open(json)
      if answer.hasPrefix("{\"error\"") {
        refusals += 1
        #expect(
          answer.contains("expected ") && answer.utf8.count < 2000,
          "\(String(decoding: json, as: UTF8.self))\n\(answer)")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.utf8)) }
      } else {
        books += 1
        let texts = painted.chapters(ofPart: 0)
        #expect(texts.count == chapters)
        #expect(texts.allSatisfy { !$0.contains("<script") && !$0.contains("\u{202E}") })
      }
    }
    #expect(books > 5 && refusals > 200, "\(books) books, \(refusals) refusals")
  }
}

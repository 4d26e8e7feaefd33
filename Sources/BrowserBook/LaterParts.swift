import Chapters
import JSON
import Lessons
import Literate
import Rendering

/// Part Two as a reader changes it: another sentence, other vectors, other heads.
final class Word2VecPart {
  /// What the part is written for.
  var lesson = Lesson.withWord2Vec { didSet { part = nil } }
  private var part: Part?

  /// The chapters, without their places in a book.
  func chapters(progress: ((Double) -> Void)? = nil) -> Part {
    if let part { return part }
    let computed = WithWord2Vec(lesson, progress: progress).part
    part = computed
    return computed
  }
}

/// The appendix as a reader changes it: which of the notebook’s departures from the paper are put right.
final class NotebookPart {
  /// Their numbers, which count from 1.
  private(set) var putRight: [Int] = []
  private var appendix: Appendix?

  /// What a page keeps of it: `{"putRight": [1, 4]}`.
  var json: String { "{\"putRight\": \(jsonList(putRight.map { "\($0)" }))}" }

  /// Takes what ``json`` gives.
  func open(_ json: [UInt8]) throws(LessonError) {
    let list = try JSONPlace(json, subject: "lesson").object(["putRight"])["putRight"]
    var chosen = [Bool](repeating: false, count: BookPart.departures + 1)
    for (place, value) in try list.list(Amount(0...BookPart.departures, "number")).enumerated() {
      chosen[try list.element(place, value).whole(1...BookPart.departures)] = true
    }
    putRight = chosen.indices.filter { chosen[$0] }
  }

  /// The chapters, which stay what they are, and the notebook with those points put right.
  func chapters() -> (part: Part, putRight: Page) {
    let appendix = appendix ?? Appendix(trained: WithWord2Vec().model)
    self.appendix = appendix
    return (appendix.part, appendix.puttingRight(putRight))
  }
}

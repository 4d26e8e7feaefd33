import Chapters
import JSON
import Lessons
import Literate
import Rendering

// A training that runs while the page watches, and what it has learnt.
extension Session {
  /// What there is to change: the conventions, the names of the parts, and what there is of Part Three.
  public var form: String {
    """
    {"conventions": \(Convention.form), "parts": \(jsonList(edition.parts.map { jsonString($0.rawValue) })), "learning": \(beforeLearning)}
    """
  }

  /// What is to be known of Part Three before anything of it is computed: its lesson and settings; null where there is no such part.
  public var beforeLearning: String {
    edition.parts.contains(.learning) ? "{\"lesson\": \(learning.lesson.json), \(headOfReply())}" : "null"
  }

  func headOfReply() -> String {
    """
    "settings": \(learning.settings.form), "sentence": \(jsonList(learning.sentence.map(jsonString)))
    """
  }

  /// Begins a training of a lesson, which is refused as it is by ``open(_:part:progress:)``; the book stays as it is.
  public mutating func train(_ json: [UInt8]) -> String {
    do throws(LessonError) {
      learning.begin(try LearningPart.lesson(json))
      return "{}"
    } catch {
      return error.json
    }
  }

  /// Takes some steps of the training; returns how many are left.
  public mutating func advance(_ steps: Int) -> Int { learning.advance(steps) }

  /// The training as it is now: elements of HTML, before each of which stands U+001E.
  public func trainingNow() -> String {
    learning.now.map { HTMLChapter($0, QuantityIndex([])).elements.map { "\u{1E}" + $0 }.joined() } ?? ""
  }

  /// Ends the training where it is; gives the lesson by which it is that far.
  ///
  /// To open this lesson takes no other training.
  public mutating func endTraining() -> String { learning.end().json }

  /// What the trained model says where the last word looks with shares such as “0.5 0.5 0”; of none, with its own.
  ///
  /// The answer is `{}`, and then the reply, as in that of ``open(_:part:progress:)``.
  public mutating func look(_ shares: String) -> String {
    learning.look(shares.split(separator: " ").compactMap { Double(String($0)) })
    return "{}" + reply(computeLearning())
  }
}

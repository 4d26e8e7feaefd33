import Chapters
import JSON
import Lessons
import Literate
import Rendering

// A training that runs while the page watches, and what it has learnt.
extension Session {
  /// What there is to change: the conventions, the names of the parts, and what is known of the later ones before anything of them is computed.
  public var form: String {
    """
    {"conventions": \(Convention.form), "parts": \(jsonList(edition.parts.map { jsonString($0.rawValue) })), "later": \(jsonList(edition.parts.indices.dropFirst().map { before($0) }))}
    """
  }

  /// What is known of a later part before it is computed: its lesson, and for Part Three its settings and its sentence.
  func before(_ part: Int) -> String {
    "{\"lesson\": \(lessonFile(ofPart: part))\(edition.parts[part] == .learning ? ", " + headOfReply() : "")}"
  }

  func headOfReply() -> String {
    """
    "settings": \(learning.settings.form), "sentence": \(jsonList(learning.sentence.map(jsonString)))
    """
  }

  /// Begins a training of a lesson, which is refused as it is by ``open(_:part:progress:)``; the book stays as it is.
  public func train(_ json: [UInt8]) -> String {
    do throws(LessonError) {
      learning.begin(try LearningPart.lesson(json))
      return "{}"
    } catch {
      return error.json
    }
  }

  /// Takes some steps of the training; returns how many are left.
  public func advance(_ steps: Int) -> Int { learning.advance(steps) }

  /// The training as it is now: elements of HTML, before each of which stands U+001E.
  public func trainingNow() -> String {
    learning.now.map { HTMLChapter($0, QuantityIndex([])).elements.map { "\u{1E}" + $0 }.joined() } ?? ""
  }

  /// Ends the training where it is; gives the lesson by which it is that far.
  ///
  /// To open this lesson takes no other training.
  public func endTraining() -> String { learning.end().json }
}

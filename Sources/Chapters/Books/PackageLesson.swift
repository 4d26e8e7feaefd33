import JSON
import Lessons

/// A lesson that the package brings, to choose in the page and to begin one’s own with.
public struct PackageLesson: Sendable {
  /// Its file’s name.
  public let name: String
  /// What it is called where one chooses.
  public let words: String
  public let lesson: Lesson

  /// All of them; the first is what the default book’s Part One is written for.
  public static let all = [
    PackageLesson(name: "river-bank", words: "The river bank", lesson: .riverBank),
    PackageLesson(name: "savings-bank", words: "The savings bank", lesson: .savingsBank),
    PackageLesson(name: "cats-chase-mice", words: "Cats chase mice", lesson: .catsChaseMice),
    PackageLesson(name: "notebook", words: "The notebook’s first part", lesson: .notebookPartOne),
    PackageLesson(name: "learnt-words", words: "A sentence with Word2vec", lesson: .learntWords),
  ]

  /// All of them as the page has them: a list of `{"words": …, "lesson": …}`.
  public static var json: String {
    jsonList(all.map { "{\"words\": \(jsonString($0.words)), \"lesson\": \($0.lesson.json)}" })
  }
}

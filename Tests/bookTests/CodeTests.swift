import Foundation
import Testing

/// The NumPy on the pages: each block runs by itself, given what it says is as before, and computes the book’s numbers.
///
/// Part Three’s chapters have names of their own (`LearningCodeTests`).
@Suite struct CodeTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  private static let python = package.appending(path: ".build/ci-venv/bin/python").path
  private static let hasPython = FileManager.default.fileExists(atPath: python)
  private static let advice: Comment = "needs NumPy: .ci/install puts it into .build/ci-venv"

  private static let lessons = [
    "by-hand": "",
    "one head": #"{"tokens": ["a"], "embeddings": {"random": {"size": 3, "seed": 1}}}"#,
    "many heads":
      #"{"tokens": ["a", "b"], "embeddings": {"random": {"size": 16, "seed": 1}}, "heads": 16, "conventions": {"outputProjection": false, "gamma": 2, "beta": -1}}"#,
    "shared":
      #"{"tokens": ["a", "b"], "embeddings": {"random": {"size": 8, "seed": 1}}, "heads": 4, "conventions": {"headWeights": "shared", "headInput": "embedded"}}"#,
    "notebook":
      #"{"tokens": ["a", "b", "a"], "embeddings": {"random": {"size": 4, "seed": 3}}, "heads": 2, "conventions": {"basis": "notebook", "beta": 0.5}, "weights": {"integers": {"seed": 12, "below": 5, "skip": 70}}, "decimals": 0}"#,
  ]

  @Test(.enabled(if: hasPython, advice), arguments: lessons.keys.sorted())
  func runsAsItStands(name: String) throws {
    let folder = try Folder()
    let json = Self.lessons[name] ?? ""
    if !json.isEmpty { try folder.write("lesson.json", json) }
    let lesson = json.isEmpty ? "" : "--lesson lesson.json"
    let outcome = try BookCommand.shell(
      """
      "$BOOK" build \(lesson) --output book && "$BOOK" values \(json.isEmpty ? "--part by-hand" : lesson) > values.json \
      && rm -f book/chapters/1[5-9]-*.md book/chapters/2[0-4]-*.md \
      && '\(Self.python)' '\(Self.package.path)/.ci/run-code' book values.json
      """, in: folder)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
  }
}

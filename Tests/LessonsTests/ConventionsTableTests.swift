import Foundation
import Testing

@testable import Lessons

@Suite struct ConventionsTableTests {
  /// What the README says of each, made from the table.
  @Test func theReadmeListsThem() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let readme = try String(contentsOf: folder.appending(path: "../../README.md"), encoding: .utf8)
    var lines = ["| key | is | can be | `paper` | `notebook` |", "| --- | --- | --- | --- | --- |"]
    for convention in Convention.all {
      let values =
        switch convention.values {
        case .choices(let choices):
          choices.map { $0.json == $0.words ? "`\($0.json)`" : "`\($0.json)`: \($0.words)" }.joined(separator: "; ")
        case .numbers(let which): which
        }
      lines.append(
        "| `\(convention.key)` | \(convention.words) | \(values) | `\(convention.json(.paper))` | `\(convention.json(.notebook))` |"
      )
    }
    let table = lines.joined(separator: "\n") + "\n\n"
    let hasTable = readme.contains(table)
    #expect(hasTable, "README.md does not have this table:\n\n\(table)")
  }

  /// Whatever a convention can be, and is in the paper or the notebook, is read and written as itself.
  @Test(arguments: Convention.all.map { $0.key }) func isReadAndWritten(key: String) throws {
    let convention = try #require(Convention.all.first { $0.key == key })
    var values = [convention.json(.paper), convention.json(.notebook)]
    if case .choices(let choices) = convention.values { values += choices.map { $0.json } }
    for value in values {
      let text = lesson(with: #""conventions": {"\#(key)": \#(value)}"#)
      let read = try Lesson(json: Array(text.utf8))
      #expect(convention.json(read.conventions) == value)
      #expect(try Lesson(json: Array(read.json.utf8)) == read)
      for other in Convention.all where other.key != key {
        #expect(other.json(read.conventions) == other.json(.paper), "\(key) changes \(other.key)")
      }
    }
  }

  /// All but the one that chapters do not tell of yet.
  @Test func theFormHasAllThatIsTold() throws {
    struct Row: Decodable {
      let key, words: String
    }
    let rows = try JSONDecoder().decode([Row].self, from: Data(Convention.form.utf8))
    let told = Convention.all.filter { $0.key != "normAt" }
    #expect(rows.map(\.key) == told.map { $0.key })
    #expect(rows.map(\.words) == told.map { $0.words })
    #expect(
      Convention.form.contains(
        #"{"key": "softmaxOver", "words": "Softmax over", "paper": "row", "notebook": "matrix", "#
          + #""choices": [["row", "each row"], ["matrix", "the whole matrix"]]}"#))
  }
}

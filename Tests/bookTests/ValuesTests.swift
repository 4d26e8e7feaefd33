import Foundation
import Testing

@Suite struct ValuesTests {
  private struct Values: Decodable {
    struct Entry: Decodable {
      let shape: [Int]
      let data: [Double?]
    }
    let title: String
    let tokens: [String]
    let features: [String]?
    let quantities: [String: Entry]
  }

  private func keys(_ json: String) -> [String] {
    json.matches(of: /"(\w+)": \{"shape"/).map { String($0.output.1) }
  }

  @Test func tellsEveryQuantityOfTheDefaultBook() throws {
    let outcome = try BookCommand.run("values")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let values = try JSONDecoder().decode(Values.self, from: Data(outcome.output.utf8))
    #expect(values.title == "the river bank")
    #expect(values.tokens == ["the", "river", "bank"])
    #expect(values.features == ["noun", "determiner", "water or money", "describes"])
    #expect(
      keys(outcome.output) == [
        "E", "P", "X", "W_Q", "W_K", "W_V", "Q", "K", "V", "S", "T", "A", "O", "Q_1", "K_1", "V_1", "Q_2", "K_2",
        "V_2", "S_1", "T_1", "A_1", "O_1", "S_2", "T_2", "A_2", "O_2", "C", "W_O", "M", "R", "N",
      ])
    #expect(values.quantities["E"]?.data == [0, 1, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0])
    for (name, entry) in values.quantities { #expect(entry.data.count == entry.shape[0] * entry.shape[1], "\(name)") }
    #expect(values.quantities["A_2"]?.shape == [3, 3])
    #expect(values.quantities["O_1"]?.shape == [3, 2])
  }

  @Test func thePartByHandIsTheDefault() throws {
    #expect(try BookCommand.run("values", "--part", "by-hand").output == BookCommand.run("values").output)
  }

  @Test(arguments: [
    ("", ["Q", "K", "V", "S", "T", "A", "O"], ["W_O"], [4, 4]),
    (#""conventions": {"outputProjection": false}"#, ["Q", "K", "V", "S", "T", "A", "O"], [], [4, 4]),
    (#""conventions": {"headWeights": "shared"}"#, [], ["W_O"], [2, 2]),
    (#""conventions": "notebook""#, [], [], [2, 2]),
  ])
  func tellsWhatALessonHas(conventions: String, whole: [String], output: [String], weights: [Int]) throws {
    let folder = try Folder()
    try folder.write("lesson.json", lesson(["a", "b", "c"], heads: 2, more: conventions))
    let outcome = try BookCommand.run("values", "--lesson", "lesson.json", in: folder)
    #expect(outcome.status == 0)
    let values = try JSONDecoder().decode(Values.self, from: Data(outcome.output.utf8))
    let heads = ["Q_1", "K_1", "V_1", "Q_2", "K_2", "V_2", "S_1", "T_1", "A_1", "O_1", "S_2", "T_2", "A_2", "O_2"]
    let expected = ["E", "P", "X", "W_Q", "W_K", "W_V"] + whole + heads + ["C"] + output + ["M", "R", "N"]
    #expect(keys(outcome.output).filter(expected.contains) == expected)
    #expect(Set(keys(outcome.output)).isDisjoint(with: Set(["Q", "W_O"]).subtracting(expected)))
    #expect(values.quantities["W_Q"]?.shape == weights)
    #expect(values.title == "a b c")
  }

  /// Masks, layers and memories have no pages yet, but numbers; −∞ is null.
  @Test func tellsWhatHasNoPages() throws {
    let folder = try Folder()
    let more = #""feedForward": {"size": 3}, "conventions": {"mask": "causal", "normAt": "before"}"#
    try folder.write("lesson.json", lesson(["a", "b"], heads: 1, more: more))
    let outcome = try BookCommand.run("values", "--lesson", "lesson.json", in: folder)
    #expect(outcome.status == 0 && outcome.output.contains("null"))
    #expect(keys(outcome.output).contains("B_1") && keys(outcome.output).last == "Z")
    let pages = try BookCommand.run("build", "--lesson", "lesson.json", "--output", "out", in: folder)
    #expect(pages.status == 2 && pages.errors.contains("`feedForward`, which they do not yet"))
  }

  @Test func tellsWhatATrainingLearns() throws {
    let folder = try Folder()
    try folder.write(
      "lesson.json", #"{"sentence": "the cat saw the owl . whom", "training": {"steps": 5, "size": 4}}"#)
    let outcome = try BookCommand.run("values", "--lesson", "lesson.json", in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains(#""learnt E": {"shape": [15, 4]"#))
    #expect(outcome.output.contains(#""loss": {"shape": [1, 5]"#))
    #expect(keys(outcome.output).suffix(4) == ["R", "N", "scores", "probabilities"])
  }

  @Test func valuesAndPagesAgree() throws {
    let folder = try Folder()
    _ = try BookCommand.run("--output", folder.path)
    let values = try JSONDecoder().decode(Values.self, from: Data(try BookCommand.run("values").output.utf8))
    let shares = try #require(values.quantities["A"]?.data.prefix(3)).map { String(format: "%.2f", $0 ?? .nan) }
    let rows = try folder.text(chapterFile("softmax")).matches(
      of: /\n\| the \| ([\d.]+) . \| ([\d.]+) . \| ([\d.]+) . \|/)
    #expect(rows.contains { [$0.1, $0.2, $0.3].map(String.init) == shares })
  }
}

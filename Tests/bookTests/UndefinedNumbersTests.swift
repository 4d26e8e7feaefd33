import Testing

/// Lessons whose numbers lead out of what a Double can hold.
@Suite struct UndefinedNumbersTests {
  private static let tokens = #""tokens": ["a", "b"]"#

  private static let oneToken = """
    {"tokens": ["a"], "embeddings": {"given": [[1, 2]]}, "conventions": {"normaliseOver": "tokens", "epsilon": 0}}
    """

  private static func given(_ numbers: String, weights: String? = nil, more: String = "") -> String {
    let square = weights.map { "[[\($0), 0], [0, \($0)]]" }
    let matrices = square.map { square in ["W_Q", "W_K", "W_V", "W_O"].map { "\"\($0)\": \(square)" } }
    let given = matrices.map { ", \"weights\": {\"given\": {\($0.joined(separator: ", "))}}" } ?? ""
    return "{\(tokens), \"embeddings\": {\"given\": \(numbers)}\(given)\(more)}"
  }

  @Test(arguments: [
    ("scores", given("[[1e300, 2e300], [3e300, -1e300]]")),
    ("dot products of embeddings", given("[[1e200, 2e200], [3e200, -1e200]]", weights: "1e-200")),
    ("variance", given("[[1, 2], [3, -1]]", weights: "1e100")),
    ("layer norm of one token", oneToken),
  ])
  func overflowIsTheLessonsFault(what: String, json: String) throws {
    let folder = try Folder()
    try folder.write("lesson.json", json)
    let outcome = try BookCommand.run("build", "--lesson", "lesson.json", "--output", "out", in: folder)
    #expect(outcome.status == 2, "\(what)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("book: lesson.json:1:1: the lesson: expected numbers that stay finite"))
    #expect(try folder.files() == ["lesson.json"])
  }

  @Test(arguments: [
    given("[[1e-160, 2e-160], [3e-160, -1e-160]]", weights: "1", more: #", "conventions": {"headInput": "embedded"}"#),
    given("[[5e-324, 0], [0, 5e-324]]"), given("[[0, 0], [0, 0]]"), given("[[1e100, 0], [0, 1e100]]"),
  ])
  func verySmallAndLargeNumbersAreWrittenLikeOthers(json: String) throws {
    let folder = try Folder()
    try folder.write("lesson.json", json)
    let outcome = try BookCommand.run("build", "--lesson", "lesson.json", "--output", "out", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.files(in: "out").contains("index.html"))
  }
}

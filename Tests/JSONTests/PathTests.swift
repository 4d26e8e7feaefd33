import Testing

@testable import JSON

@Suite struct PathTests {
  @Test(arguments: [
    (["a", "b", "c"], "a.b.c"), (["W_Q"], "W_Q"), ([""], #"[""]"#), (["a b", "c"], #"["a b"].c"#),
    (["a", "é"], #"a["é"]"#), (["\u{1B}[31m"], #"["\u001b[31m"]"#),
    ([String(repeating: "x", count: 99)], #"["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…"]"#),
  ])
  func putsUnusualKeysInBrackets(keys: [String], path: String) {
    #expect(keys.reduce("") { joinedPath($0, pathStep(key: $1)) } == path)
  }
}

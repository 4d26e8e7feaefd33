import Testing

@Suite struct HelpTests {
  @Test(arguments: [["--help"], ["-h"], ["help"], ["help", "--help"]])
  func explainsTheWholeCommand(words: [String]) throws {
    let outcome = try run(words)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    for line in ["book [build]", "book check", "book values", "book read", "book watch", "--version", "Exit status"] {
      #expect(outcome.output.contains(line))
    }
  }

  @Test(arguments: [
    (
      ["build", "--help"], "book build [--lesson FILE] [--output DIR]\n",
      [
        "--lesson FILE", "--output DIR", "  softmaxOver       \"row\" or \"matrix\"\n",
        "  epsilon           a number of",
      ]
    ),
    (["check", "--help"], "book check\n", ["Exit status 1"]),
    (["values", "--help"], "book values [--lesson FILE | --part NAME]\n", ["--lesson FILE", "--part NAME", "JSON"]),
    (["read", "--help"], "book read [CHAPTER] [--lesson FILE]\n", ["--lesson FILE", "NO_COLOR"]),
    (["watch", "--help"], "book watch --lesson FILE --output DIR\n", ["--lesson FILE", "--output DIR", "Ctrl-C"]),
    (["build", "-h"], "book build ", []), (["build", "--lesson", "none.json", "--help"], "book build ", []),
  ])
  func explainsEachVerb(words: [String], start: String, mentions: [String]) throws {
    let outcome = try run(words)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix(start))
    for mention in mentions { #expect(outcome.output.contains(mention)) }
  }

  @Test(arguments: [["--version"], ["version"]])
  func tellsItsVersion(words: [String]) throws {
    let outcome = try run(words)
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.wholeMatch(of: /book \d+\.\d+\.\d+\n/) != nil)
  }

  private func run(_ words: [String]) throws -> Outcome {
    try BookCommand.shell("exec \"$BOOK\" \(words.joined(separator: " "))")
  }
}

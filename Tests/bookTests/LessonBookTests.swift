import Testing

@Suite struct LessonBookTests {
  @Test func hasTheLessonsTitleAndTokens() throws {
    let folder = try Folder()
    try folder.write("mine.json", lesson(["birds", "sing"], more: #""title": "My *own* <book>""#))
    let outcome = try BookCommand.run("build", "--lesson", "mine.json", "--output", "out", in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.text("out/index.html").contains("<h1>My *own* &lt;book&gt;</h1>"))
    #expect(try folder.text("out/chapters/README.md").contains("# My \\*own\\* \\<book>\n"))
    #expect(try folder.text("out/chapters/01-embeddings.md").contains("| birds |"))
  }

  @Test func aClaimThatFailsIsToldAndShown() throws {
    let folder = try Folder()
    let embeddings = #"{"given": [[40, -30], [-20, 50]]}"#
    try folder.write("sharp.json", "{\"tokens\": [\"a\", \"b\"], \"embeddings\": \(embeddings)}")
    let outcome = try BookCommand.run("build", "--lesson", "sharp.json", "--output", "out", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("book: For this lesson the following does not hold; the pages say so too.\n"))
    #expect(outcome.errors.contains(/\n  Chapter \d+, Softmax: “No share is above 0.95/))
    #expect(outcome.errors.contains("Measured: largest: 1.00."))
    let (markdown, html) = (try folder.text("out/\(chapterFile("softmax"))"), try folder.text("out/index.html"))
    #expect(markdown.contains("- ✗ **Does not hold for this lesson:** No share is above 0.95"))
    #expect(html.contains("<strong>Does not hold for this lesson:</strong> No share is above 0.95"))
  }

  @Test func oddTokensNeitherStopItNorReachTheTerminal() throws {
    let folder = try Folder()
    try folder.write("odd.json", lesson([#"\u001b[31m"#, #"<b>|\n"#], more: #""title": "\u001b[2J""#))
    let outcome = try BookCommand.run("build", "--lesson", "odd.json", "--output", "out", in: folder)
    #expect(outcome.status == 0)
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
    for (name, bytes) in try folder.contents(of: "out") { #expect(!bytes.contains(0x1B), "\(name)") }
  }
}

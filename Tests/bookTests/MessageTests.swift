import Testing

/// Messages are sentences: one full stop ends each of them.
@Suite struct MessageTests {
  private static let start = #"{"tokens": ["a"], "embeddings": {"word2vec": {"size": 2, "corpus": "#

  @Test(arguments: [
    ("\"none.txt\"", "found ./none.txt: there is no such file."),
    ("\"folder\"", "found ./folder: this is a folder; a corpus is a text file."),
    ("\"/none/none.txt\"", "found /none/none.txt: there is no such file."),
  ])
  func aCorpusThatCannotBeRead(corpus: String, message: String) throws {
    let folder = try Folder()
    try folder.makeFolder("folder")
    try folder.write("l.json", Self.start + corpus + "}}}")
    let outcome = try BookCommand.run("values", "--lesson", "l.json", in: folder)
    #expect(outcome.errors.hasSuffix(message + "\n") && outcome.status == 2, "\(outcome.errors)")
  }

  @Test(arguments: [
    "values --lesson none.json", "values --lesson .", "build --lesson none.json --output out",
    "mark --key x --answers y",
    "mark --key . --answers .", "mark --key class --answers none.csv", "mark --key class --answers .", "nope",
    "build --output /dev/null", "build --output none.txt/x/y", "worksheet --output /dev/null",
    "notebook --output none.txt/y.ipynb",
    "values --lesson /dev/null", "mark --key class --answers /dev/null", "watch --output x", "--lesson",
    "values --part x",
  ])
  func oneFullStopEndsASentence(words: String) throws {
    let folder = try Folder()
    try folder.write("none.txt", "")
    _ = try BookCommand.run("worksheet", "--output", "class", in: folder)
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    for line in outcome.errors.split(separator: "\n") where line.hasPrefix("book: ") {
      #expect(line.hasSuffix(".") && !line.contains("..") && !line.contains(". ."), "\(line)")
    }
  }
}

import Testing

@testable import Lessons

@Suite struct CorpusReaderTests {
  @Test(arguments: [
    (#"["A cat  sat", "", " \t", "On\nthe mat"]"#, [["a", "cat", "sat"], ["on", "the", "mat"]]),
    (#"["ÄPFEL\u00a0und\u3000ΩΔΗ a"]"#, [["äpfel", "und", "ωδη", "a"]]),
  ])
  func readsSentencesInLowercase(corpus: String, sentences: [[String]]) throws {
    #expect(try read(corpus) == sentences)
  }

  @Test(arguments: [
    "A cat sat\non the mat", "A cat  sat\r\non the mat\r\n", "\n\n A cat sat \n\n\u{a0}\non\tthe mat\n",
    "A cat sat\ron the mat",
    "\u{FEFF}A cat sat\non the mat",
  ])
  func readsASentenceFromEachLine(text: String) throws {
    var paths: [String] = []
    let sentences = try read(#""stories/cats.txt""#) { path in
      paths.append(path)
      return Array(text.utf8)
    }
    #expect(sentences == [["a", "cat", "sat"], ["on", "the", "mat"]])
    #expect(paths == ["stories/cats.txt"])
  }

  @Test func cutsSentencesOfMoreThanTenThousandWords() throws {
    let text = Array(repeating: "a", count: 25_000).joined(separator: " ")
    #expect(try read(#""a.txt""#) { _ in Array(text.utf8) }.map { $0.count } == [10_000, 10_000, 5_000])
    #expect(try read(#"["\#(text)"]"#).map { $0.count } == [10_000, 10_000, 5_000])
  }

  @Test(arguments: [
    ("7", "expected a list of sentences, or the path of a file with a sentence in each line, found 7."),
    ("[]", "expected a corpus with at least one word, found none."),
    (#"["", " "]"#, "expected a corpus with at least one word, found none."),
    (#""""#, "expected a text of 1 to 4096 characters, found an empty text."),
    (
      #""cats.txt""#,
      #"expected a list of sentences, as a page cannot read files, found "cats.txt". Write the corpus itself here: "#
        + #"["…", "…"]."#
    ),
  ])
  func saysWhatIsWrong(corpus: String, message: String) {
    #expect(complaint(about: corpus) == "line 1, column 68: embeddings.word2vec.corpus: " + message)
  }

  @Test func namesTheSentenceThatIsNone() {
    #expect(
      complaint(about: #"["a b", ["c"]]"#)
        == "line 1, column 76: embeddings.word2vec.corpus[1]: expected a sentence, found a list.")
  }

  @Test(
    arguments: [
      ([], "expected a corpus with at least one word, found none."),
      (Array("\r\n \n".utf8), "expected a corpus with at least one word, found none."),
      (
        Array("a cat\nsät ".utf8) + [0xE9, 0x20],
        #"expected a file in UTF-8, found the byte 0xE9 in line 2, column 5 of "cats.txt". Save the corpus as UTF-8."#
      ),
    ] as [([UInt8], String)])
  func saysWhatIsWrongInAFile(bytes: [UInt8], message: String) {
    #expect(
      complaint(about: #""cats.txt""#) { _ in bytes } == "line 1, column 68: embeddings.word2vec.corpus: " + message)
  }

  @Test func saysWhyAFileCannotBeRead() {
    let message = complaint(about: #""cats.txt""#) { path throws(UnreadableCorpus) in
      throw UnreadableCorpus(found: "no file /home/me/\(path)")
    }
    #expect(
      message == "line 1, column 68: embeddings.word2vec.corpus: expected a file that can be read, with a sentence in "
        + "each line, found no file /home/me/cats.txt.")
  }

  @Test func readsNoMoreThanTheLargest() {
    let message = complaint(about: #""cats.txt""#) { _ in [UInt8](repeating: 0x20, count: Lesson.largestCorpus + 1) }
    #expect(
      message == "line 1, column 68: embeddings.word2vec.corpus: expected a corpus of at most 33554432 bytes, "
        + "found 33554433.")
  }

  @Test func takesEightMillionWordsAndNotOneMore() throws {
    let most = Array(String(repeating: "a\n", count: Lesson.mostWords).utf8)
    #expect(try read(#""cats.txt""#) { _ in most }.count == 8_000_000)
    #expect(
      complaint(about: #""cats.txt""#) { _ in most + Array("b".utf8) }
        == "line 1, column 68: embeddings.word2vec.corpus: expected a corpus of at most 8000000 words, found more. "
        + "Take a part of it.")
  }

  private func lesson(_ corpus: String) -> [UInt8] {
    Array(#"{"tokens": ["a"], "embeddings": {"word2vec": {"size": 4, "corpus": \#(corpus)}}}"#.utf8)
  }

  private func read(_ corpus: String, _ reader: CorpusReader? = nil) throws(LessonError) -> [[String]] {
    guard case .word2vec(_, let sentences) = try Lesson(json: lesson(corpus), readingCorpus: reader).embeddings else {
      return []
    }
    return sentences ?? []
  }

  private func complaint(about corpus: String, _ reader: CorpusReader? = nil) -> String {
    do throws(LessonError) {
      _ = try Lesson(json: lesson(corpus), readingCorpus: reader)
      return "none"
    } catch { return error.description }
  }
}

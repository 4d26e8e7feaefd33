import JSON

/// Gives the bytes of the file that a lesson names as its corpus, at most `Lesson.largestCorpus` of them.
public typealias CorpusReader = (_ path: String) throws(UnreadableCorpus) -> [UInt8]

/// Why the file of a corpus could not be read.
public struct UnreadableCorpus: Error, Equatable, Sendable {
  /// What was found instead, such as "no file mice.txt".
  public var found: String

  /// An error whose message ends with what was found instead.
  public init(found: String) { self.found = found }
}

extension Lesson {
  /// The most bytes that a corpus may have, in a file or in the lesson: 32 MiB.
  public static let largestCorpus = 32 << 20
  /// The most words that it may have: more than text of that size in any language that parts its words.
  static let mostWords = 8_000_000
}

extension JSONPlace {
  /// How many words a sentence has at most; a longer one is cut, since training takes in no more at a time.
  private static let longestSentence = 10_000
  private static let pathLength = 1...4096

  /// The corpus that stands here, or in the file that is named here: sentences of lowercase words, none empty.
  func corpus(_ read: CorpusReader?) throws(LessonError) -> [[String]] {
    let sentences: [[String]]
    switch content {
    case .list(let values): sentences = try inlineSentences(values)
    case .text: sentences = try fileSentences(try string(Self.pathLength), read)
    default: throw failure("a list of sentences, or the path of a file with a sentence in each line")
    }
    guard !sentences.isEmpty else { throw failure("a corpus with at least one word", found: "none") }
    return sentences
  }

  private func inlineSentences(_ values: [JSONValue]) throws(LessonError) -> [[String]] {
    var sentences = Sentences()
    var size = 0
    for (index, value) in values.enumerated() {
      guard case .text(let sentence) = value.content else { throw element(index, value).failure("a sentence") }
      size += sentence.utf8.count
      try checkSize(size)
      try add(sentence, to: &sentences)
    }
    return sentences.all
  }

  private func fileSentences(_ path: String, _ read: CorpusReader?) throws(LessonError) -> [[String]] {
    guard let read else {
      throw failure(
        "a list of sentences, as a page cannot read files", advice: "Write the corpus itself here: [\"…\", \"…\"].")
    }
    let bytes: [UInt8]
    do { bytes = try read(path) } catch {
      throw failure("a file that can be read, with a sentence in each line", found: error.found)
    }
    try checkSize(bytes.count)
    let file = JSONText(bytes: bytes, subject: "corpus")
    if let offset = file.firstMalformed {
      let (line, column) = file.position(at: offset)
      throw failure(
        "a file in UTF-8", found: "\(file.excerpt(at: offset)) in line \(line), column \(column) of \(quoted(path))",
        advice: "Save the corpus as UTF-8.")
    }
    var sentences = Sentences()
    var rest = bytes[file.start...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      if !line.isEmpty { try add(String(decoding: line, as: UTF8.self), to: &sentences) }
      rest = rest.dropFirst(line.count + 1)
    }
    return sentences.all
  }

  /// Adds the words of a text as a sentence; as none if it has no words, and as several if it has too many.
  private func add(_ text: String, to sentences: inout Sentences) throws(LessonError) {
    let words = lowercaseWords(of: text)
    sentences.wordCount += words.count
    guard sentences.wordCount <= Lesson.mostWords else {
      throw failure("a corpus of at most \(Lesson.mostWords) words", found: "more", advice: "Take a part of it.")
    }
    for start in stride(from: 0, to: words.count, by: Self.longestSentence) {
      sentences.all.append(Array(words[start..<min(start + Self.longestSentence, words.count)]))
    }
  }

  private func checkSize(_ count: Int) throws(LessonError) {
    guard count <= Lesson.largestCorpus else {
      throw failure("a corpus of at most \(Lesson.largestCorpus) bytes", found: "\(count)")
    }
  }
}

/// What has been read of a corpus.
private struct Sentences {
  var all: [[String]] = []
  var wordCount = 0
}

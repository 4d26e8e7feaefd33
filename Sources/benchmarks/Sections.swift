// What is measured, section by section.

import Chapters
import Foundation
import Lessons
import Literate
import Model
import Numbers
import Rendering
import WordVectors

/// The matrix product at the shapes of the book and at larger ones.
func matrixProducts() -> Section {
  let shapes = [
    (3, 4, 4), (3, 4, 3), (7, 224, 224), (7, 56, 7), (7, 7, 56), (64, 64, 64), (128, 128, 128), (256, 256, 256),
    (512, 512, 512), (1024, 1024, 1024),
  ]
  func repeats(_ shape: (Int, Int, Int)) -> Int { max(1, min(20000, 20_000_000 / (shape.0 * shape.1 * shape.2))) }
  let program = """
    import numpy as np, time
    for n, m, d, repeats in \(shapes.map { "(\($0.0), \($0.1), \($0.2), \(repeats($0)))" }):
        a, b = np.random.rand(n, m), np.random.rand(m, d)
        times = []
        for _ in range(6):
            began = time.perf_counter()
            for _ in range(repeats): a @ b
            times.append((time.perf_counter() - began) / repeats * 1e6)
        print(sorted(times[1:])[2])
    """.replacing("\"", with: "")
  let peers = numbersOf(program)
  return Section(
    title: "The matrix product",
    note:
      "Doubles, added in the order of the index, for the registers that the processor turns out to have; from 2 million multiplications on, rows are divided among the cores. NumPy has one thread; its BLAS is free in its order and fuses multiply and add.",
    figures: shapes.enumerated().map { place, shape in
      let left = Matrix(rows: shape.0, columns: shape.1) { Double($0 * 7 + $1 * 3 % 11) / 10 }
      let right = Matrix(rows: shape.1, columns: shape.2) { Double($0 * 5 + $1 * 2 % 13) / 10 }
      let count = repeats(shape)
      let time = milliseconds(runs: 5) { for _ in 0..<count { blackHole(left.matmul(right)) } } / Double(count) * 1000
      let peer = peers.flatMap { $0.indices.contains(place) ? $0[place] : nil }
      return Figure(
        what: "\(shape.0)×\(shape.1) · \(shape.1)×\(shape.2)", value: time, unit: "µs", peer: peer, peerName: "NumPy",
        bar: .atMost(ofPeer: 1))
    })
}

/// Training word vectors, in words a second.
func training() -> Section {
  let sentences = SmallCorpus.sentences(43_000)
  let words = sentences.reduce(0) { $0 + $1.count }
  let corpus = scratch.appending(path: "corpus.txt")
  try? Data(sentences.map { $0.joined(separator: " ") + "\n" }.joined().utf8).write(to: corpus)
  var figures: [Figure] = []
  for (algorithm, skipGram) in [(Word2VecSettings.Algorithm.cbow, 0), (.skipgram, 1)] {
    for size in [100, 224] {
      var settings = Word2VecSettings(size: size)
      (settings.window, settings.epochs, settings.algorithm) = (5, 2, algorithm)
      let time = milliseconds(runs: 3) { _ = Word2Vec(sentences: sentences, settings: settings) }
      let program = """
        import time
        from gensim.models import Word2Vec
        sentences = [line.split() for line in open("\(corpus.path)")]
        times = []
        for _ in range(3):
            began = time.perf_counter()
            Word2Vec(sentences, vector_size=\(size), window=5, epochs=2, sg=\(skipGram), workers=1, min_count=1, seed=1)
            times.append(time.perf_counter() - began)
        print(sorted(times)[1] * 1000)
        """
      let peer = numbersOf(program)?.first.map { Double(words * 2) / $0 }
      figures.append(
        Figure(
          what: "\(algorithm.rawValue), size \(size)", value: Double(words * 2) / time, unit: "thousand words/s",
          peer: peer, peerName: "gensim", bar: .atLeast(ofPeer: 0.6)))
    }
  }
  return Section(title: "Word2vec", note: "\(words) words twice over, window 5, one thread.", figures: figures)
}

/// Whole lessons from small to the largest, each in a program of its own.
func lessons() -> Section {
  var figures: [Figure] = []
  for (tokens, size) in [(8, 32), (32, 128), (128, 256), (256, 512), (512, 512), (512, 1024)] {
    let runs = (0..<3).compactMap { _ in
      output(of: CommandLine.arguments[0], ["lesson", "\(tokens)", "\(size)"])?.split { $0 == " " || $0 == "\n" }
        .compactMap { Double($0) }
    }
    guard runs.count == 3 else { continue }
    let fields = runs.sorted { $0[0] < $1[0] }[1]
    guard fields.count == 3 else { continue }
    // Q, K, V, M, the scores and what they mix, twice over: for the whole width and for the heads.
    let work = Double(4 * tokens * size * size + 4 * tokens * tokens * size) / 1e6
    let what = "\(tokens) tokens of \(size)"
    figures.append(Figure(what: what, value: fields[0], unit: "ms"))
    figures.append(Figure(what: "… a million multiplications", value: fields[0] / work, unit: "ms"))
    figures.append(Figure(what: "… memory", value: fields[1], unit: "MB"))
    figures.append(Figure(what: "… pages", value: fields[2] / 1e6, unit: "MB"))
  }
  return Section(
    title: "Lessons of all sizes",
    note:
      "A whole book of 8 heads: computed, and written as Markdown and HTML. “A million multiplications” is the time over those of its matrix products: where it falls, the time grows less steeply than the arithmetic.",
    figures: figures)
}

/// What `benchmarks lesson TOKENS SIZE` does: the time, the most memory and the bytes of one book.
func oneLesson(_ tokens: Int, _ size: Int) {
  let lesson = Lesson(tokens: (0..<tokens).map { "w\($0)" }, embeddings: .random(size: size, seed: 1), heads: 8)
  let clock = ContinuousClock()
  var written = 0
  let time = clock.measure {
    let book = Book.written(for: lesson, ByHand(lesson).pages)
    written = book.markdownFiles.reduce(book.content.utf8.count) { $0 + $1.text.utf8.count }
  }
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let peak = status.firstMatch(of: /VmHWM:\s+(\d+)/).flatMap { Double($0.output.1) } ?? 0
  print(Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15, peak / 1024, written)
}

/// Worksheets with their keys, from the start of the command to its end.
func worksheets() -> Section {
  let folder = scratch.appending(path: "worksheets").path
  let line = "'\(book)' worksheet --students 200 --seed 7 --output '\(folder)' >/dev/null"
  let times = (0..<6).compactMap { _ in spent(on: line)?.clock }.dropFirst().sorted()
  guard times.count == 5 else { preconditionFailure("build the command first: swift build -c release --product book") }
  return Section(
    title: "Worksheets", note: "Drawn, computed by hand, and written with their keys and tables by `book worksheet`.",
    figures: [
      Figure(what: "200 sheets and keys", value: times[2], unit: "ms", bar: .atMost(500)),
      Figure(what: "sheets and keys a second", value: 200_000 / times[2], unit: "a second"),
    ])
}

/// Workbooks of formulas.
func spreadsheets() -> Section {
  func figures(_ what: String, _ lesson: Lesson, runs: Int, most: Double) -> [Figure] {
    var file: [UInt8] = []
    let time = milliseconds(runs: runs) {
      file = (try? Workbook(title: "", decimals: 2, Transformer(lesson)().quantitiesByChapter).file()) ?? []
    }
    return [
      Figure(what: what, value: time, unit: "ms", bar: .atMost(most)),
      Figure(what: "… file", value: Double(file.count) / 1e6, unit: "MB"),
    ]
  }
  let large = Lesson(tokens: (0..<64).map { "w\($0)" }, embeddings: .random(size: 128, seed: 1), heads: 8)
  return Section(
    title: "Spreadsheets", note: "Computed, and written with a formula in each cell that is not given.",
    figures: figures("the default lesson", .byHand, runs: 9, most: 50)
      + figures("64 tokens of 128, 8 heads", large, runs: 3, most: 2000))
}

/// The page in headless Chromium, from the disk.
func page() -> Section {
  let folder = scratch.appending(path: "page").path
  _ = output(of: book, ["build", "--output", folder])
  let text = (try? String(contentsOfFile: folder + "/index.html", encoding: .utf8)) ?? ""
  let times =
    output(of: "python3", [".ci/time-page", folder + "/index.html"])?.split(separator: "\n").compactMap { Double($0) }
    ?? []
  var figures = [Figure(what: "the page", value: Double(text.utf8.count) / 1000, unit: "kB", bar: .atMost(1500))]
  for (kind, count) in bytesByKind(of: text) {
    let bar: Bar? = kind == "the generator" ? .atMost(620) : nil
    figures.append(Figure(what: "of that, \(kind)", value: Double(count) / 1000, unit: "kB", bar: bar))
  }
  let what: [(String, Bar?)] = [
    ("until it answers", .atMost(300)), ("a number typed, from Enter until it is painted", .atMost(16)),
    ("… until all chapters are", nil), ("a lesson of 7 × 224 opened, until it is painted", .atMost(50)),
    ("… until all chapters are", nil),
  ]
  for (time, (what, bar)) in zip(times, what) {
    figures.append(Figure(what: what, value: time, unit: "ms", bar: bar))
  }
  return Section(
    title: "The page",
    note:
      "Medians in headless Chromium, opened from the disk. It shows 60 frames a second, and from a change until the next frame half of one goes by, or 8 ms, in the mean.",
    figures: figures)
}

/// Keeps the compiler from leaving out work whose result nobody needs.
@inline(never)
func blackHole<Value>(_ value: Value) {}

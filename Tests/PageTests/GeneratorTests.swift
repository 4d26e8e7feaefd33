import BrowserBook
import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Numbers
import Support
import Testing
import WordVectors

extension InTheBrowser {
  /// The generator inside the page writes what the command writes.
  @Suite struct GeneratorTests {
    private let browser = Browser.shared

    private static let lessons: [(String, Lesson)] = {
      var mixed = Conventions.notebook
      mixed.headInput = .positioned
      mixed.beta = .constant(0.5)
      let odd = ["<img src=x onerror=alert(1)>", "a|b", "$x$", "éé́", "👩‍👩‍👧", "שלום", "&amp;", " "]
      return [
        ("one token", Lesson(tokens: ["alone"], embeddings: .random(size: 1, seed: 1))),
        ("four heads", Lesson(tokens: ["a", "b", "a"], embeddings: .random(size: 8, seed: 2), heads: 4, decimals: 4)),
        ("features and a question", .savingsBank),
        ("the notebook’s first part", .notebookPartOne),
        ("the notebook’s second part", .notebookPartTwo),
        ("mixed conventions", Lesson(tokens: odd, embeddings: .random(size: 6, seed: 3), heads: 3, conventions: mixed)),
        (
          "huge and tiny numbers",
          Lesson(tokens: ["a", "b"], embeddings: .given(Matrix([[1e30, -1e-30], [5e-324, 12345.678]])), decimals: 6)
        ),
        (
          "forty tokens", Lesson(tokens: (1...40).map { "word\($0)" }, embeddings: .random(size: 64, seed: 4), heads: 8)
        ),
        (
          "Word2vec",
          Lesson(
            tokens: ["the", "cat", "sat"],
            embeddings: .word2vec(Word2VecSettings(size: 24, epochs: 3), corpus: SmallCorpus.sentences(60)), heads: 3)
        ),
      ]
    }()

    /// The generator of the page that is open, in the page itself and without its worker.
    private let harness =
      Pages.unpacking + """
        const decoder = new TextDecoder();
        const page = { progress() {}, number(text, result) {
          const bytes = new Uint8Array(swift.memory.buffer);
          const number = Number(decoder.decode(bytes.subarray(text, bytes.indexOf(0, text))));
          new DataView(swift.memory.buffer).setFloat64(result, number, true);
          return Number.isNaN(number) ? -1 : bytes.indexOf(0, text) - text;
        } };
        const { instance } = await WebAssembly.instantiate(moduleOf(bytesOf(document.getElementById('generator').textContent)), { page });
        const swift = instance.exports;
        const answer = () => decoder.decode(new Uint8Array(swift.memory.buffer, swift.answerAddress(), swift.answerLength()));
        const open = lesson => {
          const bytes = new TextEncoder().encode(lesson);
          const place = swift.reserve(bytes.length);
          new Uint8Array(swift.memory.buffer, place, bytes.length).set(bytes);
          swift.open();
          return answer();
        };

        """

    @Test func writesTheDefaultBookByteForByte() async throws {
      try await browser.open(Pages.byDefault)
      let content = try await browser.text(
        harness
          + "swift.begin(1); open(document.getElementById('lesson').textContent); swift.content(); return answer();")
      #expect(content == Book.standard.content.compactHTML)
      let markdown = try await browser.text(
        harness
          + "swift.begin(1); open(document.getElementById('lesson').textContent); swift.markdown(); return answer();")
      #expect(markdown == Book.standard.markdown)
      let notebook = try await browser.text(
        harness
          + "swift.begin(1); open(document.getElementById('lesson').textContent); swift.notebook(); return answer();")
      #expect(notebook == Book.standard.jupyterNotebook())
    }

    @Test(arguments: lessons.map { $0.0 })
    func writesALessonsBookByteForByte(_ name: String) async throws {
      let lesson = try #require(Self.lessons.first { $0.0 == name }).1
      try await browser.openStill(Pages.generator)
      let content = try await browser.text(
        harness + "swift.begin(0); open(arguments[0]); swift.content(); return answer();", lesson.json)
      #expect(content == Book.written(for: lesson, ByHand(lesson).pages).content.compactHTML)
    }

    @Test(arguments: lessons.map { $0.0 })
    func functionsAndQuantitiesHaveTheSameBits(_ name: String) async throws {
      let lesson = try #require(Self.lessons.first { $0.0 == name }).1
      try await browser.openStill(Pages.generator)
      let inPage = try await browser.text(
        harness + "swift.begin(0); open(arguments[0]); swift.bits(); return answer();", lesson.json)
      var session = Session(.ofLesson)
      _ = session.open(Array(lesson.json.utf8))
      #expect(inPage == session.bits())
      #expect(inPage.split(separator: "\n").count > 20)
    }

    /// A ladder of values for every key that takes a number, to where 31, 32 and 53 bits and a Double end.
    private static let ladder: [String] = {
      let whole = [
        "0", "1", "2147483647", "2147483648", "4294967295", "4294967296", "9007199254740992", "9007199254740993", "-1",
      ]
      let any = whole + ["5e-324", "1e-20", "1e15", "1e100", "1e308", "1.7976931348623157e308", "-1e308"]
      func lesson(_ embeddings: String, _ more: String = "") -> String {
        #"{"tokens": ["a", "b", "a"], "embeddings": {\#(embeddings)}\#(more)}"#
      }
      func random(_ more: String) -> String { lesson(#""random": {"size": 4, "seed": 1}"#, ", " + more) }
      func vectors(_ more: String) -> String { lesson(#""word2vec": {"size": 4, \#(more)}"#) }
      let seeds = whole.flatMap { number in
        [
          lesson(#""random": {"size": 4, "seed": \#(number)}"#), lesson(#""random": {"size": \#(number), "seed": 1}"#),
          random(#""weights": {"uniform": {"seed": \#(number)}}"#),
          random(#""weights": {"uniform": {"seed": 1, "skip": \#(number)}}"#),
          random(#""weights": {"integers": {"seed": \#(number), "below": 3}}"#),
          random(#""weights": {"integers": {"seed": 1, "below": \#(number), "divisor": 1e16}}"#),
          random(
            #""weights": {"integers": {"seed": 1, "from": -\#(number), "below": 9007199254740992, "divisor": 1e16}}"#),
          random(#""heads": \#(number)"#), random(#""decimals": \#(number)"#),
          random(#""conventions": {"firstPosition": \#(number)}"#),
        ] + ["seed", "window", "epochs", "negative"].map { vectors(#""\#($0)": \#(number)"#) }
      }
      let numbers = any.flatMap { number in
        [
          lesson(#""given": [[\#(number), 1, 0, 2], [1, 1, 1, 3], [2, \#(number), 0, 0]]"#, #", "decimals": 6"#),
          random(#""weights": {"integers": {"seed": 1, "below": 3, "divisor": \#(number)}}"#),
          random(#""conventions": {"beta": {"uniform": {"from": -1, "below": \#(number)}}}"#),
        ] + ["epsilon", "gamma", "beta"].map { random(#""conventions": {"\#($0)": \#(number)}"#) }
          + ["sample", "alpha", "minAlpha"].map { vectors(#""\#($0)": \#(number)"#) }
      }
      return seeds + numbers + [random(#""weights": {"uniform": {"seed": 1, "skip": 100000000}}"#)]
    }()

    /// `Int` has 32 bits in the page and 64 in the command, and nothing may come of it.
    @Test func takesAndRefusesTheNumbersThatTheCommandDoes() async throws {
      try await browser.openStill(Pages.generator)
      let answers = try await browser.text(
        harness + """
          return JSON.stringify(arguments[0].split('\\n').map(lesson => {
            try { swift.begin(0); return open(lesson); } catch (error) { return String(error); }
          }));
          """, Self.ladder.joined(separator: "\n"))
      let inPage = try JSONDecoder().decode([String].self, from: Data(answers.utf8))
      #expect(inPage.count == Self.ladder.count)
      for (lesson, answer) in zip(Self.ladder, inPage) {
        var session = Session(.ofLesson)
        #expect(answer == session.open(Array(lesson.utf8)), "\(lesson)")
      }
    }

    @Test(arguments: [0, 2_147_483_647, 2_147_483_648, 4_294_967_295] as [UInt32])
    func worksheetsAreThoseOfTheCommand(seed: UInt32) async throws {
      try await browser.openStill(Pages.generator)
      let inPage = try await browser.text(
        harness + "swift.begin(1); open(arguments[0]); swift.worksheets(2, \(seed), 1); return answer();",
        Lesson.byHand.json)
      var session = Session(.standard)
      _ = session.open(Array(Lesson.byHand.json.utf8))
      #expect(inPage == session.worksheets(students: 2, seed: seed, isKey: true))
    }

    @Test func aThousandEditsTakeNoMoreMemoryThanTheFirstRound() async throws {
      try await browser.openStill(Pages.generator)
      let grown = try await browser.text(
        harness + """
          swift.begin(1);
          const lesson = JSON.parse(arguments[0]);
          const sizes = [];
          for (let edit = 1; edit <= 1000; edit++) {
            lesson.embeddings.given[edit % 3][edit % 4] = (edit * 7 % 13) / 4 - 1;
            lesson.heads = [1, 2, 4][edit % 3];
            lesson.decimals = edit % 4;
            open(JSON.stringify(lesson));
            swift.explain(0, 1 + edit % 8, edit % 9, 0, 0);
            // After 156 edits every number has stood with every choice of heads and decimals.
            if (edit === 156 || edit === 1000) sizes.push(swift.memory.buffer.byteLength);
          }
          return sizes.join(' ');
          """, Lesson.byHand.json)
      let sizes = grown.split(separator: " ").compactMap { Int($0) }
      #expect(sizes.count == 2 && sizes[0] == sizes[1], "\(grown)")
    }
  }
}

import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Testing
import Worksheets

extension InTheBrowser {
  /// Worksheets on the paper that a browser really makes, read with pdftotext: every number and every name of the tables is there.
  @Suite(.enabled(if: Companion.isInstalled("pdftotext"), "needs pdftotext: apt-get install poppler-utils"))
  struct SheetsOnPaperTests {
    private let browser = Browser.shared

    static let lessons: [(name: String, lesson: Lesson)] = {
      func lesson(_ tokens: [String], _ size: Int, decimals: Int) -> Lesson {
        Lesson(tokens: tokens, embeddings: .random(size: size, seed: 1), heads: 2, decimals: decimals)
      }
      let long = (0..<6).map { String(repeating: "abcdefghijklmno\($0)", count: 4) }
      var named = lesson(
        ["transformers", "internationalization", "a", "b", "of", "electroencephalographically"], 8, decimals: 4)
      named.features = (0..<8).map { "otorhinolaryngological\($0)" }
      return [
        ("the default lesson", .byHand), ("long words and names", named),
        ("64 letters each", lesson(long, 8, decimals: 4)),
        ("three of 64 letters", lesson(Array(long.prefix(3)), 4, decimals: 2)),
      ]
    }()

    /// The pages in the order in which they were printed.
    private func pages(letter: Bool) async throws -> [String] {
      try await browser.printedPages(letter: letter, as: "-raw")
    }

    private func open(_ lesson: Lesson) async throws -> URL {
      let file = FileManager.default.temporaryDirectory.appending(path: "sheets-\(UUID().uuidString).html")
      var sheets = try SheetSeries(like: lesson, seed: 7).sheets(2)
      sheets[0].name = "Jürgen O’Neil, jr."
      try WorksheetPage(sheets, isKey: false).html.write(to: file, atomically: true, encoding: .utf8)
      try await browser.openStill(file)
      return file
    }

    /// What of the tables is not on paper: how often each of its words is missing.
    private func lost(_ pages: [String], _ words: [String]) -> [String: Int] {
      var count: [String: Int] = [:]
      for word in words { count[word, default: 0] += 1 }
      for word in pages.joined(separator: " ").split(whereSeparator: \.isWhitespace) { count[String(word)]? -= 1 }
      return count.filter { $0.value > 0 }
    }

    private func textOfCells(_ selector: String) async throws -> [String] {
      try await browser.text(
        "return [...document.querySelectorAll(arguments[0])].map(cell => cell.textContent).filter(Boolean).join('\\n')",
        selector
      ).split(separator: "\n").map(String.init)
    }

    @Test(arguments: lessons.map { $0.name }, [false, true]) func noColumnIsLost(name: String, letter: Bool)
      async throws
    {
      let file = try await open(#require(Self.lessons.first { $0.name == name }?.lesson))
      defer { try? FileManager.default.removeItem(at: file) }
      let pages = try await pages(letter: letter)
      #expect(lost(pages, try await textOfCells("main td")) == [:])
      // A long name may be broken, and goes on in the next line.
      let all = pages.joined().filter { !$0.isWhitespace }
      for label in Set(try await textOfCells("main th")) {
        #expect(all.contains(label.filter { !$0.isWhitespace }), "\(label)")
      }
    }

    /// The test above would notice: with names that are not broken, columns are lost.
    @Test func itWouldBeNoticed() async throws {
      let file = try await open(#require(Self.lessons.last?.lesson))
      defer { try? FileManager.default.removeItem(at: file) }
      try await browser.run(
        "document.head.insertAdjacentHTML('beforeend', '<style>th { white-space: nowrap; max-width: none !important }</style>')"
      )
      let lost = lost(try await pages(letter: false), try await textOfCells("main td"))
      #expect(!lost.isEmpty)
    }

    /// At its foot; Firefox, which knows no text there, says it with each table.
    @Test(arguments: lessons.map { $0.name }) func everyPageSaysWhoseItIs(name: String) async throws {
      let file = try await open(#require(Self.lessons.first { $0.name == name }?.lesson))
      defer { try? FileManager.default.removeItem(at: file) }
      let pages = try await pages(letter: false)
      let second = try #require(pages.firstIndex { $0.contains("Student 2") })
      for page in pages[..<second] {
        #expect(page.replacing(/\s+/, with: " ").contains("Student 1, Jürgen O’Neil, jr."), "\(page)")
      }
      for page in pages[second...] { #expect(page.contains("Student 2")) }
      if browser.isChromium { #expect(pages[second...].allSatisfy { $0.contains("Name …") }) }
      // The last page of a student is no remainder of a table or two.
      #expect(pages[second - 1].split(separator: "\n").count > 20)
    }
  }
}

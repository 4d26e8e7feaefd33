import Foundation
import Literate
import Rendering
import Testing

/// Whole books as a terminal shows them.
@Suite struct TerminalBookTests {
  private static let widths = [1, 57, 80, 120]
  private static let styles: [TerminalStyle] = widths.flatMap {
    [TerminalStyle.plain($0), .lined($0), .coloured($0)]
  }

  private func texts(_ book: Book, _ style: TerminalStyle) -> [String] {
    [book.terminalContents(style)] + book.pages.map { book.terminalText(of: $0, style) }
  }

  @Test(arguments: WholeBook.allCases)
  func noLineIsWiderThanTheTerminal(whole: WholeBook) {
    let book = whole.book
    for style in Self.styles {
      for line in texts(book, style).flatMap({ $0.withoutLooks.lines }) {
        #expect(columns(of: line) <= max(style.width, 40), "\(line)")
      }
    }
  }

  @Test(arguments: WholeBook.allCases)
  func runningTextHasReadableLines(whole: WholeBook) {
    for text in texts(whole.book, .plain(200)) {
      for line in text.lines where !line.contains(#/[·░▒▓█⋯]|\s{4}/#) {
        #expect(columns(of: line) <= 88, "\(line)")
      }
    }
  }

  @Test(arguments: WholeBook.allCases)
  func nothingBesideAColourIsAnEscapeCode(whole: WholeBook) {
    let book = whole.book
    for style in Self.styles {
      for text in texts(book, style) {
        let shown = style.hasColours ? text.withoutLooks : text
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || 0x7F..<0xA0 ~= $0.value })
        #expect(text.utf8.last == UInt8(ascii: "\n"))
        for line in shown.lines { #expect(line.last != " ", "\(line)") }
      }
    }
  }

  @Test(arguments: WholeBook.allCases)
  func everyLineLeavesTheTerminalAsItWas(whole: WholeBook) {
    for line in texts(whole.book, .coloured(80)).flatMap({ $0.lines }) {
      let codes = line.matches(of: /\u{1B}\[([0-9;]+)m/).map { $0.output.1 }
      #expect(codes.count % 2 == 0)
      for (index, code) in codes.enumerated() { #expect((code == "0") == (index % 2 == 1), "\(line)") }
    }
  }

  @Test(arguments: WholeBook.allCases)
  func linesAndColoursChangeNoWord(whole: WholeBook) {
    func words(_ text: String) -> [Substring] {
      text.withoutLooks.replacing("*", with: "").replacing(/[│┌┬┐├┼┤└┴┘─═=·░▒▓█-]/, with: " ").split {
        $0 == " " || $0 == "\n"
      }
    }
    // So wide that no table has to be broken.
    let book = whole.book
    for page in book.pages where !page.blocks.contains(where: { $0.isHeatMap }) {
      let plain = words(book.terminalText(of: page, .plain(160)))
      #expect(words(book.terminalText(of: page, .lined(160))) == plain)
      #expect(words(book.terminalText(of: page, .coloured(160))) == plain)
    }
  }

  @Test(arguments: WholeBook.allCases)
  func tablesHaveTheNumbersOfTheMarkdown(whole: WholeBook) {
    func numbers(_ text: some StringProtocol) -> [Substring] {
      String(text).matches(of: /(−?[0-9.]+(?:e[0-9]+)?) [·░▒▓█]/).map { $0.output.1 }
    }
    let book = whole.book
    for (page, file) in zip(book.pages, whole.rendered.chapters) {
      let expected = numbers(file.text)
      for width in [40, 80] {
        let text = book.terminalText(of: page, .lined(width)).between("", "\n\n")
        #expect(numbers(text).sorted() == expected.sorted(), "\(file.path)")
      }
      let text = book.terminalText(of: page, .plain(400)).between("", "\n\n")
      #expect(numbers(text) == expected, "\(file.path)")
    }
  }

  @Test(arguments: WholeBook.allCases)
  func tablesAreAsWideInEveryRow(whole: WholeBook) {
    for text in texts(whole.book, .lined(80)) {
      var table: Int?
      for line in text.lines {
        if line.hasSuffix("┐") { table = columns(of: line) }
        guard let width = table else { continue }
        #expect(columns(of: line) == width, "\(line)")
        if line.hasSuffix("┘") { table = nil }
      }
    }
  }

  @Test func theContentsNameEveryChapter() {
    let book = WholeBook.standard.book
    let text = book.terminalContents(.plain(80))
    for page in book.pages { #expect(text.contains("\(page.number)  \(page.title) – ")) }
    for part in book.parts { #expect(text.contains("\n\(part.title)\n---")) }
  }
}

extension Block {
  fileprivate var isHeatMap: Bool { if case .figure(.heatMaps, _) = self { true } else { false } }
}

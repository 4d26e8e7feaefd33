import Chapters
import Foundation
import Literate
import Rendering
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The pages of lessons that few would think of: whatever the tokens hold, it stays text.
@Suite struct OddPagesTests {
  @Test(arguments: OddPages.all) func markdownTablesHaveEqualRows(_ odd: OddPages) {
    for file in odd.files where file.path.hasSuffix(".md") {
      var columns: Int?
      for line in file.text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          columns = nil
          continue
        }
        let count = line.columnMarks
        #expect(columns ?? count == count, "\(file.path): \(line)")
        columns = count
      }
    }
  }

  @Test(arguments: OddPages.all) func markdownHasNoElementsOfTheTokens(_ odd: OddPages) {
    for file in odd.files where file.path.hasSuffix(".md") {
      let unescaped = file.text.replacing("\\\\", with: "").replacing("\\<", with: "")
        .replacing("<span>", with: "").replacing("</span>", with: "")  // round what GitHub would make a link of
      for element in unescaped.matches(of: /<[^ >\n]*/) {
        let known = ["<!--", "<details", "</details", "<summary", "</summary", "<sub", "</sub", "<a", "</a"]
        #expect(known.contains(String(element.output)), "\(file.path) has \(element.output)")
      }
    }
  }

  @Test(arguments: OddPages.all) func everyFigureIsShownAndEveryPictureIsThere(_ odd: OddPages) {
    let shown = odd.files.flatMap { file in
      file.text.matches(of: /\]\((figures\/[^)]+\.svg)\)/).map { "chapters/\($0.output.1)" }
    }
    #expect(Set(shown) == Set(odd.files.map { $0.path }.filter { $0.hasSuffix(".svg") }))
    #expect(Set(shown).count == shown.count)
  }

  @Test(arguments: OddPages.all) func figuresAreWellFormed(_ odd: OddPages) {
    for file in odd.files where file.path.hasSuffix(".svg") {
      let parser = XMLParser(data: Data(file.text.utf8))
      #expect(parser.parse(), "\(file.path): \(parser.parserError.debugDescription)")
    }
  }

  @Test(arguments: OddPages.all) func drawingsInThePageAreWellFormed(_ odd: OddPages) {
    for drawing in odd.html.matches(of: /<svg(?:.|\n)*?<\/svg>/) {
      let parser = XMLParser(data: Data(drawing.output.utf8))
      #expect(parser.parse(), "\(drawing.output.prefix(300)): \(parser.parserError.debugDescription)")
    }
  }

  @Test(arguments: OddPages.all) func htmlElementsCloseInOrder(_ odd: OddPages) {
    var open: [Substring] = []
    for element in odd.html.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9]*)(?:[^>"]|"[^"]*")*?(\/?)>/) {
      let (_, slash, name, closed) = element.output
      if ["meta", "link", "br"].contains(name) || !closed.isEmpty { continue }
      if slash.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open == [])
  }

  @Test(arguments: OddPages.all) func htmlHasNoElementsOfTheTokens(_ odd: OddPages) {
    for forbidden in ["<b>", "</script>", "<script", "&amp;amp;amp;", "javascript:"] {
      #expect(!odd.html.contains(forbidden))
    }
  }

  /// Not even in a description that nobody sees: XML knows no such characters, and marks of direction would turn the
  /// text around them.
  @Test(arguments: OddPages.all) func noPageHasCharactersThatCannotBeSeen(_ odd: OddPages) {
    for (path, text) in odd.files.map({ ($0.path, $0.text) }) + [("index.html", odd.html)] {
      let unseen = text.unicodeScalars.filter { $0.isUnseen }.map { String($0.value, radix: 16) }
      #expect(unseen == [], "\(path)")
    }
  }

  @Test(arguments: OddPages.all) func filesEndInOneNewline(_ odd: OddPages) {
    for file in odd.files {
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
    }
  }

  @Test(arguments: OddPages.all) func noNumberIsUndefined(_ odd: OddPages) {
    for file in odd.files where file.path.hasSuffix(".svg") {
      #expect(!file.text.contains(/"-?(nan|inf)/), "\(file.path)")
    }
  }
}

/// What is written for an odd lesson.
struct OddPages: CustomTestStringConvertible {
  let testDescription: String
  /// The Markdown pages and their figures.
  let files: [OutputFile]
  /// The book in one page.
  let html: String

  static let all = OddLesson.all.map { odd in
    let book = Book.written(for: odd.lesson, ByHand(odd.lesson).pages)
    return OddPages(testDescription: odd.oddity, files: book.markdownFiles, html: book.content)
  }
}

extension Substring {
  /// How many of its bars stand between columns, and not in a cell behind a backslash.
  fileprivate var columnMarks: Int {
    replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
  }
}

extension Unicode.Scalar {
  fileprivate var isUnseen: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2067, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

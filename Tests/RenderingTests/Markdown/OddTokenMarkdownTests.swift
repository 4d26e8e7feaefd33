import Literate
import Rendering
import Testing

/// What GitHub’s reader of Markdown makes of pages that name odd tokens.
@Suite(.enabled(if: CommonMark.isInstalled, CommonMark.advice))
struct OddTokenMarkdownTests {
  private func page(_ book: Book) throws -> Tree { Tree(try CommonMark.shown(book.markdownFiles[1].text)) }

  @Test(arguments: oddTokens.indices)
  func showsTheTokenWhereverItStands(index: Int) throws {
    let (token, shown) = oddTokens[index]
    let page = try page(bookNaming(token))
    let cells = (page.all("th") + page.all("td")).map { $0.text.asRead }
    #expect(cells.filter { $0 == shown }.count == 4)
    let sentences = (page.all("p") + page.all("li")).map { $0.text.asRead }
    let quoted = "“\(shown)”"
    for sentence in [
      "\(quoted) begins the line, and stress reaches \(quoted).", quoted, "a list of \(quoted) and more",
      "How was this made? $A_{0 , 1}$ = 0.75 (query \(quoted), key “plain”)", "\(quoted) and its shares.",
      "✓ \(quoted) holds. (\(quoted))", "✗ Does not hold for this lesson: \(quoted) fails. (\(quoted))",
      "Explain. What of \(quoted)?", "\(quoted) stands in an answer.",
    ] {
      #expect(sentences.contains(sentence))
    }
    #expect(sentences.contains("[!NOTE]\n\(quoted) stands aside."))
    #expect(page.all("img")[0]["alt"]?.asRead.contains("\(shown) most to plain") == true)
    #expect(page.all("img")[2]["alt"]?.asRead.contains("shares: \(shown) 0.25, plain 0.75") == true)
  }

  @Test(arguments: oddTokens.indices)
  func thePageHasTheShapeItHasForAPlainWord(index: Int) throws {
    #expect(try page(bookNaming(oddTokens[index].token)).skeleton == page(bookNaming("word")).skeleton)
  }

  @Test(arguments: oddTokens.indices)
  func repeatedTokensShowTheirPlace(index: Int) throws {
    let (token, shown) = oddTokens[index]
    let page = try page(bookNaming(token, twice: true))
    #expect(page.all("th").map { $0.text.asRead }.filter { $0.hasPrefix(shown) }.count >= 4)
    #expect(page.skeleton == (try self.page(bookNaming("word", twice: true)).skeleton))
  }

  @Test(arguments: oddTokens.indices)
  func theContentsPageHasTheTitle(index: Int) throws {
    let (token, shown) = oddTokens[index]
    let contents = Tree(try CommonMark.shown(bookNaming(token).markdownFiles[0].text))
    #expect(contents.all("h1").map { $0.text.asRead } == [shown])
    #expect(contents.skeleton == Tree(try CommonMark.html(bookNaming("word").markdownFiles[0].text)).skeleton)
  }

  @Test(arguments: oddTokens.indices)
  func tableRowsKeepTheirCells(index: Int) {
    let lines = bookNaming(oddTokens[index].token).markdownFiles[1].text.split(separator: "\n")
    let rows = lines.map { $0.trimmingPrefix("> ") }.filter { $0.hasPrefix("|") }
    #expect(rows.count == 8)
    for row in rows { #expect(row.replacing(/\\./, with: "").count { $0 == "|" } == 4, "\(row)") }
  }
}

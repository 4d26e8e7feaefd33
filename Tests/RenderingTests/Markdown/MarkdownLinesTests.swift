import Literate
import Rendering
import Testing

/// Text from elsewhere may begin a line of Markdown with what is a mark there.
@Suite(.enabled(if: CommonMark.isInstalled, CommonMark.advice))
struct LineStartTests {
  @Test(arguments: [
    "# x", "###### x", "- x", "+ x", "* x", "1. x", "12) x", "> x", "---", "***", "___", "===", "```", "~~~", "    x",
    "|x|", "<div>", "<!--", "[x]: y", "[ ] x", "#", "-", "+", "1.", "x",
  ])
  func textStaysText(start: String) throws {
    let page = book {
      "\(start)"
      List("\(start)", "\(start) and more")
      Aside(.note) { "\(start)" }
      Question("\(start)") { "\(start)" }
      Claim("\(start)", Finding(true, "\(start)"))
    }
    let plain = book {
      "x"
      List("x", "x and more")
      Aside(.note) { "x" }
      Question("x") { "x" }
      Claim("x", Finding(true, "x"))
    }
    let read = Tree(try CommonMark.html(page.markdownFiles[1].text))
    #expect(read.skeleton == Tree(try CommonMark.html(plain.markdownFiles[1].text)).skeleton)
    let text = start.split(separator: " ").joined(separator: " ")
    #expect(read.all("li")[0].text.split(separator: " ").joined(separator: " ") == text)
  }

  @Test func anExclamationMarkBeforeALinkMakesNoPicture() throws {
    let page = Tree(try CommonMark.html(markdown { "Look![here](https://a.example)" }))
    #expect(page.all("img").isEmpty)
    #expect(page.text.contains("Look!here"))
  }
}

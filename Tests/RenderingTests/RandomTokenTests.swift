import Literate
import Rendering
import Support
import Testing

/// Tokens put together at random from marks, letters and spaces leave no trace in the shape of a page.
@Suite struct RandomTokenTests {
  private static let pieces =
    Array("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").map { String($0) } + ["a", "1", " ", "–", "é"]

  private static func token(seed: Int) -> String {
    var generator = SplitMix64(state: UInt64(seed))
    let count = Int.random(in: 1...10, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: 0..<60)
  func htmlShowsTheTokenAndNothingElse(seed: Int) {
    let token = Self.token(seed: seed)
    let page = Tree(bookNaming(token).html)
    #expect(page.all("h1").map { $0.text.asRead } == [token])
    #expect(page.all("bdi").count { $0.text.asRead == token } == 17)
    #expect(page.skeleton == Tree(bookNaming("word").html).skeleton, "\(token)")
  }

  @Test(.enabled(if: CommonMark.isInstalled, CommonMark.advice), arguments: 0..<60)
  func markdownShowsTheTokenAndNothingElse(seed: Int) throws {
    let token = Self.token(seed: seed)
    let page = Tree(try CommonMark.shown(bookNaming(token).markdownFiles[1].text))
    #expect(page.all("li").first?.text.asRead == "“\(token)”")
    #expect((page.all("th") + page.all("td")).count { $0.text.asRead == token } == 4)
    #expect(page.skeleton == Tree(try CommonMark.html(bookNaming("word").markdownFiles[1].text)).skeleton, "\(token)")
  }
}

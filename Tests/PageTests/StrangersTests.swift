import Foundation
import Testing

extension InTheBrowser {
  /// Addresses made by strangers: never markup, never a hang, always the parser’s message, and the default book still there.
  @Suite struct StrangersTests {
    private let browser = Browser.shared

    /// What a stranger may put into an address: a text, packed as the page packs it, or as it stands.
    enum Content: CustomTestStringConvertible {
      case packed(String, String)
      case plain(String, String)

      var testDescription: String {
        switch self {
        case .packed(let name, _), .plain(let name, _): name
        }
      }
    }

    private static let contents: [Content] = [
      .packed("no JSON", "hello"), .packed("nothing", ""), .packed("a list", "[]"), .packed("no tokens", "{}"),
      .packed("a wrong shape", #"{"tokens": ["a", "b"], "embeddings": {"given": [[1, 2], [3]]}}"#),
      .packed("deep nesting", String(repeating: "[", count: 100_000)),
      .packed("half a megabyte", #"{"tokens": [""# + String(repeating: "x", count: 1 << 19) + "\"]}"),
      .packed(
        "too many tokens", #"{"tokens": ["# + Array(repeating: "\"a\"", count: 600).joined(separator: ",") + "]}"),
      .packed(
        "a corpus in a file", #"{"tokens": ["a"], "embeddings": {"word2vec": {"size": 4, "corpus": "/etc/passwd"}}}"#),
      .packed("numbers that overflow", #"{"tokens": ["a", "b"], "embeddings": {"given": [[1e300, 1e300], [1, 2]]}}"#),
      .plain("no base64", "1.%%%"), .plain("base64 of nothing packed", "1.AAAA"), .plain("another version", "9.AAAA"),
      .plain("markup", "<img src=x onerror=alert(1)>"),
    ]

    private func fragment(of content: Content) async throws -> String {
      switch content {
      case .plain(_, let text): return "#lesson=" + text
      case .packed(_, let text):
        try await browser.openStill(Pages.blank)
        return "#lesson=1."
          + (try await browser.text(
            """
            const stream = new Blob([arguments[0]]).stream().pipeThrough(new CompressionStream('deflate-raw'));
            const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
            let letters = '';
            for (const byte of bytes) letters += String.fromCharCode(byte);
            return btoa(letters).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
            """, text))
      }
    }

    @Test(arguments: contents)
    func areRefusedAndTheBookStands(_ content: Content) async throws {
      try await browser.open(Pages.standard, fragment: try await fragment(of: content))
      try await browser.wait(until: "document.querySelector('.status .error')")
      let message = try await browser.text("return document.querySelector('.status .error').textContent")
      #expect(
        message.hasPrefix("The lesson in the address cannot be read. ") && message.contains("expected"), "\(message)")
      #expect(try await browser.number("return document.querySelectorAll('main > section').length") == 28)
      #expect(try await browser.text("return document.querySelector('#embeddings tbody td').textContent") == "1.00")
      #expect(try await browser.number("return document.querySelectorAll('img').length") == 0)
    }

    @Test func tokensAreTextAndNothingElse() async throws {
      let lesson =
        #"{"title": "<script>alert(1)</script>", "tokens": ["<img src=x onerror=alert(1)>", "</bdi><b>x"], "embeddings": {"random": {"size": 2, "seed": 1}}}"#
      let address = try await fragment(of: .packed("markup", lesson))
      try await browser.open(Pages.standard, fragment: address)
      try await browser.wait(until: "document.querySelector('#embeddings tbody th').textContent.includes('onerror')")
      #expect(try await browser.number("return document.querySelectorAll('main img, main b, main script').length") == 0)
      try await browser.click("#embeddings table tbody td")
      try await browser.wait(until: "document.querySelector('#explanation .where')?.textContent.includes('onerror')")
      #expect(try await browser.number("return document.querySelectorAll('#explanation img').length") == 0)
      let bars = try await browser.text("return document.querySelector('#softmax svg.drawing').outerHTML")
      #expect(!bars.contains("<img"))
    }

    /// Whitespace packs well: a short address may unpack to any size.
    @Test func anAddressUnpacksToFourMebibytesAndNoMore() async throws {
      let lesson = #"{"tokens": ["stranger"], "embeddings": {"random": {"size": 2, "seed": 1}}}"#
      for extra in [0, 1] {
        let spaces = String(repeating: " ", count: 4 << 20 - lesson.utf8.count + extra)
        let address = try await fragment(of: .packed("spaces", lesson + spaces))
        try await browser.open(Pages.standard, fragment: address)
        try await browser.wait(
          until:
            "document.querySelector('.status .error') || document.querySelector('#embeddings tbody th').textContent === 'stranger'"
        )
        let message = try await browser.text("return document.querySelector('.status .error')?.textContent ?? 'none'")
        #expect(
          message
            == (extra == 0
              ? "none" : "The lesson in the address has more than 4 MiB, which is more than a page can take."))
      }
    }

    @Test func aFileOfMoreThanFourMebibytesIsRefused() async throws {
      try await browser.open(Pages.standard)
      let message = try await browser.text(
        """
        const data = new DataTransfer();
        data.items.add(new File([' '.repeat((4 << 20) + 1)], 'large.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        return document.querySelector('.status .error').textContent;
        """)
      #expect(message == "large.json has more than 4 MiB, which is more than a page can take.")
    }

    /// As the command writes it for a lesson of more than that.
    @Test func aPageWithoutItsLessonSaysSo() async throws {
      try await browser.openStill(Pages.pageWithoutLesson)
      try await browser.wait(until: "document.querySelector('.status .error')")
      let message = try await browser.text("return document.querySelector('.status .error').textContent")
      #expect(message.hasPrefix("This lesson has more than 4 MiB, which is more than a page can compute with."))
      #expect(try await browser.number("return document.querySelectorAll('main > section').length") == 11)
    }

    /// A lesson that would take minutes leaves the page responsive, shows how far it is, and can be stopped.
    @Test func longWorkCanBeStopped() async throws {
      let words = (1...400).map { "w\($0)" }
      let corpus = (0..<400).map { row in
        "\"\((0..<60).map { words[(row * 7 + $0 * $0) % 400] }.joined(separator: " "))\""
      }
      let lesson =
        #"{"tokens": ["w1", "w2"], "embeddings": {"word2vec": {"size": 1024, "epochs": 18, "negative": 100, "corpus": [\#(corpus.joined(separator: ","))]}}}"#
      let address = try await fragment(of: .packed("long", lesson))
      try await browser.open(Pages.standard, fragment: address)
      try await browser.wait(
        until: "document.querySelector('.status').textContent.startsWith('Training: ')")
      try await browser.run("document.querySelector('#softmax').scrollIntoView({behavior: 'instant'})")
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Stop').click()")
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('all is as it was')")
      try await browser.click("#softmax table tbody td")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
      #expect(try await browser.text("return document.querySelector('#embeddings tbody td').textContent") == "1.00")
    }
  }
}

import Testing

extension InTheBrowser {
  /// A chapter, a table, a figure or a question stands alone in a frame of another page, and answers there.
  @Suite struct EmbedTests {
    private let browser = Browser.shared
    private let shown = """
      [...document.querySelectorAll('body > *, .book > *, main > *, main > section > *')]
        .filter(one => one.getClientRects().length && one.innerText?.trim() && !one.matches('.book, main, main > section'))
      """

    @Test func aChapterStandsAlone() async throws {
      try await browser.open(Pages.byDefault, fragment: "#embed=softmax")
      #expect(
        try await browser.text("return [...new Set((\(shown)).map(one => one.closest('section')?.id))].join()")
          == "softmax")
      try await browser.click("#softmax tbody td")
      try await browser.wait(until: "document.querySelector('#explanation h3')")
    }

    @Test(arguments: [
      ("softmax.table.1", ".matrix"), ("softmax.figure.2", "figure"), ("softmax.question.2", ".question"),
    ])
    func oneThingStandsAlone(place: String, selector: String) async throws {
      try await browser.open(Pages.byDefault, fragment: "#embed=\(place)")
      #expect(try await browser.number("return (\(shown)).length") == 1)
      #expect(try await browser.holds("(\(shown))[0].matches(arguments[0])", selector))
    }

    /// A lesson comes with it, and a number that is changed leaves it alone.
    @Test func itKeepsAloneThroughAnEdit() async throws {
      try await browser.open(Pages.byDefault, fragment: "#embed=embeddings.table.1")
      try await browser.click("#embeddings .alone tbody td", twice: true)
      try await browser.type("2")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#softmax .changed')")
      #expect(
        try await browser.text("return document.querySelector('#embeddings .alone tbody td').textContent") == "2.00")
      #expect(try await browser.holds("document.querySelectorAll('main > section.alone').length === 1"))
      let hash = try await browser.text("return location.hash")
      #expect(hash.contains("embed=embeddings.table.1") && hash.contains("lesson=1."), "\(hash)")
    }

    @Test func aPlaceThatIsNotThereIsSaidAndTheBookShown() async throws {
      try await browser.open(Pages.byDefault, fragment: "#embed=softmax.table.99")
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('softmax.table.99')")
      #expect(try await browser.holds("document.querySelector('.contents').getClientRects().length > 0"))
    }
  }
}

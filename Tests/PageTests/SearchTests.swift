import Testing

extension InTheBrowser {
  /// Words, symbols and tokens are found with the keys alone.
  @Suite struct SearchTests {
    private let browser = Browser.shared

    private func search(_ words: String) async throws {
      try await browser.open(Pages.standard)
      try await browser.type("/")
      try await browser.wait(until: "document.activeElement.id === 'search-field'")
      try await browser.type(words)
      try await browser.wait(until: "document.querySelector('#search-field').value === arguments[0]", words)
    }

    private func chosen() async throws -> String {
      try await browser.text("return document.querySelector('#found [aria-selected=true]')?.textContent ?? ''")
    }

    @Test(arguments: ["W_Q", "d_k", "softmax", "cats"])
    func findsWhatIsTyped(words: String) async throws {
      try await search(words)
      #expect(try await browser.number("return document.querySelectorAll('#found li').length") > 0)
      // Each result says in which chapter it stands.
      #expect(
        try await browser.holds(
          "[...document.querySelectorAll('#found strong')].every(one => /^\\d+ ./.test(one.textContent))"))
      try await browser.press(.escape)
    }

    @Test func titlesComeFirstAndEnterGoesThere() async throws {
      try await search("mixing the values")
      #expect(try await chosen().contains(/^\d+ Softmax · Mixing the values/))
      try await browser.press(.enter)
      try await browser.wait(until: "document.activeElement.textContent === 'Mixing the values'")
      #expect(try await browser.holds("document.querySelector('#search').hidden"))
      #expect(try await browser.text("return location.hash") == "#softmax.1")
      let top = try await browser.number("return Math.round(document.activeElement.getBoundingClientRect().top)")
      #expect(top >= 0 && top < 200)
    }

    @Test func arrowsChooseAndGoRound() async throws {
      try await search("softmax")
      let first = try await chosen()
      try await browser.press(.down)
      let second = try await chosen()
      #expect(second != first && !second.isEmpty)
      #expect(
        try await browser.text("return document.activeElement.getAttribute('aria-activedescendant')") == "found-1")
      try await browser.press(.up)
      #expect(try await chosen() == first)
      try await browser.press(.up)
      #expect(try await browser.holds("document.querySelector('#found li:last-child[aria-selected=true]')"))
    }

    @Test func escapeGivesTheFocusBack() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#softmax tbody td').focus()")
      try await browser.type("/")
      try await browser.wait(until: "document.activeElement.id === 'search-field'")
      try await browser.press(.escape)
      #expect(try await browser.holds("document.activeElement.matches('#softmax td')"))
    }

    @Test func aSlashThatIsTypedIsASlash() async throws {
      try await browser.open(Pages.standard)
      try await browser.click(".tools button[aria-controls=what-if]")
      try await browser.wait(until: "document.activeElement.dataset.path === 'sentence'")
      try await browser.type("/")
      #expect(try await browser.holds("document.querySelector('#search').hidden"))
    }

    @Test func theButtonOpensAndNothingIsFoundInWords() async throws {
      try await browser.open(Pages.standard)
      try await browser.click(".tools button[aria-controls=search]")
      try await browser.type("qqq")
      try await browser.wait(until: "document.querySelector('#search .hint').textContent.startsWith('Nothing')")
    }

    @Test func answersAreNotGivenAway() async throws {
      try await search("in the quotient it cancels")
      #expect(try await browser.number("return document.querySelectorAll('#found li').length") == 0)
    }
  }
}

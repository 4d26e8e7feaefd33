import Testing

extension InTheBrowser {
  /// Presenting, with keys, buttons, addresses and an edit in between.
  @Suite struct PresentTests {
    private let browser = Browser.shared

    private func open(_ fragment: String) async throws {
      try await browser.open(Pages.standard, fragment: fragment)
      try await browser.wait(until: "document.body.classList.contains('presenting')")
    }

    private func place() async throws -> String { try await browser.text("return location.hash") }

    /// What of the page can be seen, by the names of its elements.
    private func seen() async throws -> String {
      try await browser.text(
        """
        return [...document.querySelectorAll('main > section > *')].filter(one => one.checkVisibility())
          .map(one => one.className ? `${one.localName}.${one.className.split(' ')[0]}` : one.localName).join(' ')
        """)
    }

    private func cells() async throws -> String {
      try await browser.text(
        """
        return [...document.querySelectorAll('.now tbody td')]
          .filter(cell => cell.checkVisibility({ visibilityProperty: true })).map(cell => cell.textContent).join(' ')
        """)
    }

    @Test func anAddressOpensAStepAndTheKeysGoOn() async throws {
      try await open("#present=softmax.1")
      #expect(try await seen() == "header.first figure.map")
      try await browser.press(.right)
      #expect(try await place() == "#present=softmax.2")
      #expect(try await seen() == "p.first p.now")
      try await browser.press(.pageDown, .pageUp, .left)
      #expect(try await place() == "#present=softmax.1")
      try await browser.press(.end)
      #expect(try await place().hasPrefix("#present=where-the-notebook-leaves-the-paper."))
      try await browser.press(.right, .home)
      #expect(try await place() == "#present=the-question.1")
    }

    @Test func aTableFillsCellByCellAndThenRowByRow() async throws {
      try await open("#present=softmax.5")
      #expect(try await cells() == "")
      try await browser.press(.right)
      #expect(try await cells() == "0.16")
      try await browser.press(.right, .right)
      #expect(try await cells() == "0.16 0.27 0.57")
      try await browser.press(.right)
      #expect(try await cells() == "0.16 0.27 0.57 0.14 0.66 0.21")
      try await browser.press(.left, .left)
      #expect(try await cells() == "0.16 0.27")
      #expect(try await place() == "#present=softmax.5")
    }

    @Test func theQuestionComesBeforeItsAnswer() async throws {
      try await open("#present=softmax.4")
      let isOpen = "document.querySelector('.now details').open"
      #expect(try await !browser.holds(isOpen))
      try await browser.press(.right)
      #expect(try await browser.holds(isOpen))
      try await browser.press(.right)
      #expect(try await place() == "#present=softmax.5")
    }

    @Test func typingAnAnswerGoesNowhere() async throws {
      try await open("#present=softmax.8")
      try await browser.run("document.querySelector('.question.now input').focus()")
      try await browser.type("0.73 ")
      try await browser.press(.left, .enter)
      try await browser.wait(until: "document.querySelector('.question.now .verdict').textContent === 'Right.'")
      #expect(try await place() == "#present=softmax.8")
    }

    @Test func escapeLeadsBackToTheSamePlace() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#scores h3').scrollIntoView({ behavior: 'instant' })")
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Present').click()")
      #expect(try await place().hasPrefix("#present=scores."))
      try await browser.press(.right, .escape)
      #expect(try await place() == "")
      #expect(try await !browser.holds("document.body.classList.contains('presenting')"))
      #expect(try await browser.holds("document.activeElement.closest('#scores')"))
      let top = try await browser.number("return Math.round(document.activeElement.getBoundingClientRect().top)")
      #expect((0..<300).contains(top))
      #expect(try await browser.number("return document.querySelectorAll('.unseen').length") == 0)
    }

    @Test func aNumberExplainsItselfAndEscapeClosesThatFirst() async throws {
      try await open("#present=softmax.6")
      try await browser.press(.left)
      try await browser.click(".now tbody tr:nth-child(1) td:nth-child(4)")
      try await browser.wait(until: "document.body.classList.contains('explaining')")
      try await browser.press(.escape)
      #expect(try await browser.holds("document.body.classList.contains('presenting')"))
      #expect(try await !browser.holds("document.body.classList.contains('explaining')"))
    }

    @Test func anUnknownPlaceIsSaid() async throws {
      try await browser.open(Pages.standard, fragment: "#present=%3Cimg%20src%3Dx%3E.1")
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('does not have')")
      #expect(try await !browser.holds("document.body.classList.contains('presenting')"))
      try await browser.open(Pages.standard, fragment: "#present=softmax.999")
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      #expect(try await place() == "#present=softmax.19")
    }

    @Test func anEditInBetweenKeepsTheStep() async throws {
      try await open("#present=embeddings.4")
      try await browser.click(".now tbody td", twice: true)
      try await browser.wait(until: "document.activeElement.matches('input.number')")
      try await browser.type("7")
      try await browser.press(.enter)
      try await browser.wait(until: "location.hash.startsWith('#lesson=1.')")
      #expect(try await place().hasSuffix("&present=embeddings.4"))
      #expect(try await cells().hasPrefix("7"))
      let fragment = try await place()
      try await open(fragment)
      #expect(try await cells().hasPrefix("7"))
    }
  }
}

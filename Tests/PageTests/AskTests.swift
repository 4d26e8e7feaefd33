import Testing

extension InTheBrowser {
  /// Answering the questions of the page.
  @Suite struct AskTests {
    private let browser = Browser.shared
    private let spoilt = "#softmax .question[data-first]"

    private func answer(_ text: String, in chapter: String) async throws -> String {
      try await browser.run(
        "const field = [...document.querySelectorAll(`#${arguments[0]} .answer input`)].at(-1); field.value = ''; field.focus()",
        chapter)
      // The last of the chapter’s questions for a number.
      let verdict =
        "[...document.querySelectorAll(`#${arguments[0]} .answer`)].at(-1).closest('.question').querySelector('.verdict')"
      try await browser.run("\(verdict).textContent = ''", chapter)
      try await browser.type(text)
      try await browser.press(.enter)
      try await browser.wait(until: "\(verdict).textContent !== ''", chapter)
      return try await browser.text("return \(verdict).textContent", chapter)
    }

    @Test func aNumberIsJudged() async throws {
      try await browser.open(Pages.standard)
      #expect(try await answer("0,73", in: "softmax") == "Right.")
      #expect(try await answer("0.14", in: "softmax") == "Not yet: that is the softmax over the whole matrix.")
      #expect(try await answer("-2.25", in: "scores") == "Not yet: the number is right, its sign is not.")
      #expect(try await answer("many", in: "scores") == "Write a number, such as −1.50.")
    }

    @Test func theFirstWrongCellIsFoundByMouseAndByKeys() async throws {
      try await browser.open(Pages.standard)
      let verdict = "return document.querySelector('\(spoilt) .verdict').textContent"
      try await browser.click("\(spoilt) tbody tr:nth-child(1) td:nth-child(2)")
      #expect(try await browser.text(verdict) == "Not yet: 0.16 is right there.")
      try await browser.press(.right, .down, .enter)
      #expect(try await browser.text(verdict) == "Not yet: there is a wrong one before it.")
      try await browser.press(.left, .enter)
      #expect(try await browser.text(verdict) == "Right: this is the first. The answer says what happened.")
    }

    @Test func questionsAreAnsweredAfterAnEditToo() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(button => button.textContent === 'What if?').click()")
      try await browser.run(
        "const field = document.querySelector('[data-path=decimals]'); field.focus(); field.select()")
      try await browser.type("3")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent === '1.000'")
      #expect(try await answer("0.733", in: "softmax") == "Right.")
      #expect(try await browser.text("return String(document.querySelectorAll('#softmax .answer').length)") == "2")
    }
  }
}

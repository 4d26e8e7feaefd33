import Testing

extension InTheBrowser {
  /// The two sentences of the opening page, and the number that turns over.
  @Suite struct TwinsTests {
    private let browser = Browser.shared
    private let chosen = "document.querySelector('.twins [aria-pressed=true]')?.textContent"

    /// The answer that the opening page gives first.
    private func answer() async throws -> String {
      try await browser.text("return document.querySelector('#the-question > p .live').textContent")
    }

    private func choose(_ place: Int, until sentence: String) async throws {
      try await browser.click(".twins button:nth-child(\(place))")
      try await browser.wait(until: "\(chosen) === arguments[0]", sentence)
    }

    @Test func aPressOnTheOtherSentenceTurnsTheAnswerOver() async throws {
      try await browser.open(Pages.byDefault)
      #expect(try await browser.holds("\(chosen) === 'the river bank'"))
      #expect(try await answer() == "1.64")
      try await choose(2, until: "the savings bank")
      #expect(try await answer() == "−1.64")
      let row = try await browser.text("return document.querySelector('#embeddings table').textContent")
      #expect(row.contains("savings") && !row.contains("river"))
      #expect(try await browser.number("return document.querySelectorAll('.fails').length") == 0)
      try await choose(1, until: "the river bank")
      #expect(try await answer() == "1.64")
    }

    /// What a press does can be taken back like any other edit.
    @Test func aPressCanBeUndone() async throws {
      try await browser.open(Pages.byDefault)
      try await choose(2, until: "the savings bank")
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Undo').click()")
      try await browser.wait(until: "\(chosen) === 'the river bank'")
      #expect(try await answer() == "1.64")
    }

    /// Both stand in the first window, before anybody scrolls.
    @Test func theSentencesAndTheAnswerAreSeenAtOnce() async throws {
      try await browser.open(Pages.byDefault)
      for seen in [".twins", "#the-question > p .live"] {
        #expect(
          try await browser.holds(
            "document.querySelector(arguments[0]).getBoundingClientRect().bottom < innerHeight", seen))
      }
    }

    @Test func aLessonWithoutAQuestionOffersNoSentences() async throws {
      try await browser.open(Pages.standard)
      #expect(try await browser.holds("document.querySelector('.twins').hidden"))
    }

    /// The pages around the chapters ask about their own numbers, though the book counts from 0.
    @Test(arguments: [("the-question", "1.64"), ("the-answer", "1.64")])
    func aNumberOfTheirsSaysHowItWasMade(chapter: String, number: String) async throws {
      try await browser.open(Pages.byDefault)
      try await browser.run(
        "document.querySelector(`#${arguments[0]}`).scrollIntoView({ behavior: 'instant' })", chapter)
      try await browser.click("#\(chapter) > p .live")
      try await browser.wait(until: "!document.querySelector('#explanation').hidden")
      let heading = try await browser.text(
        "return document.querySelector('#explanation h3').textContent.replaceAll(' ', '')")
      #expect(heading == "N2,2=\(number)")
    }
  }
}

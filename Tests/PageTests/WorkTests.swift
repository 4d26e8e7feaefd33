import Lessons
import Testing

extension InTheBrowser {
  /// What a reader does while the page computes adds up, in the order in which it was done.
  @Suite struct WorkTests {
    private let browser = Browser.shared
    /// A lesson that takes the page a while.
    private static let page = Pages.page(
      of: Lesson(tokens: (1...160).map { "w\($0)" }, embeddings: .random(size: 256, seed: 1), heads: 2), "work.html")

    private func open() async throws {
      try await browser.open(Self.page)
      try await browser.click(".tools button")
    }

    private func type(_ text: String, at path: String) async throws {
      try await browser.run(
        "const field = document.querySelector(`#what-if [data-path='${arguments[0]}']`); field.focus(); field.select()",
        path)
      try await browser.type(text)
      try await browser.press(.enter)
    }

    private func field(_ path: String) async throws -> String {
      try await browser.text("return document.querySelector(`#what-if [data-path='${arguments[0]}']`).value", path)
    }

    private func press(_ words: String) async throws {
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(button => button.textContent === arguments[0]).click()",
        words)
    }

    private let said = "String([lesson.heads, lesson.decimals, lesson.embeddings.random.seed])"

    @Test func editsOfTheFormAddUp() async throws {
      try await open()
      try await type("4", at: "heads")
      try await type("3", at: "decimals")
      try await type("2", at: "embeddings.random.seed")
      #expect(try await browser.lesson(said) == "4,3,2")
      #expect(try await [field("heads"), field("decimals"), field("embeddings.random.seed")] == ["4", "3", "2"])
    }

    @Test func whatIsBeingTypedWhenTheComputationEndsStays() async throws {
      try await open()
      try await type("4", at: "heads")
      try await browser.run(
        "const field = document.querySelector('[data-path=decimals]'); field.focus(); field.select()")
      try await browser.type("3")
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('changed')")
      #expect(try await field("decimals") == "3")
      try await browser.press(.tab)
      #expect(try await browser.lesson(said) == "4,3,1")
    }

    @Test func aRefusedEditTakesNoneOfTheOthersWithIt() async throws {
      try await open()
      try await type("4", at: "heads")
      try await type("x", at: "embeddings.random.seed")
      try await type("3", at: "decimals")
      #expect(try await browser.lesson(said) == "4,3,1")
    }

    @Test func undoTakesItsTurnToo() async throws {
      try await open()
      try await type("4", at: "heads")
      try await type("3", at: "decimals")
      try await browser.run("document.activeElement.blur()")
      try await browser.pressControl("z")
      #expect(try await browser.lesson(said) == "4,,1")
      try await press("Redo")
      try await press("Undo")
      try await press("Undo")
      #expect(try await browser.lesson(said) == "2,,1")
      try await press("Redo")
      try await press("Redo")
      #expect(try await browser.lesson(said) == "4,3,1")
    }

    @Test func stopLeavesAllAsItWasAndTheNextEditWorks() async throws {
      try await open()
      try await type("1024", at: "embeddings.random.size")
      try await type("3", at: "decimals")
      try await browser.wait(until: "document.querySelector('.status').textContent.startsWith('Computing')")
      try await press("Stop")
      try await browser.wait(until: "document.querySelectorAll('#what-if .error').length > 0")
      #expect(try await browser.lesson(said) == "2,,1")
      try await type("4", at: "heads")
      #expect(try await browser.lesson(said) == "4,,1")
    }

    /// Numbers of a table, one after the other without waiting, while a slow edit of the form is computed.
    @Test func numbersTypedAndPastedInATableAddUp() async throws {
      let rows = (1...120).map { row in (1...6).map { Double(row * $0 % 7) } }
      try await browser.open(
        Pages.page(
          of: Lesson(
            tokens: (1...120).map { "w\($0)" }, embeddings: .given(.init(rows)), heads: 2), "work-given.html"))
      try await browser.click(".tools button")
      try await type("6", at: "heads")
      try await browser.run("document.querySelector('#embeddings table[data-given] tbody td').focus()")
      try await browser.type("12")
      try await browser.press(.enter, .right)
      try await browser.type("7.5")
      try await browser.press(.down)
      try await browser.type("9")
      try await browser.press(.enter)
      #expect(
        try await browser.lesson(
          "String([lesson.heads, ...lesson.embeddings.given.slice(0, 2).map(row => row.slice(0, 2))])")
          == "6,12,7.5,2,9")
      #expect(try await browser.text("return document.activeElement.textContent") == "9.00")
    }
  }
}

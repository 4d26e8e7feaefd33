import Foundation
import Lessons
import Numbers
import Testing
import Workings

extension InTheBrowser {
  /// Typing over given numbers, key by key, and pasting them from a spreadsheet.
  @Suite struct TypingTests {
    private let browser = Browser.shared
    private let table = "#embeddings table[data-given]"
    private static let page = Pages.page(
      of: Lesson(
        tokens: ["one", "two", "three"], embeddings: .given(Matrix([[1, 2, 3, 4], [4, 5, 2, 3], [6, 1, 2, 2]])),
        heads: 2),
      "typing.html")

    private func open() async throws {
      try await browser.open(Self.page)
      try await browser.click(cell(1, 1))
    }

    private func cell(_ row: Int, _ column: Int) -> String {
      "\(table) tbody tr:nth-child(\(row)) td:nth-child(\(column + 1))"
    }

    private func numbers() async throws -> String {
      try await browser.text(
        "return [...document.querySelectorAll('\(table) tbody td')].map(cell => cell.textContent).join(' ')")
    }

    /// What stands in the lesson when all is computed.
    private func given() async throws -> String {
      try await browser.lesson("JSON.stringify(lesson.embeddings.given)")
    }

    private func wait(for text: String, in row: Int, _ column: Int) async throws {
      try await browser.wait(
        until: "document.querySelector('\(cell(row, column))').textContent === arguments[0]", text)
    }

    /// Copies a text from a field of its own, and gives the focus back.
    private func copy(_ text: String) async throws {
      try await browser.run(
        """
        const source = document.createElement('textarea');
        document.body.append(source);
        window.focused = document.activeElement;
        source.value = arguments[0];
        source.select();
        """, text)
      try await browser.pressControl("c")
      try await browser.run("window.focused.focus(); document.body.lastElementChild.remove()")
    }

    @Test(arguments: [
      ("12", "12.00", "12"), ("7.5", "7.50", "7.5"), ("-1,5", "−1.50", "-1.5"), ("−1,5", "−1.50", "-1.5"),
      ("‑2", "−2.00", "-2"), (".5", "0.50", "0.5"), (",25", "0.25", "0.25"), ("+3", "3.00", "3"),
      ("2e-1", "0.20", "0.2"), ("0.125", "0.13", "0.125"), ("-0", "0.00", "0"),
    ])
    func isTypedOverAGivenNumber(keys: String, shown: String, stored: String) async throws {
      try await open()
      try await browser.type(keys)
      try await browser.press(.enter)
      try await wait(for: shown, in: 1, 1)
      #expect(try await given().hasPrefix("[[\(stored),2,"))
    }

    @Test func keysAreNotLostBetweenCells() async throws {
      try await open()
      try await browser.type("12")
      try await browser.press(.enter, .right)
      try await browser.type("3.5")
      try await browser.press(.down)
      try await browser.type("-4")
      try await browser.press(.tab)
      try await browser.type("5")
      try await browser.press(.enter, .enter, .enter, .enter)
      try await browser.type("0")
      try await browser.press(.enter)
      try await wait(for: "0.00", in: 2, 3)
      #expect(try await given() == "[[12,3.5,3,4],[4,-4,0,3],[6,1,2,2]]")
      #expect(try await browser.text("return document.activeElement.textContent") == "0.00")
    }

    @Test func enterWithoutAChangeKeepsTheFocus() async throws {
      try await open()
      let before = try await numbers()
      try await browser.press(.enter, .enter)
      #expect(try await browser.holds("document.activeElement.matches('\(cell(1, 1))')"))
      try await browser.press(.right, .enter, .escape, .down)
      #expect(try await browser.holds("document.activeElement.matches('\(cell(2, 2))')"))
      #expect(try await numbers() == before)
    }

    @Test func whatIsNoNumberIsSaidAndCanBeMended() async throws {
      try await open()
      try await browser.type("1 2")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings .error')")
      #expect(
        try await browser.text("return document.querySelector('#embeddings .error').textContent")
          == #"embeddings.given[0][0]: expected a number, found "1 2"."#)
      try await browser.press(.backspace, .backspace, .enter)
      try await browser.wait(until: "!document.querySelector('#embeddings .error')")
      #expect(try await browser.holds("document.activeElement.matches('\(cell(1, 1))')"))
      try await browser.type("9")
      try await browser.press(.enter)
      try await wait(for: "9.00", in: 1, 1)
    }

    @Test(arguments: [
      ("2\n3\n4\n", "[[2,2,3,4],[3,5,2,3],[4,1,2,2]]", ""),
      ("2\t3\r\n,5\t−1,5\r\n", "[[2,3,3,4],[0.5,-1.5,2,3],[6,1,2,2]]", ""),
      ("7\n", "[[7,2,3,4],[4,5,2,3],[6,1,2,2]]", ""),
      (
        "9\t8\t7\t6\t5\n", "[[9,8,7,6],[4,5,2,3],[6,1,2,2]]",
        "1 × 5 numbers were pasted, and 1 × 4 of them have a place here."
      ),
      ("2\tcats\n", "[[1,2,3,4],[4,5,2,3],[6,1,2,2]]", #"embeddings.given[0][1]: expected a number, found "cats"."#),
    ])
    func aBlockOfASpreadsheetFillsTheCellsFromThereOn(block: String, stored: String, said: String) async throws {
      try await open()
      try await copy(block)
      try await browser.pressControl("v")
      if !said.isEmpty { try await browser.wait(until: "document.querySelector('#embeddings .error')") }
      #expect(try await given() == stored)
      let error = try await browser.text("return document.querySelector('#embeddings .error')?.textContent ?? ''")
      #expect(error == said)
      #expect(try await browser.holds("document.activeElement.matches('\(cell(1, 1))')"))
    }

    @Test func aBlockIsTakenInTheMiddleOfTypingToo() async throws {
      try await open()
      try await copy("8\n9\n")
      try await browser.press(.right, .enter)
      try await browser.pressControl("v")
      #expect(try await given() == "[[1,8,3,4],[4,9,2,3],[6,1,2,2]]")
    }

    /// The cells and the questions read the same numbers: this function of the page, and the Swift that judges answers.
    @Test func aTextIsTheSameNumberInATableAndInAQuestion() async throws {
      let source = try String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(
          path: "../../Sources/Assets/lesson.js"),
        encoding: .utf8)
      let parts = [
        "", "-", "−", "‐", "‒", "–", "—", "－", "+", "0", "12", "007", ".", ",", ".5", "e", "E-3", "e+", " ", "\t",
        "\u{202F}", "\u{A0}", "x", "'", "５", "．", "²",
      ]
      let texts = parts.flatMap { one in parts.flatMap { other in parts.map { one + other + $0 } } }
      let inPage = try await browser.text(
        source + "; return arguments[0].split('|').map(text => String(writtenNumber(text))).join('|')",
        texts.joined(separator: "|"))
      let different = zip(texts, inPage.split(separator: "|", omittingEmptySubsequences: false)).filter {
        text, number in
        WrittenNumber(text)?.value != Double(number)
      }
      #expect(different.isEmpty, "\(different.prefix(20))")
    }
  }
}

extension Browser {
  /// What an expression says of the `lesson` that the page would save once all edits are computed.
  func lesson(_ expression: String) async throws -> String {
    try await text(
      """
      const made = URL.createObjectURL;
      const [click, saved] = [HTMLAnchorElement.prototype.click, new Promise(resolve => {
        URL.createObjectURL = blob => { blob.text().then(resolve); return 'blob:none'; };
      })];
      HTMLAnchorElement.prototype.click = () => {};
      [...document.querySelectorAll('#share button')].find(button => button.textContent === 'Save the lesson').click();
      const lesson = JSON.parse(await saved);
      [URL.createObjectURL, HTMLAnchorElement.prototype.click] = [made, click];
      return \(expression);
      """)
  }
}

import Chapters
import Foundation
import Lessons
import Rendering
import Worksheets
import Testing

extension InTheBrowser {
  /// Worksheets that the page makes, and how they stand on paper.
  @Suite struct WorksheetPageTests {
    private let browser = Browser.shared

    @Test func thePageMakesTheSheetsOfTheCommand() async throws {
      try await browser.open(Pages.byDefault)
      for (words, isKey) in [("Save the worksheets", false), ("Save their keys", true)] {
        try await browser.run(
          """
          window.saved = null;
          URL.createObjectURL = blob => (blob.text().then(text => window.saved = text), 'blob:none');
          HTMLAnchorElement.prototype.click = () => {};
          const [students, seed] = document.querySelectorAll('#share input[type=number]');
          [students.value, seed.value] = ['5', '7'];
          [...document.querySelectorAll('#share button')].find(button => button.textContent === arguments[0]).click();
          """, words)
        try await browser.wait(until: "window.saved")
        let sheets = try (1...5).map { try SheetSeries(like: .byHand, seed: 7).sheet($0) }
        #expect(try await browser.text("return window.saved") == WorksheetPage(sheets, isKey: isKey).html)
      }
    }

    @Test func aLessonThatIsNotForPaperIsRefused() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#share input[type=number]').value = '0'")
      try await browser.run(
        "[...document.querySelectorAll('#share button')].find(b => b.textContent === 'Save the worksheets').click()")
      try await browser.wait(
        until: "document.querySelector('.status').textContent.includes('Worksheets take 1 to 1000')")
    }

    /// On A4 and on Letter: nothing wider than the paper, and each student begins a page.
    @Test(arguments: [(8.27, 11.69), (8.5, 11.0)]) func printsOnBothPapers(width: Double, height: Double) async throws {
      let file = FileManager.default.temporaryDirectory.appending(path: "worksheets-\(UUID().uuidString).html")
      defer { try? FileManager.default.removeItem(at: file) }
      try WorksheetPage((1...3).map { try SheetSeries(like: .byHand, seed: 7).sheet($0) }, isKey: true).html
        .write(to: file, atomically: true, encoding: .utf8)
      try await browser.openStill(file)
      let inner = Int((width - 30 / 25.4) * 96)
      try await browser.resize(width: inner, height: Int(height * 96))
      try await browser.showAsPrinted(true)
      let widest = try await browser.number(
        "return Math.ceil(Math.max(...[...document.querySelectorAll('section, section *')].map(e => e.getBoundingClientRect().right)))"
      )
      let breaks = try await browser.text(
        "return [...document.querySelectorAll('section + section')].map(s => getComputedStyle(s).breakBefore).join()")
      try await browser.showAsPrinted(false)
      try await browser.resizeBack()
      #expect(widest <= inner)
      #expect(breaks == "page,page")
    }
  }
}

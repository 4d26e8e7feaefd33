import Chapters
import Foundation
import Lessons
import Literate
import Model
import Rendering
import Support
import Testing

extension InTheBrowser {
  /// Addresses that carry lessons, and files.
  @Suite struct ShareTests {
    private let browser = Browser.shared

    private func changeDecimals() async throws {
      try await browser.run(
        """
        [...document.querySelectorAll('.tools button')].find(button => button.textContent === 'What if?').click();
        const field = document.querySelector('[data-path=decimals]');
        field.value = '3';
        field.dispatchEvent(new Event('change'));
        """)
      try await browser.wait(until: "location.hash.startsWith('#lesson=1.')")
    }

    private func press(_ words: String) async throws {
      try await browser.run(
        "[...document.querySelectorAll('button')].find(button => button.textContent === arguments[0]).click()", words)
    }

    /// Where downloads go: a new folder.
    private func downloads() async throws -> URL {
      let folder = Pages.folder.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try await browser.saveDownloads(in: folder)
      return folder
    }

    private func downloaded(_ name: String, in folder: URL) async throws -> String {
      String(decoding: try await downloadedBytes(name, in: folder), as: UTF8.self)
    }

    private func downloadedBytes(_ name: String, in folder: URL) async throws -> Data {
      let file = folder.appending(path: name)
      // Firefox makes an empty file first, and writes into another beside it.
      try await browser.wait {
        let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
        return (size ?? 0) > 0 && !FileManager.default.fileExists(atPath: file.path + ".part")
      }
      return try Data(contentsOf: file)
    }

    @Test func theAddressCarriesTheLesson() async throws {
      try await browser.open(Pages.standard)
      try await changeDecimals()
      let fragment = try await browser.text("return location.hash")
      #expect(fragment.count <= 2000)
      try await browser.open(Pages.standard, fragment: fragment)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent === '1.000'")
      try await press("Undo")
      try await browser.wait(until: "location.hash === ''")
    }

    @Test func thePageIsSavedAsTheCommandWouldWriteIt() async throws {
      try await browser.open(Pages.standard)
      let folder = try await downloads()
      try await press("Save this page, with the lesson in it")
      let saved = try await downloaded("attention-worked.html", in: folder)
      #expect(saved == (try String(contentsOf: Pages.standard, encoding: .utf8)))
    }

    @Test func aSavedPageHoldsTheChangedLesson() async throws {
      try await browser.open(Pages.standard)
      try await changeDecimals()
      let folder = try await downloads()
      try await press("Save this page, with the lesson in it")
      let saved = try await downloaded("attention-worked.html", in: folder)
      var lesson = Lesson.catsChaseMice
      lesson.decimals = 3
      #expect(saved == Pages.html(.attentionWorked(partOne: ByHand(lesson).pages), lesson))
      try await browser.open(folder.appending(path: "attention-worked.html"))
      #expect(try await browser.text("return document.querySelector('#embeddings tbody td').textContent") == "1.000")
      #expect(
        try await browser.holds(
          "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Reset').hidden"))
    }

    @Test func markdownAndLessonAreSaved() async throws {
      try await browser.open(Pages.byDefault)
      let folder = try await downloads()
      try await press("Save the lesson")
      #expect(try await downloaded("lesson.json", in: folder) == Lesson.byHand.json)
      try await press("Save all chapters as Markdown")
      #expect(try await downloaded("attention-worked.md", in: folder) == Book.standard.markdown)
    }

    @Test func theSpreadsheetIsThatOfTheCommand() async throws {
      try await browser.open(Pages.byDefault)
      let folder = try await downloads()
      try await press("Save the numbers as a spreadsheet")
      let saved = try await downloadedBytes("attention-worked.xlsx", in: folder)
      let workbook = Workbook(title: Lesson.byHand.title, decimals: 2, Transformer(.byHand)().quantitiesByChapter)
      #expect(saved == Data(try workbook.file()))
    }

    @Test func aFileIsOpened() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        """
        const file = new File([arguments[0]], 'mine.json');
        const transfer = new DataTransfer();
        transfer.items.add(file);
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        """, Lesson(tokens: ["up", "down"], embeddings: .random(size: 2, seed: 1)).json)
      try await browser.wait(until: "document.querySelector('#embeddings tbody th').textContent === 'up'")
    }

    @Test func aBadFileIsRefusedWithLineAndColumn() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        """
        const transfer = new DataTransfer();
        transfer.items.add(new File(['{"tokens": ["a"],\\n "embedings": 1}'], 'mine.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        """)
      try await browser.wait(until: "document.querySelector('.status .error')")
      let message = try await browser.text("return document.querySelector('.status .error').textContent")
      #expect(
        message == "mine.json:2:2: the lesson: expected a known key, found \"embedings\". Did you mean `embeddings`?")
    }
  }
}

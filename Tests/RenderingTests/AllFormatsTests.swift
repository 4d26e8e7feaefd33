import Chapters
import Foundation
import Lessons
import Literate
import Numbers
import Rendering
import Worksheets
import Testing
import Workings

/// One walk through all formats: each row of each table prints the same numbers wherever it stands.
///
/// Presenting shows the elements of the HTML themselves, one after the other, and has no numbers of its own.
@Suite struct AllFormatsTests {
  @Test(arguments: WholeBook.allCases) func everyRowIsTheSameEverywhere(which: WholeBook) throws {
    let book = which.book
    let sections = Tree(which.rendered.html).all("section")
    let outputs = try notebookOutputs(book)
    for (page, (section, file)) in zip(book.pages, zip(sections, which.rendered.chapters)) {
      let html = section.all("tr").map { $0.all("td").map { $0.text }.joined(separator: " ") }
      let markdown = file.text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map {
        spaced($0, without: "|·░▒▓█")
      }
      let terminal = book.terminalText(of: page, TerminalStyle(width: 100, hasColours: false, hasLines: false))
        .split(separator: "\n").map { spaced($0, without: "·░▒▓█") }
      let values = try values(of: page)
      for case .table(let table) in page.blocks {
        for row in table.shownRows {
          guard let row else { continue }
          let cells = table.shownColumns.map { $0.map { page.style.text(table.quantity.value[row, $0]) } ?? "⋯" }
          let line = cells.joined(separator: " ")
          #expect(html.contains(line), "HTML, \(page.title): \(line)")
          #expect(markdown.contains { $0.hasSuffix(line) }, "Markdown, \(page.title): \(line)")
          #expect(outputs.contains { $0.hasSuffix(line) }, "notebook, \(page.title): \(line)")
          // A terminal may split a wide table into bands.
          let isNarrow = cells.count <= 6
          #expect(!isNarrow || terminal.contains { $0.hasSuffix(line) }, "terminal, \(page.title): \(line)")
          if let name = table.quantity.name?.text, let data = values[name] {
            let columns = table.quantity.value.columns
            let told = table.shownColumns.map {
              $0.map { column in
                // JSON has no infinity.
                page.style.text(data[row * columns + column] ?? table.quantity.value[row, column])
              } ?? "⋯"
            }
            #expect(told == cells, "JSON, \(page.title): \(line)")
          }
        }
      }
    }
  }

  @Test(arguments: [
    Lesson.byHand, Lesson(tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1), conventions: .notebook),
  ])
  func sheetsAndKeysPrintWhatWasComputed(lesson: Lesson) throws {
    let sheet = try SheetSeries(like: lesson, seed: 3).sheet(2)
    let sheetRows = Tree(WorksheetPage([sheet], isKey: false).html).all("tr").map { $0.all("td").map { $0.text } }
    let key = WorksheetPage([sheet], isKey: true).html
    for item in sheet.items {
      for row in 0..<item.quantity.value.rows {
        let isGiven = item.quantity.isGiven
        let cells = item.quantity.value.row(row).map { isGiven ? NumberStyle.exact($0) : sheet.style.text($0) }
        #expect(
          row == item.emptyRow ? key.contains(cells.joined(separator: "\u{2003}")) : sheetRows.contains(cells))
      }
    }
  }

  private func spaced(_ line: some StringProtocol, without left: String) -> String {
    String(line).filter { !left.contains($0) }.split(separator: " ").joined(separator: " ")
  }

  /// The lines that the cells of the notebook print.
  private func notebookOutputs(_ book: Book) throws -> [String] {
    struct Notebook: Decodable {
      struct Cell: Decodable {
        struct Output: Decodable { let text: String? }
        let outputs: [Output]?
      }
      let cells: [Cell]
    }
    let notebook = try JSONDecoder().decode(Notebook.self, from: Data(book.jupyterNotebook().utf8))
    return notebook.cells.flatMap { $0.outputs ?? [] }.flatMap { ($0.text ?? "").split(separator: "\n") }
      .map { spaced($0, without: "") }
  }

  /// The numbers of a page’s quantities as JSON tells them.
  private func values(of page: Page) throws -> [String: [Double?]] {
    struct Values: Decodable {
      struct Quantity: Decodable { let data: [Double?] }
      let quantities: [String: Quantity]
    }
    var text = ""
    writeValuesJSON(title: "", tokens: [], features: nil, quantities: page.quantities) { text += $0 }
    return try JSONDecoder().decode(Values.self, from: Data(text.utf8)).quantities.mapValues { $0.data }
  }
}

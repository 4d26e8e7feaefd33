import Foundation
import Literate
import Support
import Testing

/// Every number that the notebook’s output shows stands in the book, digit for digit.
///
/// Fixtures/notebook-printed.json holds them as text; read here are the pages that a reader gets, and not the quantities.
@Suite struct PrintedNotebookTests {
  private struct Printed: Decodable {
    let columns: [Int]
    let rows: [[String]]
  }

  @Test(arguments: ["The notebook, part 1", "The notebook, part 2"])
  func everyDigitStandsInTheChapter(_ title: String) throws {
    let parts = try JSONDecoder().decode([String: [String: Printed]].self, from: fixtureData("notebook-printed.json"))
    let page = try #require(Book.standard.pages.first { $0.title == title })
    let lines = Book.standard.text(of: page).split(separator: "\n")
    for (symbol, printed) in try #require(parts[title]) {
      let caption = try #require(
        lines.firstIndex { $0.hasPrefix("$\(symbol.replacing("\\", with: ""))$: ") }, "no table of \(symbol)")
      let table = lines[(caption + 1)...].prefix { $0.hasPrefix("|") }.map(Self.cells)
      let header = try #require(table.first)
      let places = try printed.columns.map { column in
        // A column of a token has no number in its heading; those tables are shown whole.
        try #require(
          header.firstIndex(of: "\(column)") ?? (header.contains("⋯") ? nil : column + 1), "\(symbol): column \(column)"
        )
      }
      let shown = table.dropFirst(2).map { row in places.map { String(row[$0].prefix { $0 != " " }) } }
      for (row, expected) in zip(shown, printed.rows) {
        for (digits, expected) in zip(row, expected.map { $0.replacing("-", with: "−") }) where digits != expected {
          // Where the two round a half each in its way the text says so, and has NumPy’s digits.
          #expect(
            lines.contains { $0.contains("NumPy") && $0.contains("prints \(expected)") },
            "\(symbol): \(digits), not \(expected)")
        }
      }
      #expect(shown.count == printed.rows.count, "\(symbol)")
    }
  }

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

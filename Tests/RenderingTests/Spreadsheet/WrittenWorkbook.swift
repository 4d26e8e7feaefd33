import Foundation
import Support
import Testing

/// A workbook as a spreadsheet reads it: its sheets by name, and what stands in each cell.
struct WrittenWorkbook {
  enum Cell: Equatable {
    case text(String)
    case given(Double)
    case formula(String, gives: String)
  }

  /// The parts of the file by their paths.
  let parts: [String: String]
  /// The names of the sheets, in order.
  let names: [String]
  private(set) var cells: [String: [String: Cell]] = [:]
  /// The places that names stand for, such as `'Scores'!$B$5:$D$7`.
  private(set) var definedNames: [String: String] = [:]

  init(_ file: [UInt8]) throws {
    parts = try unpacked(file)
    let workbook = try #require(parts["xl/workbook.xml"])
    names = workbook.matches(of: /<sheet name="([^"]*)"/).map { String($0.output.1).unescaped }
    for match in workbook.matches(of: /<definedName name="([^"]*)">([^<]*)</) {
      definedNames[String(match.output.1)] = String(match.output.2).unescaped
    }
    for (place, name) in names.enumerated() {
      let sheet = try #require(parts["xl/worksheets/sheet\(place + 1).xml"])
      var cells: [String: Cell] = [:]
      for match in sheet.matches(of: /<c r="([A-Z]+[0-9]+)" s="[0-9]"[^>]*>(.*?)<\/c>/.dotMatchesNewlines()) {
        let inside = String(match.output.2)
        let formula = inside.firstMatch(of: /<f>(.*?)<\/f><v>(.*?)<\/v>/)
        let text = inside.firstMatch(of: /<t xml:space="preserve">(.*?)<\/t>/.dotMatchesNewlines())
        if let formula {
          cells[String(match.output.1)] = .formula(String(formula.output.1).unescaped, gives: String(formula.output.2))
        } else if let text {
          cells[String(match.output.1)] = .text(String(text.output.1).unescaped)
        } else if let number = inside.firstMatch(of: /<v>(.*?)<\/v>/).flatMap({ Double($0.output.1) }) {
          cells[String(match.output.1)] = .given(number)
        }
      }
      self.cells[name] = cells
    }
  }

  /// The texts of a sheet’s first column.
  func labels(_ sheet: String) -> [String] {
    (cells[sheet] ?? [:]).filter { $0.key.hasPrefix("A") && $0.key.dropFirst().allSatisfy(\.isNumber) }
      .sorted { Int($0.key.dropFirst()) ?? 0 < Int($1.key.dropFirst()) ?? 0 }
      .compactMap { if case .text(let text) = $0.value { text } else { nil } }
  }

  /// Changes a number that is given.
  mutating func change(_ cell: String, on sheet: String, to number: Double) throws {
    guard case .given = cells[sheet]?[cell] else { throw Missing(place: "\(sheet)!\(cell)") }
    cells[sheet]?[cell] = .given(number)
  }

  /// The numbers of a name’s table, computed from nothing but formulas and given numbers; an infinity is nil.
  func computed(_ name: String) throws -> [Double?] {
    let recalculation = Recalculation(self)
    let place = try #require(definedNames[name], "\(name)")
    let range = place.split(separator: "!")
    let (sheet, cells) = (String(range[0].dropFirst().dropLast()), range[1].replacing("$", with: ""))
    var calculator = FormulaCalculator { _, row, column in recalculation.value(sheet, row, column) }
    var numbers: [Double?] = []
    let corners = cells.split(separator: ":").map { corner in
      (row: Int(corner.drop { $0.isLetter })! - 1, column: corner.prefix { $0.isLetter })
    }
    for row in corners[0].row...corners[1].row {
      var column = String(corners[0].column)
      while true {
        guard let value = calculator("\(column)\(row + 1)") else {
          throw Missing(place: "\(sheet)!\(column)\(row + 1)")
        }
        switch value {
        case .number(let number): numbers.append(number)
        case .text("−∞"): numbers.append(nil)
        case .text(let text): throw Missing(place: "\(sheet)!\(column)\(row + 1) is \(text)")
        }
        if column == corners[1].column { break }
        column = next(column)
      }
    }
    return numbers
  }

  struct Missing: Error { let place: String }

  private func next(_ column: String) -> String {
    guard let last = column.last, last != "Z" else {
      return (column.count == 1 ? "A" : next(String(column.dropLast()))) + "A"
    }
    return column.dropLast() + String(UnicodeScalar(last.asciiValue! + 1))
  }
}

/// A workbook computed anew, cell after cell.
private final class Recalculation {
  private let workbook: WrittenWorkbook
  private var known: [String: FormulaCalculator.Value] = [:]

  init(_ workbook: WrittenWorkbook) { self.workbook = workbook }

  func value(_ sheet: String, _ row: Int, _ column: Int) -> FormulaCalculator.Value {
    let letters = column < 26 ? "" : String(UnicodeScalar(UInt8(64 + column / 26)))
    let cell = letters + String(UnicodeScalar(UInt8(65 + column % 26))) + "\(row + 1)"
    let key = "\(sheet)!\(cell)"
    if let value = known[key] { return value }
    let value: FormulaCalculator.Value
    switch workbook.cells[sheet]?[cell] {
    case .given(let number): value = .number(number)
    case .text(let text): value = .text(text)
    case .formula(let formula, _):
      var calculator = FormulaCalculator { self.value($0.isEmpty ? sheet : $0, $1, $2) }
      value = calculator(formula) ?? .text("malformed: \(formula)")
    case nil: value = .text("nothing at \(key)")
    }
    known[key] = value
    return value
  }
}

/// The files in a ZIP of stored files, each whole by its checksum.
private func unpacked(_ bytes: [UInt8]) throws -> [String: String] {
  func number(_ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
  var files: [String: String] = [:]
  var directory = number(bytes.count - 6, 4)
  for _ in 0..<number(bytes.count - 12, 2) {
    #expect(number(directory, 4) == 0x0201_4B50)
    let (length, name, start) = (number(directory + 24, 4), number(directory + 28, 2), number(directory + 42, 4))
    #expect(number(start, 4) == 0x0403_4B50 && number(start + 26, 2) == name && number(start + 8, 2) == 0)
    let path = String(decoding: bytes[start + 30..<start + 30 + name], as: UTF8.self)
    files[path] = String(decoding: bytes[start + 30 + name..<start + 30 + name + length], as: UTF8.self)
    directory += 46 + name
  }
  return files
}

extension String {
  fileprivate var unescaped: String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(self) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}

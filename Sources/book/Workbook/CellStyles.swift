import Foundation

/// Which cells of a workbook show a number as a date: what a spreadsheet has made of `3.4`, where that is the third of April.
struct CellStyles {
  private var isDate: [Bool] = []
  private var ownDates: Set<Int> = []

  init() {}

  init(_ file: [UInt8]) throws(Damaged) {
    var scanner = XMLScanner(file)
    var isCells = false
    while let event = try scanner.next() {
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"], code.showsDate {
          ownDates.insert(id)
        }
      case .start("cellXfs", _): isCells = true
      case .end("cellXfs"): isCells = false
      case .start("xf", let attributes):
        guard isCells else { continue }
        let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
        isDate.append(builtInDates.contains { $0 ~= id } || ownDates.contains(id))
      default: break
      }
    }
  }

  /// The day that a number stands for in a cell of a style; nil where the number is one.
  func date(_ number: String, _ style: Int) -> String? {
    guard isDate.indices.contains(style), isDate[style], let days = Double(number), days.magnitude < 3e6 else {
      return nil
    }
    // Days are counted so that 25569 is the first of 1970.
    let date = Date(timeIntervalSince1970: (days.rounded(.down) - 25569) * 86400)
    return date.formatted(Date.ISO8601FormatStyle().year().month().day())
  }
}

/// The formats that every spreadsheet knows and that show a date or a time.
private let builtInDates = [14...22, 27...36, 45...47, 50...58]

extension String {
  /// Whether a format shows days, months or years: apart from what is quoted, a colour or a language, it has their letters.
  fileprivate var showsDate: Bool {
    let plain = replacing(/"[^"]*"|\\.|\[[^\]]*\]|General/, with: "").lowercased()
    return plain.contains { "dmyh".contains($0) }
  }
}

import Foundation
import Testing

/// A notebook of `book notebook --student scores,softmax` as a student saves it, with what a kernel leaves in its cells.
struct HandedInNotebook {
  /// What the checked cells hold, in order; a matrix, or what has become of the cell.
  var cells: [(key: String, held: Held)]
  var steps = ["scores/S", "scores/T", "softmax/A", "softmax/O"]
  var lesson: String?
  /// The number of each cell’s run; from 1 in order if nothing is said.
  var counts: [String: Int] = [:]
  var keepsMetadata = true

  enum Held {
    case numbers([[Double]])
    case words(String)  // “inf” and the like are texts
    case untouched, notRun, writtenSince, unusable, stopped
  }

  /// The book’s own numbers of the steps of the default book.
  static let right: [String: [[Double]]] = {
    guard let outcome = try? BookCommand.run("values"),
      let json = try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any],
      let quantities = json["quantities"] as? [String: [String: Any]]
    else { return [:] }
    return quantities.compactMapValues { quantity in
      guard let shape = quantity["shape"] as? [Int], let data = quantity["data"] as? [NSNumber] else { return nil }
      return (0..<shape[0]).map { row in data[(row * shape[1])..<((row + 1) * shape[1])].map { $0.doubleValue } }
    }
  }()

  /// A notebook in which some steps differ from the book’s.
  init(_ others: [String: Held] = [:]) {
    cells = ["S", "T", "A", "O"].map { ($0, others[$0] ?? .numbers(Self.right[$0] ?? [])) }
  }

  /// Its file.
  var text: String {
    get throws {
      var notebook: [String: Any] = ["nbformat": 4, "nbformat_minor": 5]
      var kept: [String: Any] = ["steps": steps]
      if let lesson { kept["lesson"] = lesson }
      notebook["metadata"] = keepsMetadata ? ["attention_worked": kept] : [:]
      notebook["cells"] = cells.enumerated().map { place, cell in
        Self.cell(cell.key, cell.held, counts[cell.key] ?? place + 1)
      }
      return String(decoding: try JSONSerialization.data(withJSONObject: notebook), as: UTF8.self)
    }
  }

  private static func cell(_ key: String, _ held: Held, _ count: Int) -> [String: Any] {
    var (code, number, outputs): (String, Any, [[String: Any]]) = ("1 + 1", count, [])
    func keep(_ state: String, _ numbers: Any) {
      let record: [String: Any] = [
        "step": key, "state": state, "why": "has the shape (2,)", "numbers": numbers, "within": 1e-9,
      ]
      let data: [String: Any] = ["application/vnd.attention-worked+json": record, "text/plain": "\(key) …"]
      outputs = [["output_type": "display_data", "metadata": [:], "data": data]]
    }
    switch held {
    case .numbers(let numbers): keep("numbers", numbers)
    case .words(let word): keep("numbers", [[word]])
    case .untouched:
      code = "..."
      keep("unwritten", NSNull())
    case .writtenSince: keep("unwritten", NSNull())
    case .unusable: keep("unusable", NSNull())
    case .notRun: number = NSNull()
    case .stopped:
      outputs = [
        ["output_type": "error", "ename": "NameError", "evalue": "name 'q' is not defined", "traceback": [""]]
      ]
    }
    // A source may be a list of lines.
    let source = ["\(key) = \(code)  # your turn: numbers, 3 × 3\n", "\(key) = checked(\"\(key)\", \(key))"]
    return ["cell_type": "code", "metadata": [:], "source": source, "execution_count": number, "outputs": outputs]
  }
}

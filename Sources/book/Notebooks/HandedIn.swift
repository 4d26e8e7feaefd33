import Foundation
import Numbers
import Rendering
import Workings

/// A notebook as a student has handed it in.
struct HandedIn {
  let path: String
  /// What the notebook says it is about; nil where that has got lost.
  let task: Task?
  private let cells: [Cell]

  /// What a notebook keeps of the assignment that it was made for.
  struct Task: Equatable {
    /// The steps that were asked for, by their addresses.
    let steps: [String]
    /// The lesson, as JSON; nil for the default book.
    let lesson: String?
  }

  /// What has become of a step.
  enum Result {
    /// The notebook has no cell for it.
    case gone
    /// Its cell still is as it was handed out, and may have been run.
    case unwritten(wasRun: Bool)
    /// Its cell was not run, or what it printed has got lost.
    case notRun
    /// It stopped with an error, in these words.
    case stopped(String)
    /// What it holds cannot be used, for a reason.
    case unusable(String)
    case answer(StepMarking.Answer)
  }

  private struct Cell {
    let source: String
    let outputs: [[String: Any]]
    let count: Int?

    /// Whether the dots still stand where code is to be written.
    var isAsHandedOut: Bool { source.contains("= ...") }

    init(_ json: [String: Any]) {
      source = Self.text(json["source"])
      outputs = json["outputs"] as? [[String: Any]] ?? []
      count = json["execution_count"] as? Int
    }

    /// A text, which notebooks may keep as a list of lines.
    private static func text(_ json: Any?) -> String {
      json as? String ?? (json as? [String])?.joined() ?? ""
    }
  }

  /// Reads a notebook; says why where a file is none.
  init(_ bytes: [UInt8], from path: String) throws(Failure) {
    self.path = path
    guard !bytes.starts(with: "PK".utf8) else {
      throw .input("\(path): this is an archive. Unpack it, and name the folder.")
    }
    guard let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
      let cells = json["cells"] as? [[String: Any]]
    else {
      throw .input("\(path): this is no notebook that can be read. Save it in Jupyter once more, as .ipynb.")
    }
    self.cells = cells.filter { $0["cell_type"] as? String == "code" }.map { Cell($0) }
    let kept = (json["metadata"] as? [String: Any])?["attention_worked"] as? [String: Any]
    task = (kept?["steps"] as? [String]).map { Task(steps: $0, lesson: kept?["lesson"] as? String) }
  }

  /// What has become of the step with a key, and when its cell was run.
  func result(for step: Assignment.Step) -> (result: Result, count: Int?) {
    let rows = step.quantity.value.rows, columns = step.quantity.value.columns
    for cell in cells.reversed() {
      for output in cell.outputs.reversed() {
        guard let kept = (output["data"] as? [String: Any])?[handedInType] as? [String: Any],
          kept["step"] as? String == step.key, let state = kept["state"] as? String
        else { continue }
        if state == "unwritten" {
          // What was written since has not been run.
          return (cell.isAsHandedOut ? .unwritten(wasRun: true) : .notRun, cell.count)
        }
        guard state == "numbers" else { return (.unusable(kept["why"] as? String ?? state), cell.count) }
        let numbers = (kept["numbers"] as? [[Any]] ?? []).map { $0.compactMap(Self.number) }
        guard numbers.count == rows, numbers.allSatisfy({ $0.count == columns }) else { continue }
        let matrix = Matrix(rows: rows, columns: columns, elements: numbers.flatMap { $0 })
        return (.answer(StepMarking.Answer(matrix, tolerance: Self.number(kept["within"] ?? 0) ?? 0)), cell.count)
      }
    }
    guard let cell = cells.last(where: { $0.source.contains("checked(\"\(step.key)\",") }) else { return (.gone, nil) }
    for output in cell.outputs where output["output_type"] as? String == "error" {
      let name = output["ename"] as? String ?? "an error", value = output["evalue"] as? String ?? ""
      return (.stopped(value.isEmpty ? name : "\(name): \(value)"), cell.count)
    }
    return (cell.isAsHandedOut ? .unwritten(wasRun: cell.count != nil) : .notRun, cell.count)
  }

  private static func number(_ json: Any) -> Double? {
    if let text = json as? String { return ["inf": .infinity, "-inf": -.infinity][text] }
    return (json as? NSNumber)?.doubleValue
  }
}

import Literate
import Rendering
import Workings

/// A student’s notebook, marked; or what keeps it from being.
struct NotebookPaper {
  let path: String
  /// Whose it is; nil where nobody can say.
  let owner: Owner?
  /// Its steps; none where it could not be marked.
  private let steps: [NotebookStep]
  /// What the teacher has to look after.
  let complaint: String?

  /// A student by the number in the class, from 1, and the name.
  struct Owner: Equatable { let number: Int, name: String }

  init(
    _ path: String, _ owner: Owner?, _ notebook: HandedIn?, _ flaw: String?, _ homework: Homework?, _ model: HandedIn?,
    hasKey: Bool
  ) {
    (self.path, self.owner) = (path, owner)
    guard let notebook else {
      (steps, complaint) = ([], flaw)
      return
    }
    guard let homework, let model, notebook.task == model.task || notebook.task == nil && hasKey else {
      steps = []
      complaint =
        notebook.task == nil
        ? "\(path): this notebook says no more what was asked for. Say --key FILE.ipynb, the notebook that was handed out."
        : "\(path): this notebook is about another lesson, or other steps, than \(model?.path ?? "the others")."
      return
    }
    steps = NotebookStep.all(of: homework, in: notebook)
    let lost = steps.filter { $0.isLost }.map { $0.key }
    if lost.isEmpty {
      complaint = nil
    } else if lost.count == steps.count {
      complaint = "\(path): this notebook was not run, or its outputs were taken away. \(Self.advice)"
    } else {
      complaint =
        "\(path): nothing is left of \(lost.joined(separator: ", ")): cells were not run, or deleted. \(Self.advice)"
    }
  }

  private static let advice = "In Jupyter, choose Restart Kernel and Run All Cells, save, and hand it in again."

  /// What a report tells of it.
  var paper: MarkedPaper {
    let advice = steps.isEmpty ? refusal : complaint == nil ? nil : Self.advice
    return MarkedPaper(
      student: owner?.number ?? 0, name: owner?.name ?? path,
      questions: steps.enumerated().map { $1.question($0 + 1) }, note: advice.map { Prose([.text($0)]) },
      slip: steps.lazy.compactMap { $0.slip }.first.map { ($0, NotebookStep.style) })
  }

  private var refusal: String { "This notebook could not be marked. \(complaint ?? "")" }

  /// What a teacher wants to know of one notebook.
  func report(withName: Bool) -> String {
    let who = path + (withName ? owner.map { " (\(quote($0.name).dropFirst().dropLast()))" } ?? "" : "")
    let paper = paper
    guard paper.isMarked else { return "\(who): not marked." }
    let sum = paper.sum(missing: [(paper.count(.missing), "missing")])
    return (["\(who): \(sum)"] + steps.filter { $0.word != "right" }.map { "  \($0.sentence)" })
      .joined(separator: "\n")
  }

  /// A table with a row for each notebook; it says whose it is where there is a roster.
  static func table(_ papers: [NotebookPaper], _ homework: Homework?, withNames: Bool) -> String {
    let keys = homework?.steps.map { $0.key } ?? []
    let header =
      ["notebook"] + (withNames ? ["student", "name"] : []) + ["marks", "of", "percent", "right", "follows", "wrong"]
      + ["missing"] + keys + ["message"]
    return CSV.text([header] + papers.map { $0.row(keys.count, withNames) })
  }

  private func row(_ count: Int, _ withNames: Bool) -> [String] {
    let who = [path] + (withNames ? [owner.map { "\($0.number)" } ?? "", owner?.name ?? ""] : [])
    let paper = paper
    guard paper.isMarked else { return who + Array(repeating: "", count: 7 + count) + [refusal] }
    let message = (steps.map { $0.sentence } + (complaint == nil ? [] : [Self.advice])).joined(separator: " ")
    let numbers = [paper.earned, paper.most, paper.percent] + MarkedPaper.Verdict.allCases.map { paper.count($0) }
    return who + numbers.map { "\($0)" } + steps.map { $0.word } + [message]
  }
}

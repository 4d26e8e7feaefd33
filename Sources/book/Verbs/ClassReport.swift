import Foundation
import Rendering

/// What a teacher takes back to the class: a page for each student, a summary, and tables of the marks.
struct ClassReport {
  /// What the work is called, as the head of pages and of the column of marks.
  let title: String
  let papers: [MarkedPaper]
  /// Everybody in the class, by number from 1 in order.
  let names: [String]
  let absent: [String]
  /// How many marks there are.
  let most: Int
  let roster: Roster?
  /// The table with all that was marked.
  let marks: String
  let gradebook: Gradebook?

  /// Writes it into a folder.
  func write(to folder: String, isQuiet: Bool) throws(Failure) {
    try Files.prepareFolder(folder)
    let files = files
    for file in files { try Files.replace("\(folder)/\(file.path)", with: file.text) }
    if !isQuiet {
      try Output.print("Wrote a summary and \(papers.count == 1 ? "a page" : "pages") of feedback into \(folder).")
    }
    removeStale(files, in: folder)
  }

  /// Removes pages of an earlier report, which would be taken for some of this.
  private func removeStale(_ files: [OutputFile], in folder: String) {
    for name in Files.names(in: folder) where name.wholeMatch(of: /feedback-\d+\.html/) != nil {
      guard !files.contains(where: { $0.path == name }), let page = Files.contents("\(folder)/\(name)"),
        String(decoding: page, as: UTF8.self).contains("<title>Attention ")
      else { continue }
      let isGone = unlink("\(folder)/\(name)") == 0
      Output.note("\(folder)/\(name) \(isGone ? "was" : "is") of an earlier report\(isGone ? ", and is removed" : "").")
    }
  }

  private var files: [OutputFile] {
    let header = ["student", "name", "marks", "of", "percent"] + MarkedPaper.Verdict.allCases.map { $0.rawValue }
    let totals = papers.filter { $0.isMarked }.map { paper in
      ["\(paper.student)", roster == nil ? "" : paper.name]
        + ([paper.earned, paper.most, paper.percent] + MarkedPaper.Verdict.allCases.map { paper.count($0) }).map {
          "\($0)"
        }
    }
    return [
      OutputFile(path: "summary.html", text: ClassSummaryPage(papers, absent: absent, title: title).html),
      OutputFile(path: "marks.csv", text: marks), OutputFile(path: "totals.csv", text: CSV.text([header] + totals)),
    ] + papers.map { OutputFile(path: $0.path, text: FeedbackPage($0, title: title).html) }
      + (gradebook.map { [OutputFile(path: "\($0.name).csv", text: $0.text(self))] } ?? [])
  }
}

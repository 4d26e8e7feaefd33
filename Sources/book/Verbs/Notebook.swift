import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Workings

extension Command {
  /// `book notebook`: writes the book as a Jupyter notebook.
  static func notebook(_ arguments: Arguments) throws(Failure) {
    guard let output = arguments[.output] else { throw .usage("A notebook needs a file: say --output FILE.ipynb.") }
    // Jupyter opens no other, and a lesson’s own file is never overwritten by mistake.
    let isStandardOutput = output == Arguments.standardOutput
    guard output.hasSuffix(".ipynb") || isStandardOutput else {
      throw .usage("\(output): the name of a notebook ends in .ipynb. Say --output FILE.ipynb.")
    }
    let book: Book
    if let path = arguments[.lesson] { book = try readBook(path).1 } else { book = try defaultBook() }
    let leftOut = try arguments[.student].map { (steps) throws(Failure) in try names(of: steps, in: book) } ?? []
    try Files.write(book.jupyterNotebook(leavingOut: leftOut), to: output)
    let rest = leftOut.isEmpty ? "" : ", for a student to write \(leftOut.map { $0.text }.joined(separator: ", "))"
    if !isStandardOutput { try Output.print("Wrote \(output)\(rest).") }
  }

  /// The quantities that a list of steps means, each a chapter or a quantity.
  private static func names(of steps: String, in book: Book) throws(Failure) -> [Symbol] {
    let known = book.computedNames
    var names: [Symbol] = []
    let steps = steps.split(separator: ",", omittingEmptySubsequences: false)
    for step in steps.map({ $0.trimmingCharacters(in: .whitespaces) }) {
      let meant = known.filter { $0.name.text == step || $0.slug == step }.map { $0.name }
      guard !meant.isEmpty else {
        var slugs: [String] = []
        for name in known where !slugs.contains(name.slug) { slugs.append(name.slug) }
        throw .usage(
          "There is no step “\(step)”. The chapters that compute something are: \(slugs.joined(separator: ", ")). "
            + "The quantities are: \(known.map { $0.name.text }.joined(separator: ", ")).")
      }
      names += meant.filter { !names.contains($0) }
    }
    return names
  }
}

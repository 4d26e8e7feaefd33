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
    let (book, lesson): (Book, Lesson?)
    if let path = arguments[.lesson] {
      (lesson, book) = try readBook(path)
    } else {
      (book, lesson) = (try defaultBook(), nil)
    }
    guard let words = arguments[.student] else {
      try Files.write(book.jupyterNotebook(), to: output)
      if !isStandardOutput { try Output.print("Wrote \(output).") }
      return
    }
    let homework = book.homework(Assignment(try steps(words, of: book), lesson: lesson?.json))
    try Files.write(homework.file, to: output)
    if !isStandardOutput { try Output.print("Wrote \(output), \(homework.words).") }
  }

  /// The steps that are meant by a list of chapters, of quantities, or of quantities of a chapter, such as `heads/S_1`.
  ///
  /// Where a chapter and a quantity have one name, the chapter is meant; a quantity’s name alone means the first that has it.
  private static func steps(_ words: String, of book: Book) throws(Failure) -> [Book.Step] {
    let known = book.steps
    var steps: [Book.Step] = []
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      let word = word.trimmingCharacters(in: .whitespaces)
      var meant = known.filter { $0.chapter == word || $0.address == word }
      if meant.isEmpty { meant = known.first { $0.name.text == word || $0.name.numpy == word }.map { [$0] } ?? [] }
      guard !meant.isEmpty else {
        var (slugs, names): ([String], [String]) = ([], [])
        for step in known {
          if !slugs.contains(step.chapter) { slugs.append(step.chapter) }
          if !names.contains(step.name.text) { names.append(step.name.text) }
        }
        throw .usage(
          "There is no step “\(word)”. The chapters that compute something are: \(slugs.joined(separator: ", ")). "
            + "The quantities are: \(names.joined(separator: ", ")).")
      }
      steps += meant.filter { one in !steps.contains { $0.quantity === one.quantity } }
    }
    return known.filter { one in steps.contains { $0.quantity === one.quantity } }
  }
}

extension Homework {
  /// What is left to write, and what is hidden for that, as the end of a sentence.
  fileprivate var words: String {
    var hidden: [String] = []
    for name in given.compactMap({ $0.name?.text }) where !hidden.contains(name) { hidden.append(name) }
    return "for a student to write \(steps.map { $0.key }.joined(separator: ", "))"
      + (hidden.isEmpty ? "" : "; without the code of \(hidden.joined(separator: ", ")), which would give it away")
  }
}

import Foundation
import Lessons
import Literate
import Rendering

extension Command {
  /// `book build`: computes a book and writes its pages.
  static func build(_ arguments: Arguments) throws(Failure) {
    guard let path = arguments[.lesson] else {
      let destination: Destination
      if let output = arguments[.output] {
        destination = try .folder(output, for: .standard)
      } else {
        destination = try .package()
      }
      return try write(to: destination) { () throws(Failure) in (.byHand, try defaultBook()) }
    }
    guard let output = arguments[.output] else {
      throw .usage("A lesson’s book needs a folder of its own: say --output DIR.")
    }
    try write(to: .folder(output, for: .ofLesson)) { () throws(Failure) in try readBook(path) }
  }

  /// Computes a book, writes its pages, and says what it wrote and how long that took.
  static func write(
    to destination: Destination, computing compute: () throws(Failure) -> (Lesson, Book)
  ) throws(Failure) {
    let clock = ContinuousClock()
    let start = clock.now
    let (lesson, book) = try compute()
    let files = destination.files(of: book, lesson)
    for folder in destination.folders.reversed() { try Files.prepareFolder("\(destination.folder)/\(folder)") }
    try Files.prepareFolder(Files.split("\(destination.folder)/\(destination.pagePath)").folder)
    try Files.withoutInterrupts { () throws(Failure) in
      for file in files { try Files.replace("\(destination.folder)/\(file.path)", with: file.text) }
      let time = clock.now - start
      let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
      let figures = files.count { $0.path.hasPrefix("chapters/figures/") }
      let lessons = destination.lessonsPath.map { ", \($0)/" } ?? ""
      try Output.print(
        "Wrote \(destination.prefix)chapters/ (\(book.pages.count) chapters, \(figures) figures)\(lessons)"
          + " and \(destination.prefix)\(destination.pagePath) in \(milliseconds) ms.")
      try removeStale(destination, files)
    }
  }

  /// Removes generated pages that the book no longer has, and says what else is in `chapters/`.
  private static func removeStale(_ destination: Destination, _ files: [OutputFile]) throws(Failure) {
    for stranger in destination.strangers(to: files) {
      let path = "\(destination.folder)/\(stranger)"
      if Files.contents(path).map(OutputFile.isGenerated) ?? false {
        guard unlink(path) == 0 else {
          Output.note("\(stranger) is no longer part of the book, and cannot be removed.")
          continue
        }
        try Output.print("Removed \(stranger), which is no longer part of the book.")
      } else {
        Output.note("\(stranger) is not part of the book; it was left alone.")
      }
    }
  }
}

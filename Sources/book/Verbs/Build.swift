import Foundation
import Lessons
import Literate
import Rendering

extension Command {
  /// `book build`: computes a book and writes its pages.
  static func build(_ arguments: Arguments) throws(Failure) {
    guard let path = arguments[.lesson] else {
      let place: Place
      if let output = arguments[.output] {
        place = try .folder(output, forLesson: false)
      } else {
        place = try .package()
      }
      return try write(to: place, isDefaultBook: true) { () throws(Failure) in (.byHand, try defaultBook()) }
    }
    guard let output = arguments[.output] else {
      throw .usage("A lesson’s book needs a folder of its own: say --output DIR.")
    }
    try write(to: .folder(output, forLesson: true), isDefaultBook: false) { () throws(Failure) in try readBook(path) }
  }

  /// Computes a book, writes its pages to a place, and says what it wrote and how long that took.
  static func write(
    to place: Place, isDefaultBook: Bool, computing compute: () throws(Failure) -> (Lesson, Book)
  ) throws(Failure) {
    let clock = ContinuousClock()
    let start = clock.now
    let (lesson, book) = try compute()
    let files = place.files(of: book, lesson, isDefaultBook: isDefaultBook)
    try Files.prepareFolder("\(place.folder)/chapters/figures")
    try Files.prepareFolder("\(place.folder)/chapters")
    try Files.prepareFolder(Files.split("\(place.folder)/\(place.pagePath)").folder)
    try Files.withoutInterrupts { () throws(Failure) in
      for file in files { try Files.replace("\(place.folder)/\(file.path)", with: file.text) }
      let time = clock.now - start
      let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
      let pages = book.pages.count
      try Output.print(
        "Wrote \(place.prefix)chapters/ (\(pages) chapters, \(files.count - pages - 2) figures)"
          + " and \(place.prefix)\(place.pagePath) in \(milliseconds) ms.")
      try removeStale(place, files)
    }
  }

  /// Removes generated pages that the book no longer has, and says what else is in `chapters/`.
  private static func removeStale(_ place: Place, _ files: [OutputFile]) throws(Failure) {
    for stranger in place.strangers(to: files) {
      let path = "\(place.folder)/\(stranger)"
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

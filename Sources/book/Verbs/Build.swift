import Foundation
import Lessons
import Literate
import Rendering

extension Command {
  /// `book build`: computes a book and writes its pages.
  static func build(_ arguments: Arguments) throws(Failure) {
    let clock = ContinuousClock()
    let start = clock.now
    let place: Place
    let (lesson, book): (Lesson, Book)
    if let path = arguments[.lesson] {
      guard let output = arguments[.output] else {
        throw .usage("A lesson’s book needs a folder of its own: say --output DIR.")
      }
      place = try .folder(output, forLesson: true)
      (lesson, book) = try readBook(path)
    } else {
      if let output = arguments[.output] {
        place = try .folder(output, forLesson: false)
      } else {
        place = try .package()
      }
      (lesson, book) = (.byHand, try defaultBook())
    }
    let files = place.files(of: book, lesson, isDefaultBook: arguments[.lesson] == nil)
    try Files.prepareFolder("\(place.folder)/chapters/figures")
    try Files.prepareFolder("\(place.folder)/chapters")
    try Files.prepareFolder(Files.split("\(place.folder)/\(place.pagePath)").folder)
    for file in files { try Files.replace("\(place.folder)/\(file.path)", with: file.text) }
    let time = clock.now - start
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    let pages = book.pages.count
    try Output.print(
      "Wrote \(place.prefix)chapters/ (\(pages) chapters, \(files.count - pages - 2) figures)"
        + " and \(place.prefix)\(place.pagePath) in \(milliseconds) ms.")
    try removeStale(place, files)
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

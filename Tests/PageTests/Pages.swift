import Assets
import Chapters
import Foundation
import Lessons
import Literate
import Rendering
import Support

/// The pages that the tests open, written to a folder of their own.
enum Pages {
  static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "PageTests-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }()

  private static let equipment = Equipment(
    stylesheet: Asset.stylesheet, script: Asset.script, scriptHash: Asset.scriptHash, generator: Asset.generator,
    lessons: PackageLesson.json)

  /// The default book’s page.
  static let byDefault = write("default.html", html(Book.standard, .byHand))

  /// The default book’s page with the lesson whose numbers the tests know, whatever the default one is.
  static let standard = write(
    "index.html", html(Book.attentionWorked(partOne: ByHand(.catsChaseMice).pages), .catsChaseMice))

  /// A page with nothing on it.
  static let blank = write("blank.html", "<!doctype html><title>Nothing</title>")

  /// The generator that every page has, in a page without a book: it opens in a tenth of the time.
  static let generator = write(
    "generator.html",
    "<!doctype html><meta charset=utf-8><title>Generator</title><script type=\"application/octet-stream\" id=\"generator\">\(Asset.generator)</script>"
  )

  /// The functions by which the page unpacks the generator.
  static let unpacking = try! String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Assets/unpack.js"),
    encoding: .utf8)

  /// The text of the page of a book whose Part One is written for a lesson.
  static func html(_ book: Book, _ lesson: Lesson) -> String {
    book.html(lesson: lesson.json, equipment)
  }

  /// A lesson’s own page.
  static func page(of lesson: Lesson, _ name: String) -> URL {
    write(name, html(.written(for: lesson, ByHand(lesson).pages), lesson))
  }

  /// The page of a lesson that is too large to be in it.
  static let pageWithoutLesson = {
    let lesson = Lesson(tokens: ["a", "b"], embeddings: .random(size: 4, seed: 1))
    let book = Book.written(for: lesson, ByHand(lesson).pages)
    return write("without.html", book.html(lesson: "", equipment))
  }()

  private static func write(_ name: String, _ text: String) -> URL {
    let file = folder.appending(path: name)
    try! Data(text.utf8).write(to: file)
    return file
  }
}

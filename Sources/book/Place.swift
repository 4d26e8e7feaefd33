import Foundation
import Literate
import Rendering

/// Where a book is written: its folder, and where in it the HTML page goes.
struct Place {
  let folder: String
  let pagePath: String

  /// This package, found from the current folder upwards: `chapters/` and `docs/index.html`.
  static func package() throws(Failure) -> Place {
    var folder = FileManager.default.currentDirectoryPath
    while !isPackage(folder) {
      let above = Files.split(folder).folder
      guard above != folder, !folder.isEmpty, folder != "/" else {
        throw .usage("This is not the book’s package, nor a folder in it. Go there, or say --output DIR.")
      }
      folder = above.isEmpty ? "/" : above
    }
    return Place(folder: folder, pagePath: "docs/index.html")
  }

  /// A folder of the reader’s own: `chapters/` and `index.html`.
  static func folder(_ path: String, forLesson: Bool) throws(Failure) -> Place {
    if forLesson && isPackage(path) {
      throw .usage("\(path) is the book’s own package; a lesson’s book never overwrites the default book.")
    }
    return Place(folder: path, pagePath: "index.html")
  }

  private static func isPackage(_ folder: String) -> Bool {
    guard let manifest = Files.contents("\(folder)/Package.swift") else { return false }
    return String(decoding: manifest, as: UTF8.self).contains("name: \"AttentionWorked\"")
  }

  /// All files of a book, with their paths in this place.
  func files(of book: Book) -> [OutputFile] {
    book.markdownFiles + [OutputFile(path: pagePath, text: book.html)]
  }

  /// The files in `chapters/` that a book does not have; names that begin with a dot are nobody’s business.
  func strangers(to files: [OutputFile]) -> [String] {
    let known = Set(files.map(\.path) + ["chapters/figures"])
    return ["chapters", "chapters/figures"].flatMap { subfolder in
      Files.names(in: "\(folder)/\(subfolder)").filter { !$0.hasPrefix(".") }.map { "\(subfolder)/\($0)" }
    }.filter { !known.contains($0) }
  }
}

import Assets
import Chapters
import Foundation
import Lessons
import Literate
import Rendering

/// Where a book is written: its folder, and where in it the HTML page goes.
struct Destination {
  let folder: String
  /// How messages name a path in it: `chapters` in this package, `DIR/chapters` elsewhere.
  let prefix: String
  let pagePath: String
  /// Where the lessons go that the package brings; nil for a folder of the reader’s own.
  let lessonsPath: String?

  /// This package, found from the current folder upwards: `chapters/` and `docs/index.html`.
  static func package() throws(Failure) -> Destination {
    var folder = FileManager.default.currentDirectoryPath
    while !isPackage(folder) {
      let above = Files.split(folder).folder
      guard above != folder else {
        throw .usage("This is not the book’s package, nor a folder in it. Go there, or say --output DIR.")
      }
      folder = above
    }
    return Destination(folder: folder, prefix: "", pagePath: "docs/index.html", lessonsPath: "docs/lessons")
  }

  /// A folder of the reader’s own: `chapters/` and `index.html`.
  static func folder(_ path: String, for edition: Edition) throws(Failure) -> Destination {
    if edition == .ofLesson && (isPackage(path) || isOfDefaultBook(path)) {
      throw .usage("\(path) holds the default book, which a lesson’s book never overwrites.")
    }
    return Destination(
      folder: path, prefix: path.hasSuffix("/") ? path : path + "/", pagePath: "index.html", lessonsPath: nil)
  }

  private static func isPackage(_ folder: String) -> Bool {
    guard let manifest = Files.contents("\(folder)/Package.swift") else { return false }
    return String(decoding: manifest, as: UTF8.self).contains("name: \"AttentionWorked\"")
  }

  /// Whether a folder is one of those of this package in which the default book is.
  private static func isOfDefaultBook(_ path: String) -> Bool {
    guard isPackage("\(path)/..") else { return false }
    return ["docs", "chapters"].contains { Files.isSame(path, "\(path)/../\($0)") }
  }

  /// All files of a book, whose Part One was written for a lesson, with their paths in the folder; parts are written side by side.
  func files(of book: Book, _ lesson: Lesson) -> [OutputFile] {
    let equipment = Equipment(
      stylesheet: Asset.stylesheet, script: Asset.script, scriptHash: Asset.scriptHash, generator: Asset.generator,
      lessons: PackageLesson.json)
    // A page that finds no lesson in itself can be read, and says why nothing in it can be changed.
    let json = lesson.json
    let isSmall = json.utf8.count <= Lesson.largestInPage
    let sections = book.parts.indices.map { part in Started { book.sections(ofPart: part).compactHTML } }
    let files = book.parts.map { part in Started { book.markdownFiles(of: part) } }
    let page = book.html(lesson: isSmall ? json : "", equipment, sections: sections.map { $0.value })
    return [book.markdownContents] + files.flatMap { $0.value } + [OutputFile(path: pagePath, text: page)] + lessons
  }

  /// The lessons that the package brings, as files to choose from and to begin one’s own with.
  private var lessons: [OutputFile] {
    guard let lessonsPath else { return [] }
    return PackageLesson.all.map { OutputFile(path: "\(lessonsPath)/\($0.name).json", text: $0.lesson.json) }
  }

  /// The folders that hold nothing but files of a book.
  var folders: [String] { ["chapters", "chapters/figures"] + (lessonsPath.map { [$0] } ?? []) }

  /// The files in these that a book does not have; names that begin with a dot are nobody’s business.
  func strangers(to files: [OutputFile]) -> [String] {
    let known = Set(files.map(\.path) + folders)
    return folders.flatMap { subfolder in
      Files.names(in: "\(folder)/\(subfolder)").filter { !$0.hasPrefix(".") }.map { "\(subfolder)/\($0)" }
    }.filter { !known.contains($0) }
  }
}

import Foundation

/// A folder that is there for one test.
final class Folder {
  let path: String

  init() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in it.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ bytes: Data) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try bytes.write(to: URL(filePath: path(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// The paths of all files in it or in a folder of it, hidden ones too, sorted.
  func files(in folder: String = ".") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder)).filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(path(folder))/\(name)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// All files in a folder of it, with what they hold.
  func contents(of folder: String = ".") throws -> [String: Data] {
    Dictionary(uniqueKeysWithValues: try files(in: folder).map { ($0, try bytes("\(folder)/\($0)")) })
  }
}

extension Folder {
  /// A folder that the command takes for the book’s package.
  static func package() throws -> Folder {
    let folder = try Folder()
    try folder.write("Package.swift", "let package = Package(\n  name: \"AttentionWorked\"\n)\n")
    return folder
  }
}

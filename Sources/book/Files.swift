import Foundation

/// Reading and replacing files; each failure names the path, what was tried, and the cause.
enum Files {
  /// The bytes of a file, at most `limit` of them.
  static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: path) else { throw .input("\(path): there is no such file.") }
    guard !isFolder(path) else { throw .input("\(path): this is a folder; a lesson is a JSON file.") }
    guard let file = fopen(path, "rb") else { throw .input("\(path): cannot be read: \(systemMessage).") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw .input("\(path): this file has more than \(limit >> 20) MiB, which is more than any lesson needs.")
      }
    }
    guard ferror(file) == 0 else { throw .input("\(path): cannot be read: \(systemMessage).") }
    return bytes
  }

  /// The text of a file as bytes, or nil where there is none.
  static func contents(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  /// Replaces a file whole or not at all: writes beside it, then renames.
  ///
  /// A file that has the text already is left alone.
  static func replace(_ path: String, with text: String) throws(Failure) {
    if contents(path) == Data(text.utf8) { return }
    let (folder, name) = split(path)
    let beside = "\(folder)/.\(name).\(getpid())\(unfinished)"
    defer { unlink(beside) }
    guard write(text, to: beside) else { throw .input("\(path): cannot be written: \(systemMessage).") }
    guard rename(beside, path) == 0 else { throw .input("\(path): cannot be replaced: \(systemMessage).") }
  }

  /// Writes a new file; false leaves the cause in `errno`.
  ///
  /// Foundation would write a file of its own beside this one, and leave it there when it is killed.
  private static func write(_ text: String, to path: String) -> Bool {
    guard let file = fopen(path, "wb") else { return false }
    let isWritten = Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    return fclose(file) == 0 && isWritten
  }

  /// Does something that Ctrl-C interrupts only when it is done, so that all files of a book come from one computation.
  static func withoutInterrupts(_ work: () throws(Failure) -> Void) throws(Failure) {
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    pthread_sigmask(SIG_BLOCK, &interrupt, nil)
    defer { pthread_sigmask(SIG_UNBLOCK, &interrupt, nil) }
    try work()
  }

  /// Makes a folder and those above it, and clears away what a build that was killed has left in it.
  static func prepareFolder(_ path: String) throws(Failure) {
    let above = split(path).folder
    if path != "." && path != ".." && !path.isEmpty && above != path && !isFolder(above.isEmpty ? "/" : above) {
      try prepareFolder(above)
    }
    guard isFolder(path) || mkdir(path, 0o777) == 0 || isFolder(path) else {
      throw .input("\(path): this folder cannot be made: \(systemMessage).")
    }
    for name in names(in: path) where name.hasPrefix(".") && name.hasSuffix(unfinished) {
      let writer = name.dropLast(unfinished.count).split(separator: ".").last.flatMap { Int32($0) }
      if let writer, kill(writer, 0) != 0, errno == ESRCH { unlink("\(path)/\(name)") }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ other: String) -> Bool {
    guard let real = realpath(path, nil), let otherReal = realpath(other, nil) else { return false }
    defer {
      free(real)
      free(otherReal)
    }
    return strcmp(real, otherReal) == 0
  }

  /// The names in a folder, sorted; none if there is no folder.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Folder and name of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static var systemMessage: String { String(cString: strerror(errno)) }

  /// How the name ends of a file that is being written.
  private static let unfinished = ".new"
}

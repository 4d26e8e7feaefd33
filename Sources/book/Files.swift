import Foundation

/// Files and folders that are there; each failure names the path, what was tried, and the cause.
enum Files {
  /// The bytes of a file, at most `limit` of them; `kind` says what such a file is, for who names another.
  static func read(
    _ path: String, limit: Int, as kind: String = "a lesson is a JSON file"
  ) throws(Failure) -> [UInt8] {
    guard !isFolder(path) else { throw .input("\(path): this is a folder; \(kind).") }
    guard let file = fopen(path, "rb") else {
      let cause = SystemError.last
      throw .input("\(path): \(cause.code == ENOENT ? "there is no such file" : "cannot be read: \(cause)").")
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw .input("\(path): this file has more than \(limit >> 20) MiB, which is more than it can need.")
      }
    }
    guard ferror(file) == 0 else { throw .input("\(path): cannot be read: \(SystemError.last).") }
    return bytes
  }

  /// The bytes of a regular file, or nil where there is none.
  static func contents(_ path: String) -> Data? {
    kind(of: path) == S_IFREG ? FileManager.default.contents(atPath: path) : nil
  }

  /// Makes a folder and those above it, and clears away what a build that was killed has left in it.
  static func prepareFolder(_ path: String) throws(Failure) {
    let above = split(path).folder
    if path != "." && path != ".." && above != path && kind(of: above) == nil { try prepareFolder(above) }
    if !isFolder(path) && mkdir(path, 0o777) != 0 {
      let cause = SystemError.last
      // Another build may have made it meanwhile.
      guard isFolder(path) else {
        let isTaken = kind(of: path) != nil
        throw .input("\(path): this folder cannot be made: \(isTaken ? SystemError(code: ENOTDIR) : cause).")
      }
    }
    for name in names(in: path) where name.hasPrefix(".") && name.hasSuffix(unfinished) {
      let writer = name.dropLast(unfinished.count).split(separator: ".").last.flatMap { Int32($0) }
      if let writer, kill(writer, 0) != 0, errno == ESRCH { unlink("\(path)/\(name)") }
    }
  }

  /// What a path leads to, as `S_IFREG` and its like; nil for nothing.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether there is nothing at a path, as far as one may look.
  static func isMissing(_ path: String) -> Bool { access(path, F_OK) != 0 && errno == ENOENT }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  /// Whether two paths lead to one file or folder that is there; a terminal or a pipe is read and written at once.
  static func isSame(_ path: String, _ other: String) -> Bool {
    guard let real = realPath(path), let kind = kind(of: path), [S_IFREG, S_IFDIR].contains(kind) else { return false }
    return real == realPath(other)
  }

  /// The path without links; nil where it leads to nothing.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, sorted; none if there is no folder.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  /// Folder and name of a path.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  /// How the name ends of a file that is being written.
  static let unfinished = ".new"
}

/// What the system says of the last of its calls that failed.
///
/// It is to be taken before the next call, which has a failure of its own.
struct SystemError: CustomStringConvertible {
  let code: Int32

  static var last: SystemError { SystemError(code: errno) }

  var description: String { String(cString: strerror(code)) }
}

import Foundation

/// Writing files whole or not at all.
extension Files {
  /// Replaces a page whole or not at all; one that has the text already is left alone.
  ///
  /// A link in its place is replaced and not followed, since the page of a book belongs into the book’s folder.
  static func replace(_ path: String, with text: String) throws(Failure) {
    try replace(path, with: Array(text.utf8))
  }

  /// Replaces a file whole or not at all, as a page.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    var status = stat()
    let old = lstat(path, &status) == 0 ? status : nil
    if let old, ![S_IFREG, S_IFLNK, S_IFDIR].contains(old.st_mode & S_IFMT) {
      throw .input("\(path): cannot be replaced: this is a device, a pipe or a socket.")
    }
    let isFile = old.map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    if isFile && contents(path) == Data(bytes) { return }
    try putInPlace(bytes, at: path, of: isFile ? old : nil)
  }

  /// Writes a file that somebody has named: a link leads to it, and a device or a pipe gets the text.
  static func write(_ text: String, to path: String) throws(Failure) { try write(Array(text.utf8), to: path) }

  /// Writes the bytes of a file that somebody has named, as a text.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard !path.hasSuffix("/") else { throw .input("\(path): this names a folder; name a file in it.") }
    let target = try followed(path)
    if let file = openFile(target) { return try send(bytes, to: file, path) }
    if let kind = kind(of: target), kind != S_IFREG, kind != S_IFDIR {
      let file = open(target, O_WRONLY | O_NOCTTY)
      guard file >= 0 else { throw .input("\(path): cannot be written: \(SystemError.last).") }
      defer { close(file) }
      return try send(bytes, to: file, path)
    }
    try prepareFolder(split(target).folder)
    try replace(target, with: bytes)
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

  /// Writes beside a path, then renames; the new file has the owner and the permissions of the old one.
  ///
  /// Foundation would write a file of its own beside this one, and leave it there when it is killed.
  private static func putInPlace(_ bytes: [UInt8], at path: String, of old: stat?) throws(Failure) {
    func failure(_ what: String) -> Failure { .input("\(path): cannot be \(what): \(SystemError.last).") }
    if old != nil && access(path, W_OK) != 0 { throw failure("written") }
    // A name of its own length: that of the file may be as long as names can be.
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let beside = "\(split(path).folder)/.book-\(random).\(getpid())\(unfinished)"
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL, old == nil ? 0o666 : 0o600)
    guard file >= 0 else { throw failure("written") }
    defer { unlink(beside) }
    var isWritten = Output.send(bytes, to: file)
    if let old, isWritten {
      _ = fchown(file, old.st_uid, old.st_gid)
      isWritten = fchmod(file, old.st_mode & 0o777) == 0
    }
    guard isWritten else {
      let failure = failure("written")
      close(file)
      throw failure
    }
    guard close(file) == 0 else { throw failure("written") }
    guard rename(beside, path) == 0 else { throw failure("replaced") }
  }

  private static func send(_ bytes: [UInt8], to file: Int32, _ path: String) throws(Failure) {
    guard Output.send(bytes, to: file) else { throw .input("\(path): cannot be written: \(SystemError.last).") }
  }

  /// The number of a file of this process that a path means, such as 1 for `/dev/stdout`.
  ///
  /// Such a path cannot be replaced, and opened anew it would begin at its start again.
  private static func openFile(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": STDOUT_FILENO
    case "/dev/stderr": STDERR_FILENO
    default:
      ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }.flatMap { Int32(path.dropFirst($0.count)) }
    }
  }

  /// Where a path leads, link by link, whether something is there or not.
  private static func followed(_ path: String) throws(Failure) -> String {
    var target = path
    for _ in 0..<40 {
      guard openFile(target) == nil, let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target)
      else { return target }
      target = next.hasPrefix("/") ? next : "\(split(target).folder)/\(next)"
    }
    throw .input("\(path): cannot be written: \(SystemError(code: ELOOP)).")
  }
}

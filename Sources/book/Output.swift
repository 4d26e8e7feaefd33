import Foundation

/// Writing to standard output and standard error.
enum Output {
  /// Prints results; a full disk or a closed output is a failure, and a reader that has left is not worth a word.
  static func write(_ text: String) throws(Failure) {
    guard !send(text, to: STDOUT_FILENO) else { return }
    let cause = SystemError.last
    if cause.code == EPIPE { exit(1) }
    throw .input("standard output cannot be written: \(cause).")
  }

  /// Prints a line of results.
  static func print(_ line: String) throws(Failure) { try write(line + "\n") }

  /// Prints a message for whoever watches.
  static func note(_ message: String) { _ = send("book: \(message)\n", to: STDERR_FILENO) }

  /// Shows how far a long job is, on a terminal; nil where nobody watches.
  static func progress(_ job: String) -> ((Double) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    var shown = -1
    return { share in
      let percent = Int(share * 100)
      guard percent > shown else { return }
      shown = percent
      _ = send(percent < 100 ? "\r\(job): \(percent) %" : "\r\u{1B}[K", to: STDERR_FILENO)
    }
  }

  /// Writes all of a text; false leaves the cause in `errno`.
  ///
  /// Foundation’s `FileHandle` would stop the program instead.
  static func send(_ text: String, to file: Int32) -> Bool { send(Array(text.utf8), to: file) }

  /// Writes all of some bytes, as ``send(_:to:)`` does a text.
  static func send(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno != EINTR { return false }
        rest = rest.dropFirst(max(count, 0))
      }
      return true
    }
  }
}

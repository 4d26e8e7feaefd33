import Numbers

/// Why the command stops: one message for standard error, and an exit status.
struct Failure: Error {
  let message: String
  let status: Int32

  /// Something does not hold: a claim, a page.
  static func doesNotHold(_ message: String) -> Failure { Failure(message: message, status: 1) }

  /// A wrong argument, a bad lesson, or a file that cannot be read or written.
  static func input(_ message: String) -> Failure { Failure(message: message, status: 2) }

  /// A wrong argument; says where to read more.
  static func usage(_ message: String) -> Failure { .input(message + "\nRun `book --help` to see what there is.") }
}

/// The beginning of what a file says, quoted in a message, with everything in it visible.
func quote(_ text: String) -> String {
  let most = 60
  let visible = text.unicodeScalars.prefix(most).map { scalar in
    scalar.isInvisible ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
  }
  return "“\(visible.joined())\(text.unicodeScalars.count > most ? "…" : "")”"
}

import Testing

/// Whether a process that failed said why.
///
/// A release build fails without a word, which passes.
public func said(_ message: String, _ result: ExitTest.Result?) -> Bool {
  #if DEBUG
    let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    return errors.contains(message)
  #else
    return true
  #endif
}

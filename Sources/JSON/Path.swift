/// The step into a list.
func pathStep(index: Int) -> String { "[\(index)]" }

/// The step into an object: the key, in brackets and quotes unless it is a plain name.
func pathStep(key: String) -> String {
  let isName = key.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }
  return isName && 1...longestQuote ~= key.utf8.count ? key : "[\(quoted(key))]"
}

/// Two parts of a path after each other, with a point between names.
func joinedPath(_ start: String, _ end: String) -> String {
  start.isEmpty || end.isEmpty || end.utf8.first == UInt8(ascii: "[") ? start + end : start + "." + end
}

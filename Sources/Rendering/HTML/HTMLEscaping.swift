/// The one place where text becomes HTML, SVG or MathML.
extension String {
  /// The text with every character that HTML, SVG or MathML would read as markup replaced.
  var escapedForHTML: String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return escaped.count == utf8.count ? self : String(decoding: escaped, as: UTF8.self)
  }
}

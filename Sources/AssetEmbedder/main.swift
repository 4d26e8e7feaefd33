import Foundation

// Writes a Swift file that holds other files as string literals: AssetEmbedder OUTPUT FILE…
//
// All the page’s scripts become one, in the order of their names, with the hash by which its security policy knows it.
// A string literal, because Swift takes 40 seconds to compile as many bytes as a list of numbers.

let (output, files) = (CommandLine.arguments[1], CommandLine.arguments.dropFirst(2))
func contents(_ isWanted: (String) -> Bool) throws -> Data {
  try files.filter(isWanted).map { try Data(contentsOf: URL(filePath: $0)) }.reduce(Data(), +)
}

let stylesheet = String(decoding: try contents { $0.hasSuffix(".css") }, as: UTF8.self)
let script = "\n" + withoutRemarks(String(decoding: try contents { $0.hasSuffix(".js") }, as: UTF8.self))
let generator = letters(try contents { $0.hasSuffix(".wasm.lzma") })
guard !script.contains("</script"), !script.contains("<!--"), !stylesheet.contains("</style") else {
  fatalError("a script or a style sheet would end its own element")
}

/// A program without its indentation and without the lines that are remarks, a fifth of it; the page has to stay small.
func withoutRemarks(_ program: String) -> String {
  let lines = program.split(separator: "\n").map { $0.drop { $0 == " " } }
  return lines.filter { line in !["//", "/**", "* ", "*/"].contains { line.hasPrefix($0) } }
    .map { $0 + "\n" }.joined()
}

/// A text as a raw literal, whose quotes and backslashes stand for themselves.
func literal(_ text: String) -> String {
  let fence = String(repeating: "#", count: 3)
  guard !text.contains("\"\"\"" + fence) else { fatalError("a text holds the end of its own literal") }
  return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

let source = """
  extension Asset {
    /// How the page looks.
    public static let stylesheet = \(literal(stylesheet))
    /// The program of the page.
    public static let script = \(literal(script))
    /// The SHA-256 of the program, in base64.
    public static let scriptHash = "\(sha256(Array(script.utf8)).base64EncodedString())"
    /// The generator, packed, as letters.
    public static let generator = \(literal(generator))
  }

  """
try Data(source.utf8).write(to: URL(filePath: output))

import Foundation
import Testing

/// cmark-gfm, which reads Markdown as GitHub does.
enum CommonMark {
  /// Where it is installed, if it is.
  private static let path: String? =
    ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/cmark-gfm" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isInstalled: Bool { path != nil }
  static let advice: Comment = "needs cmark-gfm: apt-get install cmark-gfm"

  /// A page as GitHub would show it, without the spans that set a character apart and are not seen.
  static func shown(_ markdown: String) throws -> String {
    try html(markdown).replacing(/<\/?span>/, with: "")
  }

  /// A page as GitHub would write it.
  static func html(_ markdown: String) throws -> String {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: path ?? "cmark-gfm")
    process.arguments = ["-e", "table", "-e", "strikethrough", "-e", "autolink", "--unsafe"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    DispatchQueue.global().async {
      input.fileHandleForWriting.write(Data(markdown.utf8))
      try? input.fileHandleForWriting.close()
    }
    let html = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: html, as: UTF8.self)
  }
}

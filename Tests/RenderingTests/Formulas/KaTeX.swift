import Foundation
import Testing

/// KaTeX, which typesets formulas in VS Code and GitLab.
enum KaTeX {
  private static let script = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../.ci/katex.cjs"
  )
  .standardized.path
  private static let node: String? =
    ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  static let isInstalled = node != nil && FileManager.default.fileExists(atPath: "/usr/share/javascript/katex/katex.js")
  static let advice: Comment = "needs node and KaTeX: apt-get install nodejs libjs-katex"

  /// Those of some formulas that it refuses in its strict mode, each with what it says.
  static func refused(_ formulas: [String]) throws -> [String] {
    let input = FileManager.default.temporaryDirectory.appending(path: "formulas-\(UUID().uuidString).json")
    try JSONSerialization.data(withJSONObject: formulas).write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: node ?? "node")
    process.arguments = [script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let complaints = try #require(JSONSerialization.jsonObject(with: data) as? [Any])
    return zip(formulas, complaints).compactMap { formula, complaint in
      (complaint as? String).map { "\(formula): \($0)" }
    }
  }
}

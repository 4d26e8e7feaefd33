import Foundation

extension Browser {
  /// The text of each page that is printed, on A4 or Letter, as pdftotext reads it with an option of its own.
  func printedPages(letter: Bool = false, as option: String = "-layout") async throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let (width, height) = letter ? (21.59, 27.94) : (21.0, 29.7)
    try await print(width: width, height: height).write(to: file)
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdftotext", option, file.path, "-"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Writes into a field what a reader types there, in place of what it has.
  func write(_ text: String, into selector: String) async throws {
    try await run("const field = document.querySelector(arguments[0]); field.focus(); field.select()", selector)
    try await press(.backspace)
    try await type(text)
  }
}

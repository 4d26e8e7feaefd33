import Chapters
import Foundation
import Literate
import Numbers
import Rendering
import Testing
import Workings

/// The NumPy of Part Three’s pages: each block runs with what its chapter says is as before, and computes the chapter’s numbers.
@Suite struct LearningCodeTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  private static let python = package.appending(path: ".build/ci-venv/bin/python").path
  private static let hasPython = FileManager.default.fileExists(atPath: python)
  private static let pages = Book(title: "t", summary: "s", parts: [Learning().part]).pages

  /// What the chapter computes and shows, by the names that Python has for it; of two with one name, the one that it shows first.
  private func values(_ page: Page) -> String {
    var numbers: [String: Matrix] = [:]
    func add(_ quantity: Quantity) {
      if let name = quantity.name?.numpy, numbers[name] == nil { numbers[name] = quantity.value }
      for operand in quantity.operands { add(operand) }
    }
    for quantity in page.shownQuantities + page.quantities { add(quantity) }
    let entries = numbers.map { name, value in
      let data = value.elements.map { $0.isFinite ? "\($0)" : "null" }.joined(separator: ", ")
      return "\"\(name)\": {\"shape\": [\(value.rows), \(value.columns)], \"data\": [\(data)]}"
    }
    return "{\"quantities\": {\(entries.joined(separator: ", "))}}"
  }

  @Test(
    .enabled(if: hasPython, "needs NumPy: .ci/install puts it into .build/ci-venv"),
    arguments: pages.filter { !$0.pythonBlocks.isEmpty }.map { $0.title })
  func runsAsItStands(title: String) throws {
    let page = try #require(Self.pages.first { $0.title == title })
    let folder = try Folder()
    try folder.makeFolder("book/chapters")
    try folder.write(
      "book/chapters/1.md", page.pythonBlocks.map { "```python\n\($0)\n```\n" }.joined(separator: "\n"))
    try folder.write("values.json", values(page))
    let outcome = try BookCommand.shell(
      "'\(Self.python)' '\(Self.package.path)/.ci/run-code' book values.json", in: folder)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(!outcome.output.contains("and 0 quantities"))
  }
}

extension Page {
  /// The blocks of NumPy that are made from the provenance.
  fileprivate var pythonBlocks: [String] {
    blocks.compactMap { if case .code(let code, "python") = $0 { code } else { nil } }
  }
}

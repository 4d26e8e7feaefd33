import Foundation

// Measures what the package promises of speed and size, beside its peers where they are there, and prints it:
//
//     swift run -c release benchmarks [--json]
//
// The peers are those of .ci/install, in .build/ci-venv; PYTHON names another Python, such as one that has gensim.

let arguments = CommandLine.arguments.dropFirst()
if arguments.first == "lesson", arguments.count == 3, let tokens = Int(CommandLine.arguments[2]),
  let size = Int(CommandLine.arguments[3])
{
  oneLesson(tokens, size)
  exit(0)
}
guard arguments.isEmpty || Array(arguments) == ["--json"] else {
  FileHandle.standardError.write(Data("usage: benchmarks [--json]\n".utf8))
  exit(2)
}
defer { try? FileManager.default.removeItem(at: scratch) }

let sections = [buildingTheBook(), matrixProducts(), training(), lessons(), worksheets(), page()]
if arguments.isEmpty {
  print(sections.map { $0.markdown }.joined(separator: "\n"))
} else {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  print(String(decoding: try encoder.encode(sections), as: UTF8.self))
}

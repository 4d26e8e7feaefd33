import Foundation

// Measures what the package promises of speed and size, beside its peers where they are there, and prints it:
//
//     swift run -c release benchmarks [--json] [book] [product] [word2vec] [learning] [lessons] [worksheets] [spreadsheets] [page]
//
// Or trains from ten seeds, and compares what comes of it with the table in the book, or writes that table:
//
//     swift run -c release benchmarks seeds [--write]
//
// The peers are those of .ci/install, in .build/ci-venv; PYTHON names another Python, such as one that has gensim and PyTorch.

// A peer may be gone before it has read its program.
signal(SIGPIPE, SIG_IGN)
var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3, arguments[0] == "lesson", let tokens = Int(arguments[1]), let size = Int(arguments[2]) {
  oneLesson(tokens, size)
  exit(0)
}
if arguments.first == "seeds", arguments.count == 1 || arguments == ["seeds", "--write"] {
  exit(tenSeeds(isWritten: arguments.count == 2))
}
let all: [(name: String, measure: () -> Section)] = [
  ("book", buildingTheBook), ("product", matrixProducts), ("word2vec", training), ("learning", learning),
  ("lessons", lessons),
  ("worksheets", worksheets), ("spreadsheets", spreadsheets), ("page", page),
]
let isJSON = arguments.contains("--json")
arguments.removeAll { $0 == "--json" }
guard arguments.allSatisfy({ name in all.contains { $0.name == name } }) else {
  let names = all.map { "[\($0.name)]" }.joined(separator: " ")
  FileHandle.standardError.write(Data("usage: benchmarks [--json] \(names)\n       benchmarks seeds [--write]\n".utf8))
  exit(2)
}
let sections = all.filter { arguments.isEmpty || arguments.contains($0.name) }.map { $0.measure() }
try? FileManager.default.removeItem(at: scratch)
if isJSON {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
  print(String(decoding: try encoder.encode(sections), as: UTF8.self))
} else {
  print(
    """
    # How fast it is

    Made by `swift run -c release benchmarks`, with a Python that has NumPy, nbclient, gensim and PyTorch:

    ```
    python3 -m venv peers && peers/bin/pip install gensim nbformat nbclient ipykernel torch
    PYTHON=peers/bin/python swift run -c release benchmarks > docs/performance.md
    ```

    On \(machine). Every figure is the median of several runs, and a peer’s was measured in the same run.

    \(sections.verdict)
    """)
  print(sections.map { $0.markdown }.joined(separator: "\n"), terminator: "")
}

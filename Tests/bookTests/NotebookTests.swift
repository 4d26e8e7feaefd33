import Foundation
import Testing

/// The notebook in a real kernel: it prints what is written in it, and its assertions hold.
@Suite(.serialized) struct NotebookTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized
  private static let python = package.appending(path: ".build/ci-venv/bin/python").path
  private static let hasJupyter = FileManager.default.fileExists(
    atPath: package.appending(path: ".build/ci-venv/bin/jupyter-run").path)
  private static let advice: Comment = "needs nbclient, ipykernel and NumPy: .ci/install puts them into .build/ci-venv"

  private static let lessons = [
    "default": "",
    "random":
      #"{"sentence": "One fine day", "embeddings": {"random": {"size": 6, "seed": 3}}, "heads": 3, "weights": {"uniform": {"seed": 5, "skip": 7}}, "decimals": 6}"#,
    "notebook":
      #"{"tokens": ["a", "b", "a"], "embeddings": {"random": {"size": 4, "seed": 3}}, "heads": 2, "conventions": "notebook", "weights": {"integers": {"seed": 12, "below": 5, "skip": 70}}, "decimals": 0}"#,
    "given":
      #"{"tokens": ["a", "b"], "embeddings": {"given": [[1e16, -1e-300], [0.125, 5e-324]]}, "weights": {"given": {"W_Q": [[0, 0], [0, 0]], "W_K": [[1e-3, 2], [3, 4]], "W_V": [[1, 0], [0, 1]], "W_O": [[1, 0], [0, 1]]}}, "conventions": {"normaliseOver": "tokens", "gamma": [0.5, 2], "beta": [1, -1]}}"#,
    "word2vec":
      #"{"sentence": "the big cat sat on the mat", "embeddings": {"word2vec": {"size": 16}}, "heads": 4, "conventions": "notebook", "weights": {"integers": {"seed": 12, "below": 5}}, "decimals": 3}"#,
    "alone": #"{"tokens": ["alone"], "embeddings": {"random": {"size": 1, "seed": 1}}}"#,
    "long":
      #"{"sentence": "a b c d e f g h i j k l m n o p", "embeddings": {"random": {"size": 32, "seed": 1}}, "heads": 4}"#,
    "odd":
      #"{"tokens": ["\"", "\\", "$x$", "a\nb", "|", "👩‍👩‍👧", "</script>", "'''", "שלום", "\u0001", " "], "embeddings": {"random": {"size": 2, "seed": 1}}}"#,
  ]

  private func write(_ name: String, _ words: String = "", in folder: Folder) throws {
    let json = try #require(Self.lessons[name])
    if !json.isEmpty { try folder.write("\(name).json", json) }
    let outcome = try BookCommand.shell(
      "exec \"$BOOK\" notebook \(json.isEmpty ? "" : "--lesson \(name).json") --output \(name).ipynb \(words)",
      in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func run(_ name: String, in folder: Folder) throws -> Outcome {
    try BookCommand.shell("'\(Self.python)' '\(Self.package.path)/.ci/run-notebook' \(name).ipynb", in: folder)
  }

  @Test(.enabled(if: hasJupyter, advice), arguments: lessons.keys.sorted())
  func aKernelPrintsWhatIsWritten(name: String) throws {
    let folder = try Folder()
    try write(name, in: folder)
    let outcome = try run(name, in: folder)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
  }

  @Test(.enabled(if: hasJupyter, advice)) func aChangedNumberIsNoticed() throws {
    let folder = try Folder()
    try write("random", in: folder)
    let text = try folder.text("random.ipynb")
    try folder.write("random.ipynb", text.replacing("X = np.sqrt(6) * E + P", with: "X = np.sqrt(6) * E + 1.00001 * P"))
    #expect(try run("random", in: folder).output.contains("AssertionError"))
  }

  /// Left empty, the first step that is missing fails; with the right code everything runs, to the last assertion.
  @Test(
    .enabled(if: hasJupyter, advice),
    arguments: [
      ("default", "softmax", ["A": "softmax(T, axis=1)", "O": "A @ V"]),
      (
        "random", "X,N",
        [
          "X": "np.sqrt(6) * E + P",
          "N": "gamma * (R - R.mean(axis=1, keepdims=True)) / np.sqrt(R.var(axis=1, keepdims=True) + 1e-5) + beta",
        ]
      ),
    ])
  func aStudentsNotebookWantsItsCode(name: String, steps: String, code: [String: String]) throws {
    let folder = try Folder()
    try write(name, "--student \(steps)", in: folder)
    let text = try folder.text("\(name).ipynb")
    #expect(!code.values.contains { text.contains("= \($0)  #") })
    let empty = try run(name, in: folder)
    #expect(empty.output.contains("AssertionError: expected the shape"), "\(empty.output)")
    var filled = text
    var half = text
    for (quantity, line) in code {
      filled = filled.replacing("\(quantity) = ...", with: "\(quantity) = \(line)")
      half = half.replacing("\(quantity) = ...", with: "\(quantity) = 1.001 * (\(line))")
    }
    try folder.write("\(name).ipynb", half)
    #expect(try run(name, in: folder).output.contains("AssertionError: the shape is right, the numbers are not"))
    try folder.write("\(name).ipynb", filled)
    let outcome = try run(name, in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test(arguments: [
    ("notebook", "A notebook needs a file: say --output FILE.ipynb."),
    (
      "notebook --output x.ipynb --student soft",
      "There is no step “soft”. The chapters that compute something are: positional-encoding, queries-keys-and-values,"
    ),
    ("notebook --output folder", "folder: cannot be replaced"),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try Folder()
    try folder.makeFolder("folder")
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: \(message)"), "\(outcome.errors)")
    #expect(try folder.files().isEmpty)
  }

  @Test func theSameBookIsTheSameNotebook() throws {
    let (one, other) = (try Folder(), try Folder())
    try write("odd", in: one)
    try write("odd", in: other)
    #expect(try one.text("odd.ipynb") == other.text("odd.ipynb"))
  }
}

import Foundation
import Testing

/// The notebook in a real kernel: it prints what is written in it, and its assertions hold.
@Suite(.serialized) struct NotebookTests {
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
    try BookCommand.shell("'\(Jupyter.python)' '\(Jupyter.package.path)/.ci/run-notebook' \(name).ipynb", in: folder)
  }

  @Test(.enabled(if: Jupyter.isThere, Jupyter.advice), arguments: lessons.keys.sorted())
  func aKernelPrintsWhatIsWritten(name: String) throws {
    let folder = try Folder()
    try write(name, in: folder)
    let outcome = try run(name, in: folder)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
  }

  /// The training in the notebook is another program than the book’s: a kernel finds the same losses and weights with it.
  @Test(.enabled(if: Jupyter.isThere, Jupyter.advice)) func aKernelTrainsToTheBooksNumbers() throws {
    let folder = try Folder()
    try write("default", in: folder)
    let text = try folder.text("default.ipynb")
    #expect(text.contains("def train(") && text.contains("equal(\\\"loss\\\", loss, [["))
    let trained = ["learnt", "W_Q", "W_K", "W_V", "W_O", "U"].filter {
      text.contains("after(400)[") && text.contains($0)
    }
    #expect(trained.count == 6)
    try folder.write(
      "default.ipynb",
      text.replacing(
        "SEED, SIZE, STEPS, BATCH, RATE = 1, 12, 400, 16, 0.03",
        with: "SEED, SIZE, STEPS, BATCH, RATE = 1, 12, 400, 16, 0.0301"))
    #expect(try run("default", in: folder).output.contains("AssertionError: loss is off by"))
  }

  @Test(.enabled(if: Jupyter.isThere, Jupyter.advice)) func aChangedNumberIsNoticed() throws {
    let folder = try Folder()
    try write("random", in: folder)
    let text = try folder.text("random.ipynb")
    try folder.write("random.ipynb", text.replacing("X = np.sqrt(6) * E + P", with: "X = np.sqrt(6) * E + 1.00001 * P"))
    #expect(try run("random", in: folder).output.contains("AssertionError"))
  }

  @Test(arguments: [
    ("notebook", "A notebook needs a file: say --output FILE.ipynb."),
    (
      "notebook --output x.ipynb --student soft",
      "There is no step “soft”. The chapters that compute something are: positional-encoding, queries-keys-and-values,"
    ),
    ("notebook --output x.ipynb --student ,", "There is no step “”."),
    ("notebook --output x.ipynb --student A,,O", "There is no step “”."),
    ("notebook --output folder", "folder: the name of a notebook ends in .ipynb."),
    ("notebook --output folder.ipynb", "folder.ipynb: cannot be replaced"),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try Folder()
    try folder.makeFolder("folder.ipynb")
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: \(message)"), "\(outcome.errors)")
    #expect(try folder.files().isEmpty)
  }

  @Test func aLessonIsNotOverwritten() throws {
    let folder = try Folder()
    let json = lesson(["a", "b"])
    try folder.write("lesson.json", json)
    let outcome = try BookCommand.run("notebook", "--lesson", "lesson.json", "--output", "lesson.json", in: folder)
    #expect(outcome.status == 2)
    #expect(try folder.text("lesson.json") == json)
  }

  @Test func theSameBookIsTheSameNotebook() throws {
    let (one, other) = (try Folder(), try Folder())
    try write("odd", in: one)
    try write("odd", in: other)
    #expect(try one.text("odd.ipynb") == other.text("odd.ipynb"))
  }
}

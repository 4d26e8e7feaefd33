import Foundation
import Testing

/// A student’s notebook, as a student uses it: run in a kernel, saved, handed in and marked.
@Suite(.serialized, .enabled(if: Jupyter.isThere, Jupyter.advice)) struct HomeworkTests {
  private static let lesson =
    #"{"sentence": "One fine day", "embeddings": {"random": {"size": 6, "seed": 3}}, "heads": 3, "weights": {"uniform": {"seed": 5, "skip": 7}}}"#

  private static let right = [
    "S": "S = Q @ K.T", "T": "T = S / np.sqrt(Q.shape[1])",
    "A": "A = np.exp(T) / np.exp(T).sum(axis=1, keepdims=True)", "O": "O = A @ V",
  ]

  /// What comes of `scores,softmax` with some lines that differ from the right ones.
  private func checks(_ others: [String: String], marks: String) throws -> [String] {
    let folder = try Folder()
    try folder.write("lesson.json", Self.lesson)
    let written = try BookCommand.shell(
      "exec \"$BOOK\" notebook --lesson lesson.json --student scores,softmax --output a.ipynb", in: folder)
    #expect(written.status == 0, "\(written.errors)")
    let code = Self.right.merging(others) { $1 }.filter { $0.value != "" }
    let checks = try Jupyter.handIn("a.ipynb", as: "b.ipynb", code, in: folder)
    let outcome = try BookCommand.shell("exec \"$BOOK\" mark --key a.ipynb --notebook b.ipynb", in: folder)
    #expect(
      outcome.status == 0 && outcome.output.hasPrefix("b.ipynb: \(marks) of 4 marks"),
      "\(outcome.output)\(outcome.errors)")
    return checks
  }

  @Test(arguments: [
    [:], ["S": "S = (Q @ K.T).astype(np.float32)"], ["S": "S = np.matrix(Q @ K.T)"],
    ["S": "S = (Q @ K.T).tolist()", "T": "T = np.array(S, dtype=object) / np.sqrt(6)"],
    ["O": "O = np.matrix(A) * np.matrix(V)"],
    [
      // As a DataFrame is, of which NumPy takes the numbers.
      "A":
        "class Frame:\n    def __array__(self, dtype=None, copy=None): return np.exp(T) / np.exp(T).sum(axis=1, keepdims=True)\nA = Frame()"
    ],
    ["S": "S = np.longdouble(Q) @ np.longdouble(K).T"],
    ["A": "T = np.exp(T)\nA = T / T.sum(axis=1, keepdims=True)"],
    ["A": "np.exp(T, out=T)\nA = T / T.sum(axis=1, keepdims=True)"],
  ])
  func numbersOfAnyKindAreRight(code: [String: String]) throws {
    #expect(try checks(code, marks: "4") == ["S", "T", "A", "O"].map { "\($0) is right." })
  }

  /// A wrong step does not make those after it wrong, however it is wrong; nor does one that is not there.
  @Test(arguments: [
    ("T = S", "T has the right shape, but not the right numbers."), ("T = S / 2 + 1", "T has the right shape, but not"),
    ("", "T is still to be written: put your code in the place of the dots"),
    ("T = None", "T is no matrix of numbers; found NoneType. "),
    ("T = np.ones(3)", "T has the shape (3,), and should have (3, 3). Until then it holds made-up numbers"),
    ("T = 'T'", "T is no matrix of numbers; found str. "), ("T = S * 1j", "T is no matrix of numbers; found complex"),
    ("T = S * np.nan", "T holds what is no number, nan. "), ("T = S / root", "NameError"),
  ])
  func whatFollowsFromAWrongStepCounts(line: String, words: String) throws {
    let found = try checks(["T": line], marks: "3")
    #expect(found.count == 4 && found[0] == "S is right." && found[1].hasPrefix(words), "\(found)")
    #expect(found[2].hasPrefix("A follows from") && found[3].hasPrefix("O follows from"), "\(found)")
  }

  @Test func wrongCodeIsNoticedAfterAWrongStepToo() throws {
    let found = try checks(["T": "T = S", "A": "A = np.exp(T) / np.exp(T).sum()"], marks: "2")
    #expect(found[2] == "A has the right shape, but not the right numbers." && found[3].hasPrefix("O follows"))
  }

  /// As it was handed out it runs to its end.
  @Test func anUntouchedNotebookRuns() throws {
    let folder = try Folder()
    for steps in ["positional-encoding,scores,layer-norm", "the-mask,heads,four-heads-at-work", "gradients"] {
      let written = try BookCommand.run("notebook", "--student", steps, "--output", "a.ipynb", in: folder)
      #expect(written.status == 0, "\(written.errors)")
      let found = try Jupyter.handIn("a.ipynb", as: "b.ipynb", [:], in: folder)
      #expect(found.count > 5 && found.allSatisfy { $0.contains(" is still to be written: ") }, "\(found)")
      let outcome = try BookCommand.run("mark", "--notebook", "b.ipynb", in: folder)
      #expect(outcome.status == 0 && outcome.output.contains(": 0 of \(found.count) marks (0 %)"), "\(outcome.output)")
    }
  }

  /// Whichever of the 3 × 6 numbers is wrong, and however: off by a little, infinite, or none at all.
  @Test(arguments: ["1e-8", "-1e-8", "np.inf", "-np.inf", "np.nan", "1e300"])
  func oneWrongNumberIsNoticedInAnyPlace(error: String) throws {
    let folder = try Folder()
    try folder.write("lesson.json", Self.lesson)
    _ = try BookCommand.run("notebook", "--lesson", "lesson.json", "--output", "x.ipynb", "--student", "X", in: folder)
    try folder.write(
      "try.py",
      """
      import io, json
      from contextlib import redirect_stdout
      cells = ["".join(cell["source"]) for cell in json.load(open("x.ipynb"))["cells"] if cell["cell_type"] == "code"]
      place = next(k for k, cell in enumerate(cells) if "X = ..." in cell)
      space = {}
      for cell in cells[:place]:
          with redirect_stdout(None): exec(cell, space)
      np = space["np"]
      right = np.sqrt(6) * space["E"] + space["P"]
      call = next(line for line in cells[place].splitlines() if line.startswith("X = checked("))
      def passes(X):
          with redirect_stdout(io.StringIO()) as out: exec(call, {**space, "X": X})
          return out.getvalue() == "X is right.\\n"
      places = np.arange(18).reshape(3, 6)
      print(passes(right), [k for k in range(18) if passes(np.where(places == k, right + \(error), right))])
      """)
    let outcome = try BookCommand.shell("'\(Jupyter.python)' -W ignore try.py", in: folder)
    #expect(outcome.output == "True []\n", "\(outcome.errors)")
  }
}

import Foundation
import Literate
import Testing
import Workings

@testable import Rendering

/// The notebook of a chapter with −∞, run: it prints what is written in it, and its assertions hold and notice.
@Suite struct InfinityInPythonTests {
  private static let hasNumPy = (try? run("import numpy")) == ""

  @Test(.enabled(if: hasNumPy, "needs python3 with NumPy")) func theNotebookPrintsWhatIsWrittenInIt() throws {
    let printed = try Self.run(
      """
      import contextlib, io, json, sys
      space = {}
      for cell in json.load(sys.stdin)["cells"]:
          if cell["cell_type"] != "code" or cell["source"].startswith("figures["): continue
          out = io.StringIO()
          with contextlib.redirect_stdout(out): exec(cell["source"], space)
          written = "".join(output.get("text", "") for output in cell["outputs"])
          assert written == out.getvalue(), (written, out.getvalue())
          print(written, end="")
      """, reading: MaskedChapter.book.jupyterNotebook())
    #expect(printed.contains("  the   0.71     −∞    −∞\n"))
    #expect(printed.hasSuffix("quantities are those of the book.\n"))
  }

  /// Whoever writes the masked scores: with −∞ they pass, with a large number or a number undefined or elsewhere infinite not.
  @Test(
    .enabled(if: hasNumPy, "needs python3 with NumPy"),
    arguments: [
      ("T + J", true), ("T + np.where(J < 0, -1e9, 0)", false), ("T + np.where(J < 0, -1, 0)", false), ("T", false),
      ("T - J", false), ("T + J * 0", false), ("T + J.T", false), ("np.where(J < 0, J, 0)", false),
    ])
  func whatAStudentWrites(code: String, isRight: Bool) throws {
    let book = MaskedChapter.book
    let homework = book.homework(Assignment(book.steps.filter { $0.name == "B" }, lesson: nil))
    for (notebook, call) in [(homework.file, "B = checked("), (book.jupyterNotebook(), "equal(\"B\"")] {
      let printed = try Self.run(
        """
        import contextlib, io, json, sys, warnings
        warnings.simplefilter("error", RuntimeWarning)
        space = {}
        cells = [cell["source"] for cell in json.load(sys.stdin)["cells"] if cell["cell_type"] == "code"]
        import numpy as np
        for cell in cells:
            if cell.startswith("import") or "def checked" in cell: exec(cell, space)
        call = next(line for cell in cells for line in cell.splitlines() if line.startswith('\(call)'))
        T = np.array([[1, .5, 2], [-1, 1, 0], [-1, 2.5, 2]]) / np.sqrt(2)
        J = np.where(np.tri(3) == 1, 0, -np.inf)
        with np.errstate(invalid="ignore"): space["B"] = \(code)
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out): exec(call, space)
        except AssertionError as error: print("no", error)
        else: print("yes" if out.getvalue() in ["", "B is right.\\n"] else "no " + out.getvalue())
        """, reading: notebook)
      #expect(printed.hasPrefix(isRight ? "yes" : "no"), "\(call): \(printed)")
    }
  }

  /// What a program of Python prints, with what it says when it fails.
  private static func run(_ code: String, reading text: String = "") throws -> String {
    let (process, pipe, input) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", code]
    (process.standardOutput, process.standardError) = (pipe, pipe)
    process.standardInput = input
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}

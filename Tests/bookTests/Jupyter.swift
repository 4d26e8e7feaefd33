import Foundation
import Testing

/// A Jupyter kernel that runs notebooks as a student’s does.
enum Jupyter {
  static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  static let python = package.appending(path: ".build/ci-venv/bin/python").path
  static let isThere = FileManager.default.fileExists(
    atPath: package.appending(path: ".build/ci-venv/bin/jupyter-run").path)
  static let advice: Comment = "needs nbclient, ipykernel and NumPy: .ci/install puts them into .build/ci-venv"

  /// Writes code in the place of the dots, runs all cells, saves, and returns what the checks have said, and errors.
  static func handIn(_ name: String, as copy: String, _ code: [String: String], in folder: Folder) throws -> [String] {
    try folder.write("code.json", String(decoding: try JSONEncoder().encode(code), as: UTF8.self))
    try folder.write("hand-in.py", program)
    let outcome = try BookCommand.shell("'\(python)' -W ignore hand-in.py \(name) \(copy)", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  private static let program = """
    import json, sys
    import nbformat
    from nbclient import NotebookClient
    notebook, code = nbformat.read(sys.argv[1], as_version=4), json.load(open("code.json"))
    nbformat.validate(notebook)
    for cell in notebook.cells:
        for name, line in code.items():
            if cell.source.startswith(f"{name} = ...  # your turn"):
                cell.source = line + "\\n" + cell.source.split("\\n", 1)[1]
    NotebookClient(notebook, timeout=300, kernel_name="python3", allow_errors=True).execute()
    nbformat.validate(notebook)
    nbformat.write(notebook, sys.argv[2])
    for output in [output for cell in notebook.cells for output in cell.get("outputs", [])]:
        if output.output_type == "error": print(output.ename)
        if "application/vnd.attention-worked+json" in output.get("data", {}): print(output.data["text/plain"])
    """
}

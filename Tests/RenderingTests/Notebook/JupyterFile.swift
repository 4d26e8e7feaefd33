import Foundation
import Testing

/// A notebook, read as its viewers read it.
struct JupyterFile {
  let cells: [[String: Any]]
  let metadata: [String: Any]

  init(_ text: String) throws {
    let notebook = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    cells = try #require(notebook["cells"] as? [[String: Any]])
    metadata = try #require(notebook["metadata"] as? [String: Any])
  }

  /// The texts of the Markdown cells.
  var markdown: [String] {
    cells.filter { $0["cell_type"] as? String == "markdown" }.compactMap { $0["source"] as? String }
  }

  /// What cells show other than text they print, by type.
  var shown: [[String: String]] {
    cells.flatMap { $0["outputs"] as? [[String: Any]] ?? [] }.compactMap { $0["data"] as? [String: String] }
  }
}

import JSON
import Numbers

/// The cells of a Jupyter notebook, and the file they make (nbformat 4.5).
struct JupyterCells {
  private var cells: [(kind: String, rest: String)] = []
  /// Fields that the notebook’s own metadata begin with.
  var metadata = ""

  /// Adds a cell of Markdown at the end.
  mutating func addMarkdown(_ text: String) { cells.append(("markdown", Self.rest(text))) }

  /// Adds a cell of code with the lines that it prints, at the end or at a place.
  mutating func addCode(_ text: String, printing output: String = "", at place: Int? = nil) {
    let stream = "{\"name\": \"stdout\", \"output_type\": \"stream\", \"text\": \(jsonString(output))}"
    cells.insert(("code", Self.rest(text, outputs: output.isEmpty ? "" : stream)), at: place ?? cells.count)
  }

  /// Adds a cell of code at a place, hidden where viewers know how.
  mutating func addHiddenCode(_ text: String, at place: Int) {
    let metadata = "\"cellView\": \"form\", \"jupyter\": {\"source_hidden\": true}, \"tags\": [\"hide-input\"]"
    cells.insert(("code", Self.rest(text, metadata: metadata, outputs: "")), at: place)
  }

  /// Adds code whose result is a picture.
  ///
  /// An image in HTML comes first: JupyterLab shows it before a notebook is trusted, and the colours stay inside.
  mutating func addCode(_ text: String, showing drawing: Drawing) {
    let (svg, words) = (drawing.svg(), drawing.description.visible)
    let address = Array(svg.utf8).address(as: "image/svg+xml")
    let image = "<img alt=\"\(words.escapedForHTML)\" src=\"\(address)\">"
    let data = [("image/svg+xml", svg), ("text/html", image), ("text/plain", words)].map { type, text in
      "\"\(type)\": \(jsonString(text))"
    }
    let result = "\"execution_count\": null, \"metadata\": {}, \"output_type\": \"execute_result\""
    cells.append(("code", Self.rest(text, outputs: "{\"data\": {\(data.joined(separator: ", "))}, \(result)}")))
  }

  /// What follows the kind of a cell; only code has outputs.
  private static func rest(_ text: String, metadata: String = "", outputs: String? = nil) -> String {
    "\"metadata\": {\(metadata)}, \"source\": \(jsonString(text))"
      + (outputs.map { ", \"execution_count\": null, \"outputs\": [\($0)]" } ?? "")
  }

  /// The notebook’s file.
  var file: String {
    let lines = cells.enumerated().map { place, cell in
      "  {\"cell_type\": \"\(cell.kind)\", \"id\": \"cell-\(place)\", \(cell.rest)}"
    }
    return """
      {
       "cells": [
      \(lines.joined(separator: ",\n"))
       ],
       "metadata": {\(metadata.isEmpty ? "" : "\n  \(metadata),")
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {
         "file_extension": ".py", "mimetype": "text/x-python", "name": "python", "nbconvert_exporter": "python",
         "pygments_lexer": "ipython3"
        }
       },
       "nbformat": 4,
       "nbformat_minor": 5
      }

      """
  }
}

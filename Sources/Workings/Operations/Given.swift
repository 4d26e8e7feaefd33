import Numbers

extension Operation {
  /// Numbers that come from outside and are not computed; the note says where they come from, and the path where in a lesson.
  public static func given(
    _ value: Matrix, rows: Axis, columns: Axis, note: String = "This number is given: it is part of the lesson.",
    path: (@Sendable (_ row: Int, _ column: Int) -> String)? = nil
  ) -> Operation {
    Operation(
      title: "given",
      axes: { _ in (rows, columns) },
      evaluate: { _ in value },
      steps: { result, row, column in
        [Step(note, .cell(result[row, column]))]
      },
      formula: { _ in Notation(.words("given")) },
      numpy: { _ in
        let lines = (0..<value.rows).map { row in
          "[" + value.row(row).map { "\($0)" }.joined(separator: ", ") + "]"
        }
        return "np.array([" + lines.joined(separator: ",\n          ") + "])"
      },
      path: path)
  }
}

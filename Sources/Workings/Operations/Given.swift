import Numbers

extension Operation {
  /// Numbers that are not computed here; their origin says where they come from, and a note puts it in words.
  public static func given(
    _ value: Matrix, rows: Axis, columns: Axis, origin: Origin = .copied, note: String? = nil
  ) -> Operation {
    Operation(
      title: "given",
      axes: { _ in (rows, columns) },
      evaluate: { _ in value },
      lines: { result, row, column in
        [Line(note ?? origin.note, .cell(result[row, column]))]
      },
      formula: { _ in Notation(.words("given")) },
      numpy: { _ in
        let lines = (0..<value.rows).map { row in
          "[" + value.row(row).map { $0.numpy }.joined(separator: ", ") + "]"
        }
        return "np.array([" + lines.joined(separator: ",\n          ") + "])"
      },
      origin: origin)
  }
}

extension Origin {
  fileprivate var note: String {
    switch self {
    case .given: "This number is given: it is part of the lesson."
    case .learnt(let training): "Learnt by \(training):"
    case .drawn, .copied, .computed: "Taken as it is:"
    }
  }
}

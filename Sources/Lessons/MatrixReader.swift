import JSON
import Numbers

extension JSONPlace {
  /// A list of so many rows, each a list of so many numbers.
  func matrix(rows: Amount, columns: Amount) throws(LessonError) -> Matrix {
    var elements: [Double] = []
    let values = try list(rows)
    elements.reserveCapacity(values.count * columns.range.lowerBound)
    for (index, row) in values.enumerated() { elements += try element(index, row).numbers(columns) }
    return Matrix(rows: values.count, columns: elements.count / values.count, elements: elements)
  }
}

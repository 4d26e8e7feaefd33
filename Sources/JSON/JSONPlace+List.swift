import Numbers

/// How many things a list should hold, and why.
struct Amount {
  /// The numbers of things that are right.
  let range: ClosedRange<Int>
  /// What they are called, in the singular.
  let thing: String
  /// Why so many: a phrase, such as "one for each token".
  var reason: String?
  /// What to do when there are more or less.
  var advice: String?

  /// Any amount in a range.
  init(_ range: ClosedRange<Int>, _ thing: String) {
    self.range = range
    self.thing = thing
  }

  /// Exactly so many.
  init(_ count: Int, _ thing: String, _ reason: String, advice: String? = nil) {
    self.init(count...count, thing)
    self.reason = reason
    self.advice = advice
  }

  /// "4 numbers, as in the first row".
  var description: String {
    let count = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return "\(count) \(thing)\(range.upperBound == 1 ? "" : "s")" + (reason.map { ", \($0)" } ?? "")
  }
}

extension Place {
  /// A list of so many values.
  func list(_ amount: Amount) throws(LessonError) -> [JSONValue] {
    guard case .list(let values) = content else { throw failure("a list of \(amount.description)") }
    guard amount.range ~= values.count else {
      throw failure(amount.description, found: "\(values.count)", advice: amount.advice)
    }
    return values
  }

  /// A list of so many numbers.
  func numbers(_ amount: Amount) throws(LessonError) -> [Double] {
    var numbers: [Double] = []
    let values = try list(amount)
    numbers.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard case .number(let number) = value.content else { throw element(index, value).failure("a number") }
      numbers.append(number)
    }
    return numbers
  }

  /// A list of so many rows, each a list of so many numbers.
  func matrix(rows: Amount, columns: Amount) throws(LessonError) -> Matrix {
    var elements: [Double] = []
    let values = try list(rows)
    elements.reserveCapacity(values.count * columns.range.lowerBound)
    for (index, row) in values.enumerated() { elements += try element(index, row).numbers(columns) }
    return Matrix(rows: values.count, columns: elements.count / values.count, elements: elements)
  }
}

/// How many things a list should hold, and why.
public struct Amount {
  /// The numbers of things that are right.
  public let range: ClosedRange<Int>
  /// What they are called, in the singular.
  let thing: String
  /// Why so many: a phrase, such as "one for each token".
  var reason: String?
  /// What to do when there are more or less.
  var advice: String?

  /// Any amount in a range.
  public init(_ range: ClosedRange<Int>, _ thing: String) {
    self.range = range
    self.thing = thing
  }

  /// Exactly so many.
  public init(_ count: Int, _ thing: String, _ reason: String, advice: String? = nil) {
    self.init(count...count, thing)
    self.reason = reason
    self.advice = advice
  }

  /// "4 numbers, as in the first row".
  public var description: String {
    let count = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return "\(count) \(thing)\(range.upperBound == 1 ? "" : "s")" + (reason.map { ", \($0)" } ?? "")
  }
}

extension JSONPlace {
  /// A list of so many values.
  public func list(_ amount: Amount) throws(JSONError) -> [JSONValue] {
    guard case .list(let values) = content else { throw failure("a list of \(amount.description)") }
    guard amount.range ~= values.count else {
      throw failure(amount.description, found: "\(values.count)", advice: amount.advice)
    }
    return values
  }

  /// A list of so many numbers.
  public func numbers(_ amount: Amount) throws(JSONError) -> [Double] {
    var numbers: [Double] = []
    let values = try list(amount)
    numbers.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      guard case .number(let number) = value.content else { throw element(index, value).failure("a number") }
      numbers.append(number)
    }
    return numbers
  }
}

import JSON

extension Conventions {
  /// What differs from the paper’s conventions, as in a lesson; nil for nothing.
  var json: String? {
    let differences = differences(from: .paper)
    guard !differences.isEmpty else { return nil }
    return self.differences(from: .notebook).isEmpty ? jsonString("notebook") : jsonObject(differences)
  }

  private func differences(from basis: Conventions) -> [(String, String)] {
    Convention.all.filter { $0.json(self) != $0.json(basis) }.map { ($0.key, $0.json(self)) }
  }
}

extension Conventions.Scale {
  /// As in a lesson.
  var json: String {
    switch self {
    case .constant(let number): jsonNumber(number)
    case .each(let numbers): jsonList(numbers.map(jsonNumber))
    }
  }
}

extension Conventions.Shift {
  /// As in a lesson.
  var json: String {
    switch self {
    case .constant(let number): jsonNumber(number)
    case .each(let numbers): jsonList(numbers.map(jsonNumber))
    case .uniform(let low, let high):
      jsonObject([("uniform", jsonObject([("from", jsonNumber(low)), ("below", jsonNumber(high))]))])
    }
  }
}

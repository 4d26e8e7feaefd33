import JSON

extension Convention {
  /// What a convention can be.
  public enum Values: Sendable {
    /// One of a few: each as in a lesson, and the words for it.
    case choices([(json: String, words: String)])
    /// Numbers, and which.
    case numbers(String)
  }

  /// What it can be.
  public var values: Values {
    switch kind {
    case .names(let names, _): .choices(names.map { (jsonString($0.name), $0.words) })
    case .whole(let range, _): .choices(range.map { ("\($0)", "\($0)") })
    case .flag: .choices([("true", "yes"), ("false", "no")])
    case .notNegative: .numbers("a number of at least 0")
    case .scale: .numbers("a number, or one for each feature")
    case .shift: .numbers("a number, one for each feature, or {\"uniform\": {\"from\", \"below\"}}")
    }
  }

  /// What it is, as in a lesson.
  func json(_ conventions: Conventions) -> String {
    switch kind {
    case .names(let names, let property): jsonString(names[property.get(conventions)].name)
    case .whole(_, let property): "\(property.get(conventions))"
    case .flag(let property): "\(property.get(conventions))"
    case .notNegative(let property): jsonNumber(property.get(conventions))
    case .scale(let property): property.get(conventions).json
    case .shift(let property): property.get(conventions).json
    }
  }

  /// All conventions for a form in which they are chosen: key, words, what it is in the paper and in the notebook, and for one of a
  /// few values these with their words.
  ///
  /// Where layer norm stands is not among them: no chapter of a lesson’s book tells of it yet.
  public static var form: String {
    jsonList(
      all.filter { $0.key != "normAt" }.map { convention in
        var members = [
          ("key", jsonString(convention.key)), ("words", jsonString(convention.words)),
          ("paper", convention.json(.paper)), ("notebook", convention.json(.notebook)),
        ]
        if case .choices(let choices) = convention.values {
          members.append(("choices", jsonList(choices.map { jsonList([$0.json, jsonString($0.words)]) })))
        }
        return jsonObject(members)
      })
  }
}

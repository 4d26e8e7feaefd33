/// The keys of an object, none of them unknown.
public struct JSONFields {
  private let place: JSONPlace
  private let members: [JSONMember]

  fileprivate init(place: JSONPlace, members: [JSONMember]) {
    self.place = place
    self.members = members
  }

  /// The place of a key's value.
  ///
  /// If the key is missing, so is the value, and reading it is an error.
  public subscript(key: String) -> JSONPlace { optional(key) ?? place.missing(key) }

  /// The place of a key's value, or nil if the key is missing.
  public func optional(_ key: String) -> JSONPlace? {
    members.first { isSame($0.key, key) }.map { place.member($0) }
  }

  /// The one key that there is among several that exclude each other, and the place of its value.
  public func alternative<Key: Named>(_: Key.Type = Key.self) throws(JSONError) -> (key: Key, value: JSONPlace) {
    let (place, value) = try alternative(among: Key.names)
    return (Array(Key.allCases)[place], value)
  }

  /// Which of several names is there, by its place among them, and the place of its value.
  private func alternative(among names: [String]) throws(JSONError) -> (Int, JSONPlace) {
    let present = members.filter { member in names.contains { isSame($0, member.key) } }
    guard let first = present.first, let key = names.firstIndex(where: { isSame($0, first.key) }) else {
      throw place.failure("one of \(listed(names, "and"))", found: "none")
    }
    guard present.count == 1 else {
      let found = listed(present.map { $0.key }, "and")
      throw place.failure("only one of \(listed(names, "and"))", found: found, at: Int(present[1].keyOffset))
    }
    return (key, place.member(first))
  }
}

extension JSONPlace {
  /// An object with no other keys than these.
  public func object(_ keys: [String], _ expected: String = "an object") throws(JSONError) -> JSONFields {
    guard case .object(let members) = content else { throw failure(expected) }
    for member in members where !keys.contains(where: { isSame($0, member.key) }) {
      throw failure(
        "a known key", found: quoted(member.key),
        advice: suggestion(for: member.key, among: keys) ?? "Known here: \(listed(keys, "and")).",
        at: Int(member.keyOffset))
    }
    return JSONFields(place: self, members: members)
  }

  /// The place of a key's value if this is an object that has the key, or else this place.
  public func narrowed(to key: String) -> JSONPlace {
    guard case .object(let members) = content, let member = members.first(where: { isSame($0.key, key) }) else {
      return self
    }
    return self.member(member)
  }

  /// An object with exactly one key, one of several.
  public func alternative<Key: Named>(_: Key.Type = Key.self) throws(JSONError) -> (key: Key, value: JSONPlace) {
    try object(Key.names, "an object with \(listed(Key.names, "or"))").alternative(Key.self)
  }
}

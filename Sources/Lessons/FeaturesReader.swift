import JSON

// The key `features` of a lesson.
extension JSONPlace {
  private static let featureLength = 1...24

  /// The names of the columns of embeddings of a size: one for each, all different.
  func features(size: Int) throws(LessonError) -> [String] {
    var names: [String] = []
    for (index, value) in try list(Amount(size, "name", "one for each feature")).enumerated() {
      let place = element(index, value)
      let name = try place.string(Self.featureLength)
      guard !names.contains(name) else {
        throw place.failure("a name that no other feature has", found: quoted(name))
      }
      names.append(name)
    }
    return names
  }
}

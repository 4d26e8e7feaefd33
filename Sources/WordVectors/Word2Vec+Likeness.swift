import Numbers

/// A word, and how much alike its vector points.
public struct Neighbour: Equatable, Sendable {
  /// The word.
  public let word: String
  /// The cosine of the angle between its vector and the other one, -1 to 1.
  public let cosine: Double
}

extension Word2Vec {
  /// How much alike the vectors of two words point: the cosine of the angle between them, or nil if the corpus lacks one.
  /// ```
  /// cosine(a, b) = a · b / (|a| |b|)
  /// ```
  /// 0 if a vector is zero, or not finite.
  public func cosine(_ first: String, _ second: String) -> Double? {
    guard let first = index(of: first), let second = index(of: second) else { return nil }
    return cosine(first, second)
  }

  /// The other words whose vectors point most alike, the nearest first and equally near ones in the order of the vocabulary;
  /// none if the corpus lacks the word.
  public func nearest(to word: String, count: Int) -> [Neighbour] {
    guard let index = index(of: word) else { return [] }
    let cosines = vocabulary.indices.map { $0 == index ? -2 : cosine(index, $0) }
    let nearest = cosines.placesOfLargest(min(count, vocabulary.count - 1))
    return nearest.map { Neighbour(word: vocabulary[$0], cosine: cosines[$0]) }
  }

  private func cosine(_ first: Int, _ second: Int) -> Double {
    let (a, b) = (vector(at: first), vector(at: second))
    let lengths = (dot(a, a) * dot(b, b)).squareRoot()
    let cosine = dot(a, b) / lengths
    return lengths > 0 && cosine.isFinite ? cosine : 0
  }
}

private func dot(_ a: ArraySlice<Float>, _ b: ArraySlice<Float>) -> Double {
  zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

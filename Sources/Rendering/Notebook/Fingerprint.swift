import JSON
import Numbers
import Workings

/// The assertion that a matrix has the shape and the fingerprint of the book’s, and as many numbers that are infinite.
func check(_ name: String, _ value: Matrix, within tolerance: Double = 1e-9) -> String {
  let infinite = value.elements.count { $0.isInfinite }
  let argument = (infinite == 0 ? "" : ", infinite=\(infinite)") + tolerance.asArgument
  return "check(\(name), (\(value.rows), \(value.columns)), \(value.fingerprint)\(argument))"
}

#if !hasFeature(Embedded)
  extension Matrix {
    /// What a step is checked by, as values of Python: shape, fingerprint, how many numbers are infinite, and a tolerance.
    func check(within tolerance: Double) -> String {
      let infinite = elements.count { $0.isInfinite }
      return "(\(rows), \(columns)), \(fingerprint), \(infinite), \(jsonNumber(tolerance))"
    }
  }
#endif

extension Double {
  /// A tolerance as the last argument of a comparison, where it is another than usual.
  var asArgument: String { self == 1e-9 ? "" : ", within=\(jsonNumber(self))" }
}

extension Matrix {
  /// One number that changes when any of the matrix’s does, from which they cannot be read: Σ x · e^(ik) over all its numbers,
  /// k counted from 1, as Python writes it.
  ///
  /// An infinity counts as 1 with its sign.
  ///
  /// The cosine alone would hardly notice some places: cos 11 is 0.004. Every weight here has the size 1.
  fileprivate var fingerprint: String {
    var (real, imaginary) = (0.0, 0.0)
    for (place, element) in elements.enumerated() {
      let number = element.isInfinite ? element.strength(besides: 1) : element
      real += number * cos(Double(place + 1))
      imaginary += number * sin(Double(place + 1))
    }
    return "complex(\(jsonNumber(real)), \(jsonNumber(imaginary)))"
  }
}

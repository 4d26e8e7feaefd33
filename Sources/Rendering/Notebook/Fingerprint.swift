import Numbers

extension Matrix {
  /// One number that changes when any of the matrix’s does, from which they cannot be read: Σ x · e^(ik) over all its numbers,
  /// k counted from 1, as Python writes it.
  ///
  /// The cosine alone would hardly notice some places: cos 11 is 0.004. Every weight here has the size 1.
  var fingerprint: String {
    var (real, imaginary) = (0.0, 0.0)
    for (place, number) in elements.enumerated() {
      real += number * cos(Double(place + 1))
      imaginary += number * sin(Double(place + 1))
    }
    return "complex(\(jsonNumber(real)), \(jsonNumber(imaginary)))"
  }
}

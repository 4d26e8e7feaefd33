/// Lengths and shares as they stand in SVG: short, and without an exponent.

/// A length in pixels, to a tenth, without zeros that say nothing.
@inline(never)
func px(_ length: Double) -> String { decimal(Int(length * 10 + (length < 0 ? -0.5 : 0.5)), places: 10) }

/// A share between 0 and 1, to a hundredth.
func hundredths(_ share: Double) -> String { decimal(Int(share * 100 + 0.5), places: 100) }

@inline(never)
private func decimal(_ count: Int, places: Int) -> String {
  let (whole, rest) = (count.magnitude / UInt(places), count.magnitude % UInt(places))
  let sign = count < 0 ? "-" : ""
  guard rest > 0 else { return sign + "\(whole)" }
  return sign + "\(whole)." + (places == 100 && rest < 10 ? "0" : "")
    + "\(places == 100 && rest % 10 == 0 ? rest / 10 : rest)"
}

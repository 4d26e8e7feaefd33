import Literate
import Numbers

// How dot products grow with the length of the rows, measured on rows that are drawn.
extension ScoresChapter {
  @BlockBuilder var variances: [Block] {
    let (widths, measured) = (VariancesMeasured.widths, VariancesMeasured.drawn)
    let longest = widths.count - 1
    Figure.curves(
      Curves(
        across: Curves.Scale("numbers in a row", from: 1, to: 64, ticks: widths, isLogarithmic: true),
        up: Curves.Scale("variance", from: 0.75, to: 80, ticks: widths, isLogarithmic: true),
        curves: [curve("dot products", measured.whole), curve("divided by the root", measured.scaled)])
    ).captioned(
      """
      Measured on \(VariancesMeasured.pairs, "pair") of rows of each length, drawn by a computer, with numbers of mean 0 and variance 1.
      Each mark along the axes is four times the one before.
      The variance of the dot products grows like the length, that of the same divided by its root stays where it was:
      for rows of \(Int(widths[longest])) they are \(measured: measured.whole[longest]) and \(measured: measured.scaled[longest]).
      """)
  }

  private func curve(_ label: String, _ heights: [Double]) -> Curves.Curve {
    let points = heights.indices.map { Curves.Point(x: VariancesMeasured.widths[$0], y: heights[$0]) }
    return Curves.Curve(label: label, points: points, marked: points)
  }

  /// Whether the variance is the length of the rows: of two thousand products it is off by a twentieth now and then.
  var variancesFollowWidths: Finding {
    let (widths, measured) = (VariancesMeasured.widths, VariancesMeasured.drawn.whole)
    let farthest = widths.indices.map { measured[$0] / widths[$0] - 1 }.largestMagnitude
    return Finding(farthest <= 0.1, "farthest off: \(measured: farthest, against: 0.1) of it")
  }
}

/// The variances of dot products of rows whose numbers are drawn evenly around 0 with variance 1.
private enum VariancesMeasured {
  /// The lengths of the rows, up to that of the paper’s heads.
  static let widths: [Double] = [1, 4, 16, 64]
  /// How many pairs of rows are drawn for each length.
  static let pairs = 2000

  /// For each length the variance of the products, and that of the products divided by its root; drawn once.
  static let drawn: (whole: [Double], scaled: [Double]) = {
    var generator = MersenneTwister(seed: 1)
    var (whole, scaled): ([Double], [Double]) = ([], [])
    for width in widths {
      var products: [Double] = []
      for _ in 0..<pairs {
        var sum = 0.0
        for _ in 0..<Int(width) { sum += generator.standard() * generator.standard() }
        products.append(sum)
      }
      whole.append(products.variance)
      scaled.append(products.map { $0 / width.squareRoot() }.variance)
    }
    return (whole, scaled)
  }()
}

extension MersenneTwister {
  /// A number between −√3 and √3: mean 0, variance 1.
  fileprivate mutating func standard() -> Double { (2 * uniform() - 1) * 3.0.squareRoot() }
}

extension [Double] {
  fileprivate var variance: Double {
    let mean = sum / Double(count)
    return map { ($0 - mean) * ($0 - mean) }.sum / Double(count)
  }
}

import Numbers

/// σ(x) = 1 / (1 + e^-x) for x between -6 and 6, looked up instead of computed.
///
/// gensim’s table and its look-up, of which the latter is off by a little: it counts 83 entries to a unit where there are
/// 83⅓. So σ(0), for one, comes out as 0.494 and not as ½.
struct SigmoidTable: Sendable {
  /// The numbers beyond which nothing is learnt, as σ is nearly 0 or 1 there.
  static let limit: Float = 6
  /// 1000 values of σ.
  let values: [Float]

  /// The table, the same for every training.
  init() {
    values = (0..<1000).map { index in
      let power = Float(exp((Double(Float(index) / 1000) * 2 - 1) * 6))
      return Float(Double(power) / (Double(power) + 1))
    }
  }

  /// Where the table has σ of a number between -6 and 6.
  @inline(__always)
  static func entry(for x: Float) -> Int { Int((Double(x) + 6) * 83) }
}

import Numbers

extension Operation {
  /// Whole numbers drawn evenly, divided by a constant: `draw / divisor`.
  ///
  /// The draws are NumPy's `RandomState(seed).randint(low, high)`, after `skip` words of 32 bits.
  public static func drawnIntegers(
    _ draws: Matrix, from low: Int64, below high: Int64, divisor: Double, seed: UInt32, skip: Int = 0, rows: Axis,
    columns: Axis
  ) -> Operation {
    Operation(
      title: "drawn at random",
      axes: { _ in (rows, columns) },
      evaluate: { _ in divisor == 1 ? draws : draws / divisor },
      lines: { _, row, column in
        let draw = draws[row, column]
        let (least, greatest) = (NumberStyle.exact(Double(low)), NumberStyle.exact(Double(high - 1)))
        let note = "Drawn with seed \(seed), from the whole numbers \(least) to \(greatest)"
        return divisor == 1
          ? [Line(note + ".", .constant(draw))]
          : [Line(note + ", and divided.", .quotient(.constant(draw), .constant(divisor)))]
      },
      formula: { _ in Notation(.words("drawn at random")) },
      numpy: { _ in
        let draw = "rng(\(seed), \(skip)).randint(\(low), \(high), (\(draws.rows), \(draws.columns)))"
        return divisor == 1 ? draw : "\(draw) / \(divisor)"
      },
      python: .rng,
      origin: .drawn(seed: seed, skip: skip))
  }

  /// Numbers drawn evenly from `low` up to but not including `high`: `low + (high − low) · u` with *u* from [0, 1).
  ///
  /// The draws are NumPy's `RandomState(seed).random_sample()`, after `skip` words of 32 bits.
  public static func drawnUniform(
    _ draws: Matrix, from low: Double, to high: Double, seed: UInt32, skip: Int = 0, rows: Axis, columns: Axis
  ) -> Operation {
    Operation(
      title: "drawn at random",
      axes: { _ in (rows, columns) },
      evaluate: { _ in draws.map { low + (high - low) * $0 } },
      lines: { _, row, column in
        [
          Line(
            "Drawn with seed \(seed): a number between 0 and 1, stretched to the range.",
            .sum([.earlier(low), .product(.earlier(high - low), .earlier(draws[row, column]))]))
        ]
      },
      formula: { _ in Notation(.words("drawn at random")) },
      numpy: { _ in "\(low) + \(high - low) * rng(\(seed), \(skip)).random_sample((\(draws.rows), \(draws.columns)))" },
      python: .rng,
      origin: .drawn(seed: seed, skip: skip))
  }
}

extension PythonDefinition {
  /// A generator of random numbers: `rng(1, 0)`.
  public static let rng = PythonDefinition(
    #"""
    def rng(seed, skip):
        """NumPy's generator of a seed, after so many words of 32 bits."""
        generator = np.random.RandomState(seed)
        for start in range(0, skip, 1 << 20):
            generator.bytes(4 * min(skip - start, 1 << 20))
        return generator
    """#)
}

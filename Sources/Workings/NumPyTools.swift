/// What the NumPy of some operations uses beside NumPy itself, and how it is defined.
public enum NumPyTools {
  /// All definitions, by the names they define.
  public static let all: [(name: String, code: String)] = [
    ("rng", rng), ("softmax", softmax), ("sigmoid_table", table),
  ]

  /// The definitions that some lines of code need.
  public static func needed(by lines: [String]) -> [String] {
    all.filter { tool in lines.contains { $0.calls(tool.name) } }.map { $0.code }
  }

  private static let rng = #"""
    def rng(seed, skip):
        """NumPy's generator of a seed, after so many words of 32 bits."""
        generator = np.random.RandomState(seed)
        for start in range(0, skip, 1 << 20):
            generator.bytes(4 * min(skip - start, 1 << 20))
        return generator
    """#

  private static let softmax = #"""
    def softmax(x, axis=None):
        """Shares that add up to one, over each row (axis 1), each column (axis 0) or the whole matrix."""
        powers = np.exp(x - np.max(x, axis=axis, keepdims=True))
        return powers / np.sum(powers, axis=axis, keepdims=True)
    """#

  private static let table = #"""
    # Where training looks the logistic function up: 1000 Floats from -6 to 6, as gensim has them.
    powers = np.exp(((np.arange(1000, dtype=np.float32) / np.float32(1000)).astype(float) * 2 - 1) * 6).astype(np.float32)
    sigmoid_table = (powers.astype(float) / (powers.astype(float) + 1)).astype(np.float32).astype(float)
    """#
}

extension String {
  /// Whether a name stands in a line of code, as a word of its own.
  fileprivate func calls(_ name: String) -> Bool {
    let words = utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): false
      default: true
      }
    }
    return words.contains { $0.elementsEqual(name.utf8) }
  }
}

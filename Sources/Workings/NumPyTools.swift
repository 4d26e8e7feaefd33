/// What the NumPy of some operations uses beside NumPy itself, and how it is defined.
public enum NumPyTools {
  /// All definitions, by the names they define.
  public static let all: [(name: String, code: String)] = [
    ("rng", rng), ("softmax", softmax), ("sigmoid_table", table),
  ]

  /// The definitions that some lines of code need.
  public static func needed(by lines: [String]) -> [String] {
    all.filter { tool in lines.contains { $0.mentions(tool.name) } }.map { $0.code }
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
  /// Whether a word stands in it; the page’s Swift has no search for one.
  fileprivate func mentions(_ word: String) -> Bool {
    let text = Array(utf8)
    return text.indices.contains { text[$0...].starts(with: word.utf8) }
  }
}

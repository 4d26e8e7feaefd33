import Lessons
import Numbers
import Testing

/// A lesson that few would think of, and what is odd about it.
struct OddLesson: CustomTestStringConvertible {
  let oddity: String
  let lesson: Lesson

  var testDescription: String { oddity }

  init(
    _ oddity: String, title: String? = nil, _ tokens: [String], _ embeddings: Embeddings = .random(size: 4, seed: 1),
    heads: Int = 2, weights: Weights = .uniform(seed: 1, skip: 0), conventions: Conventions = .paper, decimals: Int = 2
  ) {
    self.oddity = oddity
    lesson = Lesson(
      title: title, tokens: tokens, embeddings: embeddings, heads: heads, weights: weights, conventions: conventions,
      decimals: decimals)
  }

  static let all = [
    OddLesson("one token", ["alone"]),
    OddLesson("one token of one number", ["alone"], .random(size: 1, seed: 1), heads: 1),
    OddLesson("tokens of one number", ["a", "b", "c"], .random(size: 1, seed: 1), heads: 1),
    OddLesson("as many heads as features", ["a", "b", "c"], .random(size: 16, seed: 1), heads: 16),
    OddLesson("repeated tokens", ["the", "cat", "the", "cat", "the"]),
    OddLesson("only one word", ["no", "no", "no"]),
    OddLesson("nothing but zeros", ["a", "b"], .given(Matrix(rows: 2, columns: 4) { _, _ in 0 })),
    OddLesson("more than tables show", (1...40).map { "word\($0)" }, .random(size: 64, seed: 1), heads: 4),
    OddLesson(
      "more than tables show, shared", (1...40).map { "word\($0)" }, .random(size: 64, seed: 1), heads: 16,
      conventions: .notebook),
    OddLesson("markup", title: "<b>*bold*</b> | `x` $y$ # [z](w)", markup),
    OddLesson("markup, repeated", markup + markup),
    OddLesson("other scripts", ["👩‍👩‍👧‍👦", "שלום", "مرحبا", "日本語", "e\u{301}", "🇩🇪"]),
    OddLesson("right to left, repeated", ["שלום", "مرحبا", "שלום"]),
    OddLesson("characters that cannot be seen", title: "a\u{1}b\u{202E}c\nd", controls),
    OddLesson("spaces", [" ", "  ", "a b", " c ", "\u{A0}", "\u{3000}"]),
    OddLesson("64 characters", [String(repeating: "x", count: 64), String(repeating: "👩‍👩‍👧‍👦", count: 64), "y"]),
    OddLesson("no decimals", ["a", "b", "c"], decimals: 0),
    OddLesson("six decimals", ["a", "b", "c"], decimals: 6),
    OddLesson("huge numbers", ["a", "b"], .given(Matrix([[1e150, -1e150], [0, 5e149]])), heads: 1),
    OddLesson(
      "tiny numbers", ["a", "b"], .given(Matrix([[1e-300, -1e-300], [.leastNonzeroMagnitude, 0]])), heads: 1),
    OddLesson(
      "weights of the largest range", ["a", "b"],
      weights: .integers(IntegerDraws(seed: .max, from: -1 << 53, below: 1 << 53, divisor: -1e-3))),
    OddLesson("the notebook’s conventions", ["the", "cat", "sat"], conventions: .notebook),
  ]

  private static let markup = [
    "<b>", "a|b", "*x*", "`", "$", "$x$", "# x", "\\", "&amp;", "_a_", "[x](y)", "- x", "1. x", "</script>", "\"'",
    "~~x~~", "-->", "{{x}}", "|",
  ]

  private static let controls = [
    "\u{0}", "\u{1}", "a\nb", "\t", "\r\n", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}abc", "\u{2067}", "\u{FFFE}",
    "\u{FFFF}",
  ]
}

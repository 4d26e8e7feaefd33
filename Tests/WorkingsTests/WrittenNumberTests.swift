import Testing
import Workings

/// What people type for a number, what spreadsheets write for it, and what is none.
@Suite struct WrittenNumberTests {
  @Test(arguments: [
    ("0.28", 0.28), ("-1.5", -1.5), ("+3", 3), ("0", 0), ("-0", 0), ("007", 7), ("12", 12), (".5", 0.5), ("5.", 5),
    ("-.5", -0.5), ("0,50", 0.5), ("-1,5", -1.5), (",5", 0.5), ("1,234", 1.234), ("5.6e-17", 5.6e-17),
    ("5,6E-17", 5.6e-17), ("1e3", 1000), ("1E+03", 1000), ("1e-999", 0), ("9007199254740993", 9007199254740992),
    ("1.7976931348623157e308", .greatestFiniteMagnitude), ("5e-324", .leastNonzeroMagnitude),
  ])
  func isRead(text: String, number: Double) { #expect(WrittenNumber(text)?.value == number) }

  @Test(arguments: ["∞", "inf", "Inf", "INFINITY", "infinity", "+∞", " + inf "])
  func infinityIsRead(text: String) { #expect(WrittenNumber(text)?.value == .infinity) }

  @Test(arguments: ["−∞", "-∞", " - ∞ ", "-inf", "−Inf", "-Infinity"])
  func minusInfinityIsRead(text: String) { #expect(WrittenNumber(text)?.value == -.infinity) }

  /// Hyphens, dashes and minus signs, as keyboards, word processors and the book itself write them.
  @Test(arguments: ["-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}"])
  func everyMinusIsOne(minus: String) {
    #expect(WrittenNumber("\(minus)1,5")?.value == -1.5)
    #expect(WrittenNumber("\(minus) 1.5")?.value == -1.5)
    #expect(WrittenNumber("5.6e\(minus)17")?.value == 5.6e-17)
    #expect(WrittenNumber("\(minus)\(minus)1") == nil)
    #expect(WrittenNumber("1\(minus)") == nil && WrittenNumber("1\(minus)2") == nil)
  }

  /// Spaces, tabs, line ends and what nobody sees.
  @Test(arguments: [
    " ", "\t", "\n", "\r\n", "\u{A0}", "\u{1680}", "\u{2002}", "\u{2007}", "\u{2009}", "\u{200A}", "\u{202F}",
    "\u{205F}", "\u{3000}", "\u{200B}", "\u{200E}", "\u{202D}", "\u{2060}", "\u{FEFF}",
  ])
  func spacesStandAroundANumberAndNotInIt(space: String) {
    #expect(WrittenNumber("\(space)-0.5\(space)")?.value == -0.5)
    #expect(WrittenNumber("\(space)\(space)5.6e-17")?.value == 5.6e-17)
    for parted in ["1\(space)2", "1\(space).5", "1.\(space)5", "5.6\(space)e-17", "5.6e\(space)-17", "1\(space)234"] {
      #expect(WrittenNumber(parted) == nil, "\(parted)")
    }
    #expect(WrittenNumber(space) == nil)
    #expect(WrittenNumber.trimmed("\(space)a\(space)b\(space)") == "a\(space)b")
  }

  @Test func fullWidthIsRead() { #expect(WrittenNumber("－１２．５ｅ＋３")?.value == -12500) }

  @Test(arguments: [
    "", "x", "many", "1/3", "1 2", "0.3.2", "1,234.5", "1.234,5", "1,234,567", "1'234", "1_000", ".", ",", "-", "+",
    "+-1",
    "--1", "e", "e5", "1e", "1e+", "1e5.5", "1e999", "-1e999", "nan", "--inf", "-infinite", "1inf", "inf1", "∞∞",
    "in f", "1∞", "-", "i", "0x10", "0x1p3", "1f", "50%",
    "(1)", "€1", "1;2", "=1", "—1", "\u{96}1", "\u{AD}1", "\u{0}1", "\u{2064}1", "1\u{0}2", "1\u{301}", "²", "½", "٣",
    "#N/A", "\"1\"",
    String(repeating: "0", count: 5000),
  ])
  func whatIsNoNumberIsNone(text: String) { #expect(WrittenNumber(text) == nil) }
}

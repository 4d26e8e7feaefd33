import Literate
import Testing

@Suite struct CountingTests {
  @Test(arguments: [(1, "the head"), (2, "both heads"), (3, "all 3\u{A0}heads"), (16, "all 16\u{A0}heads")])
  func all(count: Int, words: String) { #expect(count.all("head") == words) }

  @Test(arguments: [(1, "the first pair", "the other pair"), (2, "the first 2\u{A0}pairs", "the other 2\u{A0}pairs")])
  func firstAndOther(count: Int, first: String, other: String) {
    #expect(count.first("pair") == first)
    #expect(count.other("pair") == other)
  }

  @Test(arguments: [(0..<1, "column 0"), (3..<4, "column 3"), (2..<4, "columns 2 to 3")])
  func columns(range: Range<Int>, words: String) { #expect(range.columnsInWords == words) }
}

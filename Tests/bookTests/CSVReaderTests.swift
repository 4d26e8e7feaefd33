import Testing

@testable import book

/// RFC 4180, its examples and what breaks it.
@Suite struct CSVReaderTests {
  /// The rows of a text, each as its line and its fields; a malformed one as its line and what it is.
  private func rows(_ text: String, _ separator: Character = ",") -> [String] {
    var reader = CSVReader(Array(text.utf8), separator: separator.asciiValue!)
    var rows: [String] = []
    while true {
      do throws(CSVReader.Malformed) {
        guard let row = try reader.next() else { return rows }
        rows.append("\(row.lines.lowerBound) " + row.fields.map { "[\($0)]" }.joined())
      } catch {
        rows.append("\(error.line) malformed \(error.text)")
      }
    }
  }

  @Test(arguments: [
    ("", []), ("a", ["1 [a]"]), ("a\n", ["1 [a]"]), ("\n", ["1 []"]), (",", ["1 [][]"]), ("a,", ["1 [a][]"]),
    ("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", ["1 [aaa][bbb][ccc]", "2 [zzz][yyy][xxx]"]), ("a\rb", ["1 [a]", "2 [b]"]),
    ("a\n\nb", ["1 [a]", "2 []", "3 [b]"]), ("\"aaa\",\"bbb\"", ["1 [aaa][bbb]"]), ("\"\"", ["1 []"]),
    ("\"a,b\",c", ["1 [a,b][c]"]), ("\"b \r\nbb\",c\r\nd", ["1 [b \nbb][c]", "3 [d]"]), ("\"b\"\"bb\"", ["1 [b\"bb]"]),
    ("\"\"\"\"", ["1 [\"]"]), (" a , b", ["1 [ a ][ b]"]), ("a, \"b,c\" ,d", ["1 [a][b,c][d]"]),
    ("größe,\"☃,\"", ["1 [größe][☃,]"]),
  ])
  func isRead(text: String, expected: [String]) { #expect(rows(text) == expected) }

  @Test(arguments: [
    ("a\"b\nc", ["1 malformed a\"b", "2 [c]"]), ("\"a\"b\nc", ["1 malformed \"a\"b", "2 [c]"]),
    ("\"a\nb\nc", ["1 malformed \"a", "2 [b]", "3 [c]"]),
    ("a,\"b\n1,\"c\"\nd", ["1 malformed a,\"b", "2 [1][c]", "3 [d]"]),
    ("\"", ["1 malformed \""]), ("a\"", ["1 malformed a\""]), ("x\n\"a\"\"", ["1 [x]", "2 malformed \"a\"\""]),
  ])
  func aStrayQuoteSpoilsItsLineOnly(text: String, expected: [String]) { #expect(rows(text) == expected) }

  @Test func anySeparatorSeparates() {
    #expect(rows("a;\"b;c\";1,5", ";") == ["1 [a][b;c][1,5]"])
    #expect(rows("a\t\"b\tc\"\t 1 ", "\t") == ["1 [a][b\tc][ 1 ]"])
  }
}

import Testing

@testable import book

/// What a table for spreadsheets says of texts that would be formulas there.
@Suite struct FormulaTests {
  @Test(arguments: [
    ("-∞", "'-∞"), ("-inf", "'-inf"), ("∞", "∞"), ("=1+1", "'=1+1"), ("+x", "'+x"), ("-x", "'-x"), ("@x", "'@x"),
    ("＝1", "'＝1"), ("  =1", "  '=1"),
    ("\t=1", "'\t'=1"),
    ("\tx", "'\tx"), ("\r=1", "'\r'=1"), ("\"=1", "\"'=1"), ("a;=1", "a;'=1"), ("a\n-x", "a\n'-x"), ("-1+x", "'-1+x"),
    ("-1.5", "-1.5"), ("+3", "+3"), ("-1e-5", "-1e-5"), ("a=1", "a=1"), ("a -x", "a -x"), ("'", "'"), ("", ""),
    ("größe", "größe"), ("Q[0,0]", "Q[0,0]"), ("a; b", "a; b"),
  ])
  func aTextIsNoFormula(text: String, written: String) { #expect(CSV.harmless(text) == written) }

  @Test func fieldsAreQuotedWhereTheyHaveTo() {
    #expect(
      CSV.text([["a", "b,c", "d\"e", "f\ng", "=1;2", "\th"], ["", "-1"]])
        == "a,\"b,c\",\"d\"\"e\",\"f\ng\",\"'=1;2\",\"'\th\"\n,-1\n")
  }
}

import Testing

@testable import Rendering

@Suite struct HTMLEscapingTests {
  @Test(arguments: [
    ("", ""), ("a", "a"), ("<", "&lt;"), ("&amp;", "&amp;amp;"), ("a<b>c&d\"e'f", "a&lt;b&gt;c&amp;d&quot;e&#39;f"),
    ("é👩‍👩‍👧", "é👩‍👩‍👧"),
  ])
  func escapes(text: String, escaped: String) {
    #expect(text.escapedForHTML == escaped)
  }
}

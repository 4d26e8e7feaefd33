/// Words that Markdown, HTML, SVG or a reader’s eye could take for something else, each with how it is shown.
///
/// Control characters are shown by their pictures; everything else is shown as it is.
let oddTokens: [(token: String, shown: String)] =
  [("a\nb", "a␊b"), ("a\tb", "a␉b"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("a\u{202E}b", "a\u{FFFD}b")]
  + [
    "<b>", "</b>", "a|b", "|", "\\|", "*x*", "**x**", "_x_", "__init__", "`", "``x``", "$", "$x$", "\\", "\\\\", "]( x",
    "[x](y)", "![x](y)", "# x", "## x", "- x", "+ x", "* x", "1. x", "1) x", "> x", "---", "===", "&amp;", "&", "&lt;",
    "\"q\"", "'", "</script>", "<script>x</script>", "<!--", "-->", "]]>", "<?x?>", "~~x~~", "~x~", "^x^", "://x", "x:",
    "http://x.example", "https://x.example/?a=1&b=2", "ftp://x.example", "www.x.example", "a@b.example",
    "mailto:a@b.example", "a.b+c@d.example", ":cat:", "$1 or $2", "\\[y\\]", "\\(y\\)", "\\begin{x}y\\end{x}", "@@0@@",
    "[^1]", "[ ]", "{x}", "%", "👩‍👩‍👧", "🇬🇧", "é", "e\u{301}", "שלום", "سلام",
    " lead", "trail ", "  ", "a  b", String(repeating: "x", count: 64),
  ].map { ($0, $0) }

extension String {
  /// The text with the spaces that keep a place taken for plain ones, and without the marks around words that are
  /// written from right to left.
  var asRead: String {
    String(replacing("\u{A0}", with: " ").unicodeScalars.filter { $0 != "\u{2068}" && $0 != "\u{2069}" })
  }
}

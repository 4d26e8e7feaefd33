import Rendering
import Testing

@Suite struct CompactHTMLTests {
  @Test(arguments: [
    ("<td class=\"p9\">1.00</td><td>2</td></tr>", "<td class=p9>1.00<td>2"),
    ("<th scope=\"row\">a</th>", "<th scope=row>a"),
    ("<p class=\"lead\">x</p></thead></table>", "<p class=lead>x</p></thead></table>"),
    // A slash after a word would belong to the word.
    ("<rect x=\"4\" rx=\"5\"/>", "<rect x=4 rx=\"5\"/>"),
    (
      "<a class=\"a b\" id=\"\" href=\"#x\" aria-label=\"a &gt; b\">",
      "<a class=\"a b\" id=\"\" href=\"#x\" aria-label=\"a &gt; b\">"
    ),
    ("", ""), ("<", "<"), ("</td", "</td"), ("„ä“ − 1", "„ä“ − 1"),
  ])
  func leavesOutWhatHTMLDoesNotAskFor(html: String, compact: String) {
    #expect(html.compactHTML == compact)
  }
}

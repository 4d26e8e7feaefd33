import Literate
import Testing

@Suite struct ClaimTests {
  private let holds = Claim("It *is* so.", Finding(true, "largest: \(measured: 0.126)"))
  private let fails = Claim("It is < that.", Finding(false, "3 of 4"))

  private let heldInHTML = """
    <li class="holds"><span aria-label="Holds:" role="img">✓</span>\
    <span>It <em>is</em> so. <span class="found">(largest: <span class="measured">0.13</span>)</span></span></li>

    """
  private let failedInHTML = """
    <li class="fails"><span aria-hidden="true">✗</span><span><strong>Does not hold for this lesson:</strong> \
    It is &lt; that. <span class="found">(3 of 4)</span></span></li>

    """
  private let boxInHTML = "<div class=\"claims\"><h3>Checked against the numbers</h3><ul>\n"

  @Test func saysWhetherItHolds() {
    #expect(markdown { holds } == "**Checked against the numbers**\n\n- ✓ It *is* so. (largest: 0.13)\n\n")
    #expect(
      markdown { fails }
        == "**Checked against the numbers**\n\n- ✗ **Does not hold for this lesson:** It is < that. (3 of 4)\n\n")
    #expect(html { holds } == boxInHTML + heldInHTML + "</ul></div>\n")
    #expect(html { fails } == boxInHTML + failedInHTML + "</ul></div>\n")
  }

  @Test func claimsThatFollowEachOtherShareAList() {
    let blocks = [holds, fails].flatMap { $0.blocks } + [.paragraph("Between.")] + holds.blocks
    #expect(
      markdown { blocks } == """
        **Checked against the numbers**

        - ✓ It *is* so. (largest: 0.13)
        - ✗ **Does not hold for this lesson:** It is < that. (3 of 4)

        Between.

        **Checked against the numbers**

        - ✓ It *is* so. (largest: 0.13)


        """)
    #expect(
      html { blocks }
        == boxInHTML + heldInHTML + failedInHTML + "</ul></div>\n<p>Between.</p>\n" + boxInHTML + heldInHTML
        + "</ul></div>\n")
  }

  @Test func claimsInsideAQuestionHaveAListOfTheirOwn() {
    let blocks = holds.blocks + Question("Why?") { holds }.blocks + holds.blocks
    #expect(html { blocks }.ranges(of: boxInHTML).count == 3)
    #expect(markdown { blocks }.ranges(of: "**Checked against the numbers**").count == 3)
  }
}

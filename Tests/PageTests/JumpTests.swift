import Testing

extension InTheBrowser {
  /// Wherever a reader jumps to, it stands just below the head of the window.
  @Suite struct JumpTests {
    private let browser = Browser.shared

    private enum View: CaseIterable, CustomTestStringConvertible {
      case desk, phone
      var size: (width: Int, height: Int) { self == .desk ? (1440, 900) : (375, 812) }
      var testDescription: String { self == .desk ? "1440 px" : "375 px" }
    }

    private func inView(_ view: View, _ body: () async throws -> Void) async throws {
      try await browser.resize(width: view.size.width, height: view.size.height)
      do { try await body() } catch {
        try await browser.resizeBack()
        throw error
      }
      try await browser.resizeBack()
    }

    /// The chapters that do not stand within the header’s height after a jump to each, and how far below it they are.
    private func missed(_ jump: String) async throws -> String {
      try await browser.text(
        """
        const missed = [];
        for (const { id } of document.querySelectorAll('main > section')) {
          \(jump)
          await new Promise(resolve => setTimeout(resolve, 60));
          const top = Math.round(document.getElementById(id).getBoundingClientRect().top);
          if (top < 0 || top > 64) missed.push(`${id}: ${top}`);
        }
        return missed.join(', ');
        """)
    }

    private static let contents = "document.querySelector(`.contents a[href=\"#${id}\"]`).click();"

    private func lengthen() async throws {
      try await browser.run(
        """
        const field = document.querySelector('[data-path=sentence]');
        field.value = 'the quick brown fox jumps over the lazy dog';
        field.dispatchEvent(new Event('change'));
        """)
      try await browser.wait(until: "location.hash.startsWith('#lesson=1.')")
    }

    @Test(arguments: View.allCases)
    private func aPageOpenedAtAChapterShowsIt(view: View) async throws {
      try await inView(view) {
        for chapter in ["embeddings", "scores", "layer-norm", "four-heads-at-work", "the-notebook-part-2"] {
          try await browser.open(Pages.standard, fragment: "#" + chapter)
          try await browser.wait(
            until: """
              (top => top >= 0 && top <= 64)(Math.round(document.getElementById(arguments[0]).getBoundingClientRect().top))
              """, chapter)
        }
      }
    }

    /// Chapters above a place get their heights after it is shown.
    @Test(arguments: View.allCases)
    private func whoJumpsBeforeAllIsLaidOutStaysThere(view: View) async throws {
      try await inView(view) {
        try await browser.openAlive(Pages.standard)
        try await browser.run(
          "document.querySelector('.contents a[href=\"#the-notebook-part-2\"]').click()")
        let shown = "(top => top >= 0 && top <= 64)(document.getElementById(arguments[0]).getBoundingClientRect().top)"
        #expect(try await browser.holds(shown, "the-notebook-part-2"))
        try await browser.waitUntilLaidOut()
        #expect(try await browser.holds(shown, "the-notebook-part-2"))
      }
    }

    @Test(arguments: View.allCases)
    private func everyLinkOfTheContentsLandsBeforeAndAfterAnEdit(view: View) async throws {
      try await inView(view) {
        try await browser.open(Pages.standard)
        #expect(try await missed(Self.contents) == "")
        try await lengthen()
        #expect(try await missed(Self.contents) == "")
      }
    }

    @Test func aLessonWithAPlaceOpensThere() async throws {
      try await browser.open(Pages.standard)
      try await lengthen()
      try await browser.run("document.querySelector('.contents a[href=\"#layer-norm\"]').click()")
      let address = try await browser.text("return location.hash")
      #expect(address.hasSuffix("&at=layer-norm"))
      try await browser.open(Pages.standard, fragment: address)
      try await browser.wait(
        until: """
          document.querySelector('#embeddings tbody tr:nth-child(9)')
            && Math.abs(document.getElementById('layer-norm').getBoundingClientRect().top - 63) < 2
          """)
    }

    @Test func aTextFragmentShowsItsText() async throws {
      try await browser.open(Pages.standard)
      let words = try await browser.text(
        "return document.querySelector('#layer-norm > p').textContent.split(' ').slice(0, 9).join(' ')")
      let escaped = try await browser.text("return encodeURIComponent(arguments[0])", words)
      try await browser.open(Pages.standard, fragment: "#:~:text=\(escaped)")
      try await browser.wait(
        until: """
          (box => box.top > 0 && box.bottom < innerHeight)([...document.querySelectorAll('#layer-norm p')]
            .find(one => one.textContent.startsWith(arguments[0])).getBoundingClientRect())
          """, words)
    }

    @Test func theEndKeyLeadsToTheEndAndHomeBack() async throws {
      try await browser.open(Pages.standard)
      // Chromium loses a key that comes when the page has arrived and its movement is not yet over.
      try await browser.run(
        """
        addEventListener('scroll', () => { window.rests = false; });
        addEventListener('scrollend', () => { window.rests = true; });
        """)
      try await browser.press(.end)
      try await browser.wait(
        until: "window.rests && scrollY + innerHeight >= document.documentElement.scrollHeight - 2")
      try await browser.press(.home)
      try await browser.wait(until: "scrollY === 0")
    }

    /// What finding in the page does: it looks for boxes, and scrolls to them.
    @Test func everyWordIsFoundWhereItStands() async throws {
      try await browser.open(Pages.standard)
      #expect(try await browser.holds("find('Which departure changes', true) || find('departure', true)"))
      #expect(
        try await browser.holds(
          "(box => box.top >= 0 && box.bottom <= innerHeight)(getSelection().getRangeAt(0).getBoundingClientRect())"))
    }

    /// Chromium leaves out of its accessibility tree what it has not laid out.
    @Test func noChapterIsLeftOutOfTheLayout() async throws {
      try await browser.open(Pages.standard)
      #expect(
        try await browser.text(
          """
          return [...document.querySelectorAll('main h1, main h2, main h3')]
            .filter(one => !one.checkVisibility({ contentVisibilityAuto: true }) && !one.closest('details'))
            .map(one => one.textContent).join(', ')
          """) == "")
    }
  }
}

import Foundation
import Lessons
import Testing

extension InTheBrowser {
  /// Slides on screens: nothing of a step is beyond the edge, under the bar, or there before its turn.
  @Suite struct SlidesTests {
    private let browser = Browser.shared

    private static let pages: [URL] = [
      Pages.standard,
      Pages.page(of: Lesson(tokens: ["alone"], embeddings: .random(size: 4, seed: 4), heads: 2), "one-token.html"),
      Pages.page(
        of: Lesson(tokens: (1...12).map { "word\($0)" }, embeddings: .random(size: 16, seed: 4), heads: 4),
        "twelve-tokens.html"),
    ]

    private func open(_ fragment: String, on page: URL = Pages.standard) async throws {
      try await browser.open(page, fragment: fragment)
      try await browser.wait(until: "document.body.classList.contains('presenting')")
    }

    /// Walks through all slides, each with all that comes up on it, and tells which do not fit.
    @Test(arguments: [(1024, 768), (1280, 720), (1920, 1080)])
    func everySlideFitsItsScreen(width: Int, height: Int) async throws {
      for page in Self.pages {
        try await browser.resize(width: width, height: height)
        try await open("#present=embeddings.1", on: page)
        let misfits = try await browser.text(
          """
          const press = shiftKey => document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowRight', shiftKey, bubbles: true, cancelable: true }));
          const misfits = [];
          for (let place = '', count = 0; place !== location.hash; press(true), count++) {
            place = location.hash;
            const screen = document.documentElement, bar = document.querySelector('.presenter').getBoundingClientRect();
            const shown = [...document.querySelectorAll('.now > .now, .now .scroll, .now .equation, .now pre, .now svg, .now table')];
            const isOutside = one => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              return left < -1 || right > innerWidth + 1 || top < -1 || bottom > bar.top + 1;
            };
            const isCut = one => one.matches(':not(svg, table)') && one.scrollWidth > one.clientWidth + 1;
            const scrolls = screen.scrollHeight > screen.clientHeight || screen.scrollWidth > screen.clientWidth;
            const size = parseFloat(getComputedStyle(screen).fontSize) * document.querySelector('.slide').style.zoom;
            const outside = shown.filter(one => isOutside(one) || isCut(one)).map(one => one.localName);
            if (scrolls || size < 11 || outside.length) misfits.push(`${place} (${scrolls ? "scrolls" : ""} ${size} ${outside})`);
            if (count > 400) break;
          }
          return misfits.join(' ');
          """)
        #expect(misfits == "", "\(page.lastPathComponent)")
      }
      try await browser.resizeBack()
    }

    @Test func anAnswerFitsWhenItComesUp() async throws {
      try await browser.resize(width: 1024, height: 768)
      try await open("#present=softmax.4")
      try await browser.press(.right)
      #expect(try await browser.holds("document.querySelector('.now details').open"))
      #expect(
        try await browser.holds("document.documentElement.scrollHeight <= document.documentElement.clientHeight"))
      try await browser.resizeBack()
    }

    @Test func aWorkingComesAfterTheTableItExplains() async throws {
      try await open("#present=embeddings.8")
      let sight = "return getComputedStyle(document.querySelector('.working.now')).visibility"
      #expect(try await browser.text(sight) == "hidden")
      try await browser.press(.right, .right, .right, .right, .right)
      #expect(try await browser.text(sight) == "hidden")
      try await browser.press(.right)
      #expect(try await browser.text(sight) == "visible")
    }

    /// A label of a figure is at least half as large as the text beside it, as in the book.
    @Test func figuresGrowWithTheText() async throws {
      try await browser.resize(width: 1920, height: 1080)
      try await open("#present=softmax.1")
      let size = try await browser.number(
        """
        const svg = document.querySelector('.now svg');
        return Math.round(10 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
        """)
      #expect(size >= 19)
      try await browser.resizeBack()
    }

    @Test(arguments: [1, 2, 3]) func anExplanationLeavesItsRowInSight(row: Int) async throws {
      try await browser.resize(width: 1280, height: 720)
      try await open("#present=softmax.6")
      try await browser.press(.left)
      let cell = ".now tbody tr:nth-child(\(row)) td:nth-child(3)"
      try await browser.click(cell)
      try await browser.wait(until: "document.body.classList.contains('explaining')")
      #expect(
        try await browser.holds(
          """
          (() => {
            const [panel, row, bar, close] = ['#explanation', arguments[0], '.presenter', '#explanation .close']
              .map(one => document.querySelector(one).getBoundingClientRect());
            const isClear = panel.bottom <= row.top || panel.top >= row.bottom;
            return isClear && panel.bottom <= bar.top + 1 && close.bottom <= panel.bottom + 1 && close.top >= panel.top;
          })()
          """, ".now tbody tr:nth-child(\(row))"))
      try await browser.resizeBack()
    }

    @Test func whatThePageSaysStandsAboveTheBar() async throws {
      try await open("#present=embeddings.4")
      try await browser.click(".now tbody td", twice: true)
      try await browser.wait(until: "document.activeElement.matches('input.number')")
      try await browser.type("7")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('.status').textContent.includes('changed')")
      #expect(
        try await browser.holds(
          """
          document.querySelector('.status').getBoundingClientRect().bottom
            <= document.querySelector('.presenter').getBoundingClientRect().top + 1
          """))
    }

    /// A finger that moves to the right goes back by one, and not out of the page through its history.
    @Test func aSwipeTurnsSlidesAndNotPages() async throws {
      try await open("#present=softmax.2")
      try await browser.swipe(across: 300)
      try await browser.wait(until: "location.hash === '#present=softmax.1'")
      try await browser.swipe(across: -300)
      try await browser.wait(until: "location.hash === '#present=softmax.2'")
      #expect(
        try await browser.text("return getComputedStyle(document.documentElement).overscrollBehaviorX") == "none")
    }
  }
}

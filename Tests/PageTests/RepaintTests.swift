import Testing

extension InTheBrowser {
  /// What an edit paints, when, and how it is marked.
  @Suite struct RepaintTests {
    private let browser = Browser.shared
    private let embeddings = "#embeddings table[data-given]"

    private func status(_ words: String) async throws {
      try await browser.wait(until: "document.querySelector('.status').textContent.includes(arguments[0])", words)
    }

    /// What is on the screen does not wait for the rest of its chapter.
    @Test func whatIsOnTheScreenIsPaintedFirst() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("\(embeddings) tbody td")
      try await browser.run(
        """
        const chapter = document.querySelector('#embeddings');
        window.painted = [];
        new MutationObserver(records => {
          const places = records.map(({ target }) => target.parentElement.getBoundingClientRect());
          painted.push(places.every(({ top, bottom }) => bottom > 0 && top < innerHeight));
        }).observe(chapter, { subtree: true, characterData: true });
        """)
      try await browser.type("7.5")
      try await browser.press(.enter)
      try await status("9 chapters have changed. All claims hold.")
      #expect(try await browser.text("return painted.join(' ')") == "true false")
    }

    /// A cell stays where it is with the focus, and is marked where it reads differently than before it was typed in.
    @Test(arguments: [("7.50", "7.50", true), ("7.5", "7.50", true), ("1.0", "1.00", false)])
    func theCellThatWasTypedInStays(_ typed: String, _ shown: String, _ isMarked: Bool) async throws {
      try await browser.open(Pages.standard)
      try await browser.click("\(embeddings) tbody td")
      try await browser.run("window.cell = document.activeElement")
      try await browser.type(typed)
      try await browser.press(.enter)
      try await status("changed.")
      #expect(try await browser.text("return cell.textContent") == shown)
      #expect(
        try await browser.holds("document.activeElement === cell && cell.classList.contains('changed') === \(isMarked)")
      )
    }

    /// To mark what has changed moves nothing.
    @Test func marksTakeNoRoom() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("\(embeddings) tbody td")
      try await browser.type("7.5")
      try await browser.press(.enter)
      try await status("changed.")
      #expect(
        try await browser.holds(
          """
          (() => {
            const places = () => [...document.querySelectorAll('main *')].map(one => JSON.stringify(one.getBoundingClientRect())).join();
            const before = places(), marks = [...document.querySelectorAll('.changed')];
            for (const mark of marks) mark.classList.remove('changed');
            return marks.length > 100 && marks.every(mark => getComputedStyle(mark).position === 'static') && places() === before;
          })()
          """))
    }
  }
}

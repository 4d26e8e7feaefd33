import Testing

extension InTheBrowser {
  /// Figures and tables use the room there is, and their letters can be read.
  @Suite struct FiguresTests {
    private let browser = Browser.shared

    @Test(arguments: [375, 600, 768, 1024, 1280, 1440]) func lettersInDrawingsHaveTwelvePixels(width: Int) async throws
    {
      try await browser.at(width, 900) {
        try await browser.open(Pages.standard)
        let small = try await browser.text(
          """
          return [...document.querySelectorAll('svg text')].filter(text => text.getBoundingClientRect().width > 0).map(text => {
            const size = parseFloat(getComputedStyle(text.querySelector('tspan') ?? text).fontSize) * text.getScreenCTM().a;
            return size > 0 && size < 11.99 ? `${text.closest('section').id} ${text.textContent}: ${size}` : '';
          }).filter(Boolean).slice(0, 5).join('; ')
          """)
        #expect(small == "")
      }
    }

    @Test(arguments: [1280, 1440]) func aWorkingBeginsWhereItsTableDoes(width: Int) async throws {
      try await browser.at(width, 900) {
        try await browser.open(Pages.standard)
        let apart = try await browser.text(
          """
          return [...document.querySelectorAll('.matrix:not(.wide) + .working')].filter(one => {
            const [table, working] = [one.previousElementSibling, one].map(one => one.getBoundingClientRect());
            return Math.abs(table.top - working.top) > 40 || working.left < table.right;
          }).map(one => one.getAttribute('aria-label')).join('; ')
          """)
        #expect(apart == "")
        #expect(
          try await browser.number("return document.querySelectorAll('.matrix:not(.wide) + .working').length") > 10)
      }
    }

    @Test(arguments: [1280, 1440]) func theTablesOfAHeadStandInOneRow(width: Int) async throws {
      try await browser.at(width, 900) {
        try await browser.open(Pages.standard)
        let tops = try await browser.number(
          """
          const tables = [...document.querySelectorAll('#heads > .matrix.row')].slice(0, 3);
          return new Set(tables.map(one => Math.round(one.getBoundingClientRect().top))).size;
          """)
        #expect(tops == 1)
      }
    }
  }
}

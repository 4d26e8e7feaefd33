import Testing

extension InTheBrowser {
  /// What has room to be seen is seen.
  @Suite struct LayoutTests {
    private let browser = Browser.shared

    @Test(arguments: [1024, 1280, 1440, 1920])
    func noTableOfEightColumnsIsCutBesideAMargin(width: Int) async throws {
      try await browser.at(width, 900) {
        try await browser.open(Pages.byDefault)
        let cut = try await browser.text(
          """
          return [...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth + 1)
            .filter(one => one.querySelector('tr').cells.length <= 9)
            .map(one => `${one.closest('section').id} ${one.getAttribute('aria-label')}: ${one.scrollWidth}`).join('; ')
          """)
        #expect(cut == "")
        let covered = try await browser.text(
          """
          const boxes = [...document.querySelectorAll('.working')].map(one => one.getBoundingClientRect());
          return [...document.querySelectorAll('table')].filter(table => {
            const box = table.getBoundingClientRect();
            return boxes.some(one => one.left < box.right && one.right > box.left && one.top < box.bottom && one.bottom > box.top);
          }).map(table => table.parentElement.getAttribute('aria-label')).join('; ')
          """)
        #expect(covered == "")
        let wide = try await browser.text(
          """
          return [...document.querySelectorAll('.working math, .working li')]
            .filter(one => one.getBoundingClientRect().right > one.closest('.working').getBoundingClientRect().right + 2)
            .map(one => one.textContent).join('; ')
          """)
        #expect(wide == "")
      }
    }

    @Test(arguments: [375, 768, 1440])
    func cornersTakeTwoLinesAtMost(width: Int) async throws {
      try await browser.at(width, 900) {
        try await browser.open(Pages.byDefault)
        let long = try await browser.text(
          """
          return [...document.querySelectorAll('thead td')].filter(corner => {
            const text = document.createRange();
            text.selectNodeContents(corner);
            return new Set([...text.getClientRects()].map(box => Math.round(box.top))).size > 2;
          }).map(corner => corner.textContent).join('; ')
          """)
        #expect(long == "")
      }
    }

    /// The number that is explained can be seen beside its explanation, and the button that closes it can be pressed.
    @Test(arguments: [(375, 812), (375, 600), (812, 375), (768, 1024), (1440, 900)])
    func anExplanationLeavesItsNumberInSight(width: Int, height: Int) async throws {
      try await browser.at(width, height) {
        try await browser.open(Pages.byDefault)
        for selector in [
          "#softmax table[data-quantity] tbody tr:nth-child(1) td:nth-child(4)", "#softmax data.live[data-cell]",
          "#heads table[data-quantity] tbody tr:last-child td:last-child",
          "#positions-at-full-size .wide tbody td:last-child",
        ] {
          for share in [0.2, 0.5, 0.8] {
            try await browser.run(
              """
              const cell = document.querySelector(arguments[0]);
              cell.scrollIntoView({ block: 'nearest', inline: 'center' });
              scrollBy(0, cell.getBoundingClientRect().top - innerHeight * Number(arguments[1]));
              cell.focus({ preventScroll: true });
              """, selector, "\(share)")
            try await browser.wait(until: "document.querySelector(arguments[0]).classList.contains('asked')", selector)
            try await Task.sleep(for: .milliseconds(60))
            let isInSight =
              """
              (element => {
                const box = element.getBoundingClientRect();
                const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return seen === element || element.contains(seen);
              })(document.querySelector(arguments[0]))
              """
            #expect(try await browser.holds(isInSight, selector), "\(selector) at \(share)")
            #expect(try await browser.holds(isInSight, "#explanation .close"), "Close for \(selector) at \(share)")
            try await browser.run(
              "document.querySelector('#explanation .close').click(); document.activeElement.blur()")
          }
        }
      }
    }
  }
}

import Testing

extension InTheBrowser {
  /// Opening a working by mouse, touch and keys, and following it.
  @Suite struct ExplainTests {
    private let browser = Browser.shared
    private let weights = "#softmax table[data-quantity]"

    private func open() async throws {
      try await browser.open(Pages.standard)
      try await browser.run("document.querySelector('#softmax').scrollIntoView({behavior: 'instant'})")
    }

    private func heading() async throws -> String {
      try await browser.text("return document.querySelector('#explanation h3').textContent.replaceAll(' ', '')")
    }

    private func wait(for heading: String) async throws {
      try await browser.wait(
        until: "document.querySelector('#explanation h3')?.textContent.replaceAll(' ', '') === arguments[0]", heading)
    }

    @Test func aClickOnACellExplainsIt() async throws {
      try await open()
      try await browser.click("\(weights) tbody tr:nth-child(1) td:nth-child(4)")
      try await wait(for: "A0,2=0.57")
      let panel = try await browser.text("return document.querySelector('#explanation').innerText")
      #expect(
        panel.contains("attention weights: query cats, key mice") && panel.contains("The largest score in the row:"))
      let lit = try await browser.text(
        "return [...document.querySelectorAll('#scores td.lit')].map(cell => cell.textContent).join(' ')")
      #expect(lit == "−1.83 −1.29 −0.56")
      let voice = try await browser.text("return document.querySelector('.voice').textContent")
      #expect(voice.hasPrefix("attention weights, query cats, key mice, 0.57."))
    }

    @Test func theArrowKeysMoveInsideATable() async throws {
      try await open()
      try await browser.click("\(weights) tbody tr:nth-child(1) td:nth-child(2)")
      try await wait(for: "A0,0=0.16")
      try await browser.press(.right)
      try await wait(for: "A0,1=0.27")
      try await browser.press(.down)
      try await wait(for: "A1,1=0.66")
      try await browser.press(.up, .left)
      try await wait(for: "A0,0=0.16")
      try await browser.press(.left)
      #expect(try await heading() == "A0,0=0.16")
      try await browser.press(.end)
      try await wait(for: "A2,2=0.20")
      let stops = try await browser.number(
        "return document.querySelectorAll('#softmax table td[tabindex=\"0\"]').length")
      let tables = try await browser.number("return document.querySelectorAll('#softmax table').length")
      #expect(stops == tables)
    }

    @Test func operandsLeadDownToTheInputsAndBack() async throws {
      try await open()
      try await browser.click("\(weights) tbody tr:nth-child(1) td:nth-child(4)")
      try await wait(for: "A0,2=0.57")
      var trail = ["A0,2=0.57"]
      for next in ["T0,0=−1.83", "S0,0=−3.67", "Q0,0=−1.13", "X0,0=2.00", "E0,0=1.00"] {
        try await browser.press(.enter)
        try await browser.wait(until: "document.activeElement.closest('#explanation')")
        try await browser.press(.enter)
        try await browser.wait(
          until: "document.querySelector('#explanation h3').textContent.replaceAll(' ', '') !== arguments[0]",
          trail.last!)
        trail.append(try await heading())
        #expect(trail.last?.prefix(1) == next.prefix(1), "\(trail)")
      }
      for step in trail.dropLast().reversed() {
        try await browser.press(.backspace)
        try await wait(for: step)
      }
      try await browser.press(.escape)
      try await browser.wait(until: "document.querySelector('#explanation').hidden")
    }

    @Test func numbersInSentencesAndMarksInFiguresExplainThemselves() async throws {
      try await open()
      try await browser.click("#softmax data.live")
      try await wait(for: "T0,0=−1.83")
      try await browser.click("#softmax svg rect.bar[data-cell]")
      try await wait(for: "T0,0=−1.83")
      try await browser.press(.right)
      try await wait(for: "T0,1=−1.29")
      try await browser.click("#positional-encoding svg circle[data-cell]")
      try await browser.wait(until: "document.querySelector('#explanation h3').textContent.startsWith('P')")
    }

    @Test func everyNumberOfALargeHeatMapCanBeReached() async throws {
      try await open()
      try await browser.click("#four-heads-at-work svg image[data-cells]")
      try await browser.wait(until: "document.querySelector('#explanation h3')?.textContent.startsWith('Q')")
      try await browser.press(.home)
      let first = try await heading()
      try await browser.press(.right)
      try await browser.wait(
        until: "document.querySelector('#explanation h3').textContent.replaceAll(' ', '') !== arguments[0]", first)
      #expect(try await browser.holds("document.querySelector('#four-heads-at-work svg .frame')"))
    }

    @Test func pointingShowsAndLeavingHides() async throws {
      try await open()
      try await browser.run(
        "document.querySelector('\(weights)').scrollIntoView({block: 'center', behavior: 'instant'})")
      try await browser.point(at: "\(weights) tbody tr:nth-child(2) td:nth-child(3)")
      try await wait(for: "A1,1=0.66")
      try await browser.point(at: "#softmax figure.matrix figcaption")
      try await browser.wait(until: "document.querySelector('#explanation').hidden")
    }

    /// The digits in a table, in the explanation of its cells, and in what is said are the same.
    @Test func everyCellOfAChapterIsExplainedWithTheNumberItShows() async throws {
      try await open()
      let wrong = try await browser.text(
        """
        const wait = time => new Promise(resolve => setTimeout(resolve, time));
        const wrong = [];
        for (const cell of document.querySelectorAll('#heads [data-quantity] tbody td:not(.gap), #heads svg [data-cell]')) {
          cell.focus();
          for (const end = performance.now() + 20000; !cell.classList.contains('asked') && performance.now() < end; ) await wait(2);
          const heading = document.querySelector('#explanation h3');
          const number = heading.textContent.split('=').pop().trim();
          if (!cell.classList.contains('asked') || cell.localName === 'td' && number !== cell.textContent) {
            wrong.push(cell.outerHTML + heading.textContent);
          }
        }
        return wrong.join('; ');
        """)
      #expect(wrong == "")
    }
  }
}

import Testing

extension InTheBrowser {
  /// Lesson, place and presenting step in the address, through links, Back, Forward and reload.
  @Suite struct AddressTests {
    private let browser = Browser.shared

    private func change(decimals: Int) async throws {
      let before = try await browser.text("return location.hash")
      try await browser.run(
        """
        const field = document.querySelector('[data-path=decimals]');
        field.value = arguments[0];
        field.dispatchEvent(new Event('change'));
        """, "\(decimals)")
      try await shows(decimals: decimals)
      try await browser.wait(until: "location.hash !== arguments[0]", before)
    }

    private func shows(decimals: Int, _ location: SourceLocation = #_sourceLocation) async throws {
      let number = "1" + (decimals > 0 ? "." : "") + String(repeating: "0", count: decimals)
      do {
        try await browser.wait(
          until: "document.querySelector('#embeddings tbody td').textContent === arguments[0]", number)
      } catch {
        Issue.record("expected \(number) in the first table", sourceLocation: location)
      }
    }

    /// Waits until the history knows where the reader is.
    private func isKept() async throws {
      try await browser.wait(
        until: """
          (({ chapter, child, top }) => Math.abs(document.getElementById(chapter)?.children[child].getBoundingClientRect().top - top) < 1)
            (history.state?.where ?? {})
          """)
    }

    private func follow(_ chapter: String) async throws {
      try await browser.run("document.querySelector(`.contents a[href=\"#${arguments[0]}\"]`).click()", chapter)
    }

    private func isAt(_ chapter: String, _ location: SourceLocation = #_sourceLocation) async throws {
      do {
        try await browser.wait(
          until: "Math.round(document.getElementById(arguments[0]).getBoundingClientRect().top) === 63", chapter)
      } catch {
        Issue.record("the page is not at \(chapter)", sourceLocation: location)
      }
    }

    private func reload() async throws {
      try await browser.reload()
      try await browser.wait(until: "document.body.classList.contains('alive')")
    }

    /// A word leads to its entry, and Back to where it was read.
    @Test func aTermLeadsToTheGlossaryAndBack() async throws {
      try await browser.open(Pages.byDefault)
      try await follow("softmax")
      try await isAt("softmax")
      try await isKept()
      let place = try await browser.number("return Math.round(scrollY)")
      try await browser.run("document.querySelector('#softmax a.term[href$=\".value\"]').click()")
      let entry = "document.getElementById('attention-on-one-page.value')"
      try await browser.wait(until: "document.activeElement === \(entry)")
      #expect(try await browser.text("return \(entry).parentElement.textContent").hasPrefix("value: The row"))
      try await browser.back()
      try await browser.wait(until: "Math.abs(scrollY - arguments[0]) < 2", "\(place)")
    }

    @Test func anEditSurvivesALinkAndReloading() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 3)
      try await follow("softmax")
      try await reload()
      try await shows(decimals: 3)
      try await isAt("softmax")
      #expect(try await browser.text("return location.hash").hasSuffix("&at=softmax"))
    }

    @Test func backAndForwardLeadToPlacesAndKeepTheLatestEdit() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 3)
      try await follow("softmax")
      try await change(decimals: 4)
      let latest = try await browser.text("return location.hash")
      try await browser.back()
      try await browser.wait(until: "scrollY === 0")
      try await shows(decimals: 4)
      #expect(try await browser.text("return location.hash + '&at=softmax'") == latest)
      try await browser.forward()
      try await isAt("softmax")
      try await shows(decimals: 4)
      #expect(try await browser.text("return location.hash") == latest)
      try await browser.back()
      try await reload()
      try await shows(decimals: 4)
    }

    @Test func backFromAnotherLessonsAddressLeadsToTheLessonBefore() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 4)
      let other = try await browser.text("return location.hash")
      try await browser.open(Pages.standard)
      try await change(decimals: 3)
      try await browser.run("location.hash = arguments[0] + '&at=heads'", other)
      try await shows(decimals: 4)
      try await isAt("heads")
      try await change(decimals: 1)
      try await browser.back()
      try await shows(decimals: 3)
      try await browser.forward()
      try await shows(decimals: 1)
    }

    @Test func aPlaceTypedIntoTheAddressKeepsTheLesson() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 3)
      try await browser.run("location.hash = '#scores'")
      try await isAt("scores")
      try await browser.wait(until: "/^#lesson=1[^&]*&at=scores$/.test(location.hash)")
      try await shows(decimals: 3)
    }

    @Test func whereOneHasReadToSurvivesReloadingAndPresenting() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 6)
      try await follow("heads")
      try await browser.run("scrollBy(0, 777)")
      try await isKept()
      let top = "return Math.round(document.querySelector('#heads').getBoundingClientRect().top)"
      #expect(try await browser.number(top) == 63 - 777)
      try await reload()
      try await browser.wait(until: "Math.abs(document.querySelector('#heads').getBoundingClientRect().top + 714) < 2")
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Present').click()")
      try await browser.press(.pageDown, .pageDown)
      try await browser.back()
      try await browser.wait(until: "!document.body.classList.contains('presenting')")
      try await browser.wait(until: "Math.abs(document.querySelector('#heads').getBoundingClientRect().top + 714) < 2")
    }

    @Test func thePresentedStepSurvivesBackForwardAndReloading() async throws {
      try await browser.open(Pages.standard)
      try await change(decimals: 3)
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Present').click()")
      try await browser.press(.pageDown, .pageDown)
      let place = try await browser.text("return location.hash")
      #expect(place.contains("&present=the-question."))
      try await browser.back()
      try await browser.wait(until: "!document.body.classList.contains('presenting')")
      try await browser.forward()
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      #expect(try await browser.text("return location.hash") == place)
      try await reload()
      try await browser.wait(until: "document.body.classList.contains('presenting')")
      #expect(try await browser.text("return location.hash") == place)
      try await shows(decimals: 3)
    }

    @Test func aLessonTooLongForAnAddressSurvivesReloading() async throws {
      try await browser.open(Pages.standard)
      let rows = (0..<30).map { row in (0..<16).map { "\((row * 7919 + $0 * 104_729) % 1_000_003)" } }
      let given = rows.map { "[\($0.joined(separator: ","))]" }.joined(separator: ",")
      let tokens = (0..<30).map { "\"w\($0)\"" }.joined(separator: ",")
      try await browser.run(
        """
        const transfer = new DataTransfer();
        transfer.items.add(new File([arguments[0]], 'mine.json'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        """, "{\"tokens\": [\(tokens)], \"embeddings\": {\"given\": [\(given)]}}")
      let isThere = "document.querySelector('#embeddings tbody th').textContent === 'w0'"
      try await browser.wait(until: isThere)
      try await browser.wait(until: "history.state?.lessons")
      try await follow("softmax")
      #expect(try await browser.text("return location.hash") == "#softmax")
      try await reload()
      try await browser.wait(until: isThere)
    }

    /// Addresses that say nothing, or too much: the book stands, nothing is thrown, and the address says what is shown.
    @Test(arguments: [
      ("#present=%E0%A4%A", "", false), ("#%E0%A4%A", nil, false),
      ("#lesson=%E0%A4%A&present=scores.2", "#present=scores.2", true),
      ("#present=scores.-1", "#present=scores.1", true), ("#present=scores.1e99", nil, true),
      ("#present=scores", "#present=scores.1", true),
      ("#present=.", "", false), ("#at=scores", "#scores", false), ("#at=scores&lesson=1.AAAA", "#scores", false),
      ("#lesson=", "", false),
      ("#&&=&", nil, false), ("#softmax&present=heads.2", "#present=heads.2", true),
      ("#present%3Dheads.2", "#present=heads.2", true),
    ])
    func oddAddresses(end: String, becomes: String?, presents: Bool) async throws {
      try await browser.open(Pages.standard, fragment: end)
      try await browser.wait(until: "history.state?.opening")
      if let becomes { #expect(try await browser.text("return location.hash") == becomes) }
      #expect(try await browser.holds("document.body.classList.contains('presenting')") == presents)
      try await change(decimals: 3)
    }
  }
}

import Testing

extension InTheBrowser {
  /// Editing what was given, undoing it, and what the lesson’s controls do.
  @Suite struct WhatIfTests {
    private let browser = Browser.shared
    private let embeddings = "#embeddings table[data-given]"

    private func button(_ words: String) async throws {
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(button => button.textContent === arguments[0]).focus()",
        words)
      try await browser.press(.enter)
    }

    private func change(_ path: String, to value: String) async throws {
      try await browser.run(
        "const field = document.querySelector(`[data-path=\"${arguments[0]}\"]`); field.focus(); field.select()", path)
      try await browser.type(value)
      try await browser.press(.enter)
    }

    private func status(_ words: String) async throws {
      try await browser.wait(until: "document.querySelector('.status').textContent.includes(arguments[0])", words)
    }

    private func table() async throws -> String {
      try await browser.text(
        "return [...document.querySelectorAll('\(embeddings) td:not(:first-child)')].map(c => c.textContent).join(' ')")
    }

    @Test func aGivenNumberIsChangedInItsTable() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("\(embeddings) tbody tr:nth-child(1) td:nth-child(2)", twice: true)
      try await browser.wait(until: "document.activeElement.matches('input.number')")
      try await browser.type("7.5")
      try await browser.press(.enter)
      try await status("9 chapters have changed. All claims hold.")
      let cell = try await browser.text(
        "return document.querySelector('\(embeddings) tbody tr:nth-child(1) td:nth-child(2)').textContent")
      #expect(cell == "7.50")
      let marked = try await browser.text(
        "return [...document.querySelectorAll('\(embeddings) td.changed')].map(cell => cell.textContent).join(' ')")
      #expect(marked == "7.50")
    }

    @Test func aWrongNumberIsRefusedBesideItsCellInTheParsersWords() async throws {
      try await browser.open(Pages.standard)
      try await browser.click("\(embeddings) tbody tr:nth-child(1) td:nth-child(2)", twice: true)
      try await browser.wait(until: "document.activeElement.matches('input.number')")
      try await browser.type("1 2")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#embeddings .error')")
      let error = try await browser.text("return document.querySelector('#embeddings .error').textContent")
      #expect(error == #"embeddings.given[0][0]: expected a number, found "1 2"."#)
      try await browser.press(.escape)
      try await browser.wait(until: "!document.querySelector('#embeddings .error')")
    }

    @Test func headsThatDoNotDivideAreRefusedBesideTheirField() async throws {
      try await browser.open(Pages.standard)
      try await button("What if?")
      try await change("heads", to: "3")
      try await browser.wait(until: "document.querySelector('#what-if .error')")
      let error = try await browser.text("return document.querySelector('#what-if .error').textContent")
      #expect(
        error
          == "heads: expected a whole number that divides 4, the size of an embedding, found 3. 4 divides by 1, 2 and 4."
      )
      #expect(
        try await browser.text("return document.querySelector('[data-path=heads]').getAttribute('aria-invalid')")
          == "true")
      try await change("heads", to: "4")
      try await status("changed.")
      #expect(try await browser.number("return document.querySelectorAll('#what-if .error').length") == 0)
    }

    @Test func aSentenceOfOnesOwnIsComputed() async throws {
      try await browser.open(Pages.standard)
      try await button("What if?")
      try await change("sentence", to: "Time flies like an Arrow")
      try await status("11 chapters have changed.")
      let labels = try await browser.text(
        "return [...document.querySelectorAll('#embeddings table')[0].querySelectorAll('tbody th')].map(c => c.textContent).join(' ')"
      )
      #expect(labels == "time flies like an arrow")
    }

    @Test func whatDoesNotChangeIsNotTouched() async throws {
      try await browser.open(Pages.standard)
      try await browser.run(
        """
        window.touched = new Set();
        new MutationObserver(records => {
          for (const { target } of records) {
            const one = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
            if (!one.closest('.try, header')) touched.add(one.closest('main > section')?.id);
          }
        }).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
        """)
      try await button("What if?")
      try await browser.run(
        "const field = document.querySelector('[data-path=\"conventions.epsilon\"]'); field.focus(); field.select()")
      try await browser.type("0.5")
      try await browser.press(.enter)
      try await status("2 chapters have changed.")
      let touched = try await browser.text(
        """
        const order = [...document.querySelectorAll('main section')].map(({ id }) => id);
        return order.filter(id => touched.has(id)).join(' ');
        """)
      #expect(touched == "layer-norm the-answer")
    }

    /// Where the story steps back, chapters lose and gain sentences; the numbers between are still told apart, and all comes back.
    @Test func numbersAreMarkedWhereAChapterGrowsOrShrinks() async throws {
      try await browser.open(Pages.byDefault)
      let words =
        "[...document.querySelectorAll('main > section')].map(one => one.textContent).join().replace(/\\s+/g, '')"
      let before = try await browser.text("return \(words)")
      try await button("What if?")
      try await browser.run("document.querySelector('[data-path=\"conventions.softmaxOver\"]').focus()")
      try await browser.press(.down)
      try await status("chapters have changed.")
      #expect(try await browser.holds("document.querySelectorAll('#softmax td.changed').length > 5"))
      #expect(try await browser.holds("!document.querySelector('#scores td.changed')"))
      #expect(try await browser.text("return \(words)") != before)
      try await button("Undo")
      try await browser.wait(until: "\(words) === arguments[0]", before)
    }

    @Test func claimsThatBreakSaySo() async throws {
      try await browser.open(Pages.standard)
      try await button("What if?")
      try await change("weights.integers.divisor", to: "1")
      try await status("not hold")
      let text = try await browser.text("return document.querySelector('.fails').textContent")
      #expect(text.contains("Does not hold for this lesson:"))
    }

    @Test func editsAreUndoneAndRedoneAndReset() async throws {
      try await browser.open(Pages.standard)
      let before = try await table()
      try await button("What if?")
      for (digits, shown) in [("3", "1.000"), ("4", "1.0000")] {
        try await change("decimals", to: digits)
        try await browser.wait(
          until: "document.querySelector('\(embeddings) tbody td').textContent === arguments[0]", shown)
      }
      let after = try await table()
      try await button("Undo")
      try await browser.wait(until: "document.querySelector('\(embeddings) tbody td').textContent === '1.000'")
      try await button("Undo")
      try await browser.wait(until: "document.querySelector('\(embeddings) tbody td').textContent === '1.00'")
      #expect(try await table() == before)
      try await button("Redo")
      try await browser.wait(until: "document.querySelector('\(embeddings) tbody td').textContent === '1.000'")
      try await button("Redo")
      try await browser.wait(until: "document.querySelector('\(embeddings) tbody td').textContent === '1.0000'")
      #expect(try await table() == after)
      try await button("Reset")
      try await browser.wait(until: "document.querySelector('\(embeddings) tbody td').textContent === '1.00'")
      #expect(try await table() == before)
      #expect(
        try await browser.holds(
          "[...document.querySelectorAll('.tools button')].find(b => b.textContent === 'Reset').hidden"))
    }

    @Test(arguments: ["notebook", "paper"])
    func conventionsAreChosenAsAWhole(name: String) async throws {
      try await browser.open(Pages.standard)
      try await button("What if?")
      try await browser.run(
        "const field = document.querySelector('[data-path=conventions]'); field.value = arguments[0]; field.dispatchEvent(new Event('change'))",
        name)
      try await status(name == "paper" ? "Nothing has changed." : "chapters have changed.")
    }

    @Test func everyConventionCanBeChosenByItself() async throws {
      try await browser.open(Pages.standard)
      try await button("What if?")
      let problems = try await browser.text(
        """
        const wait = time => new Promise(resolve => setTimeout(resolve, time));
        const problems = [];
        const paths = [...document.querySelectorAll('#what-if select')].map(field => field.dataset.path).filter(path => path.startsWith('conventions.'));
        for (const path of paths) {
          for (const place of [1, 0]) {
            const field = document.querySelector(`[data-path="${path}"]`);
            const status = document.querySelector('.status');
            status.textContent = '';
            field.selectedIndex = place;
            field.dispatchEvent(new Event('change'));
            const isSaid = () => status.textContent.includes('changed');
            for (const end = performance.now() + 20000; !isSaid() && performance.now() < end; ) {
              if (document.querySelector('#what-if .error')) break;
              await wait(5);
            }
            const error = document.querySelector('#what-if .error');
            if (error || !isSaid()) problems.push(`${path} ${place} ${error?.textContent}`);
          }
        }
        return paths.length === 9 ? problems.join('; ') : `only ${paths}`;
        """)
      #expect(problems == "")
    }
  }
}

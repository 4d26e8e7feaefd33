import Testing

extension InTheBrowser {
  /// Part Two and the appendix answer to a reader as well, each by itself, and what is in sight is painted first.
  @Suite struct OtherPartsTests {
    private let browser = Browser.shared
    private let reply = "document.querySelector('#put-right .reply').textContent"

    private func write(_ field: String, _ text: String) async throws {
      try await browser.write(text, into: "#other-vectors [data-path=\"\(field)\"]")
    }

    private func chapter(_ slug: String) async throws -> String {
      try await browser.text("return document.getElementById(arguments[0]).textContent.replace(/\\s+/g, '')", slug)
    }

    @Test func pointsAreSwitchedOneByOneAndTogether() async throws {
      try await browser.open(Pages.byDefault)
      let before = try await chapter("the-notebook-part-2")
      try await browser.click("#put-right label:nth-of-type(1) input")
      try await browser.wait(until: "\(reply).includes('with this point put right')")
      #expect(try await browser.text("return \(reply)").contains("part ways in A1"))
      // The space bar chooses another.
      try await browser.run("document.querySelector('#put-right label:nth-of-type(3) input').focus()")
      try await browser.type(" ")
      try await browser.wait(until: "\(reply).includes('with these 2 points put right')")
      #expect(try await browser.text("return \(reply)").contains("part ways in P"))
      #expect(try await chapter("the-notebook-part-2") == before)
      try await browser.wait(until: "location.hash.startsWith('#notebook=1.')")
      // A number of it can be asked.
      try await browser.click("#put-right .reply tbody td")
      try await browser.wait(until: "document.querySelector('#explanation .where')?.textContent.includes('layer norm')")
      // The address brings all of it to another.
      let hash = try await browser.text("return location.hash")
      try await browser.open(Pages.byDefault, fragment: hash)
      try await browser.wait(until: "\(reply).includes('with these 2 points put right')")
      let chosen = "[...document.querySelectorAll('#put-right input')].map(box => Number(box.checked)).join('')"
      #expect(try await browser.text("return \(chosen)") == "101000000000")
      try await browser.click("#put-right label:nth-of-type(3) input")
      try await browser.wait(until: "\(reply).includes('with this point put right')")
    }

    @Test func partTwoLearnsOtherVectors() async throws {
      try await browser.open(Pages.byDefault)
      let (one, three) = (try await chapter("softmax"), try await chapter("training"))
      try await write("tokens", "the old girl fed the fox")
      try await write("embeddings.word2vec.epochs", "2")
      try await browser.press(.enter)
      try await browser.wait(
        until: "document.getElementById('word2vec').textContent.includes('the old girl fed the fox')")
      try await browser.wait(until: "location.hash.startsWith('#word2vec=1.')")
      let heads = try await chapter("four-heads-at-work")
      #expect(heads.contains("fox") && !heads.contains("mat5"))
      #expect(try await chapter("softmax") == one)
      #expect(try await chapter("training") == three)
      let found = "[...document.querySelectorAll('main .changed')].map(one => one.closest('section').dataset.part)"
      #expect(try await browser.text("return [...new Set(\(found))].join()") == "1")
      // What is refused is said at its field, and Undo brings back what was.
      try await write("tokens", "the lion sat")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#other-vectors .error')")
      #expect(
        try await browser.holds("document.querySelector('#other-vectors [data-path=tokens]').matches('[aria-invalid]')")
      )
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(one => one.textContent === 'Undo').focus()")
      try await browser.press(.enter)
      try await browser.wait(
        until: "document.getElementById('word2vec').textContent.includes('the big cat sat on the mat')")
      try await browser.wait(until: "!location.hash.includes('word2vec')")
    }

    @Test func aLessonOfThePackageIsChosen() async throws {
      try await browser.open(Pages.byDefault)
      for (words, title) in [
        ("Cats chase mice", "Cats chase mice"), ("A sentence with Word2vec", "The dog chased the cat"),
      ] {
        try await browser.run(
          """
          const field = document.querySelector('#what-if [data-path=package]');
          field.value = [...field.options].find(one => one.textContent === arguments[0]).value;
          field.dispatchEvent(new Event('change'));
          """, words)
        try await browser.wait(
          until:
            "document.querySelector('h1').textContent.includes(arguments[0]) || document.getElementById('embeddings').textContent.includes('mice')",
          title)
      }
      try await browser.wait(until: "document.getElementById('embeddings').textContent.includes('dog')")
      #expect(try await browser.holds("document.querySelectorAll('#embeddings td').length > 0"))
    }

    /// Of all chapters that an edit changes, those on the screen are painted before the others.
    @Test func whatIsInSightIsPaintedFirst() async throws {
      try await browser.open(Pages.byDefault)
      try await browser.run("document.getElementById('layer-norm').scrollIntoView()")
      try await browser.run(
        """
        window.order = [];
        new MutationObserver(changes => {
          for (const { target } of changes) {
            const { id } = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest('main > section') ?? {};
            if (id && !order.includes(id)) order.push(id);
          }
        }).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
        """)
      try await browser.run(
        "const field = document.querySelector('#what-if [data-path=heads]'); field.value = '4'; field.dispatchEvent(new Event('change'))"
      )
      try await browser.wait(until: "order.includes('embeddings') || order.includes('scores')")
      let order = try await browser.text("return order.join(' ')").split(separator: " ")
      #expect(order.first == "layer-norm" || order.first == "concat", "\(order)")
      #expect(order.firstIndex(of: "layer-norm").map { $0 < 2 } == true, "\(order)")
    }
  }
}

import Testing

extension InTheBrowser {
  /// A training in the page: begun, watched, stopped, refused, shared and undone, with real clicks and keys.
  @Suite struct TrainTests {
    private let browser = Browser.shared
    private let train = "#train .buttons button:first-child"
    private let stop = "#train .buttons button:last-child"
    private let said = "document.querySelector('#train .verdict').textContent"

    /// Writes into a field what a reader types there.
    private func write(_ field: String, _ text: String) async throws {
      try await browser.write(text, into: "#train [data-path=\"training.\(field)\"]")
    }

    private func choose(_ part: String) async throws {
      try await browser.run(
        "const field = document.querySelector('#train select'); field.value = arguments[0]; field.dispatchEvent(new Event('change'))",
        part)
    }

    private func value(_ field: String) async throws -> String {
      try await browser.text(
        "return document.querySelector(`#train [data-path=\"training.${arguments[0]}\"]`).value", field)
    }

    private func isDone(after steps: Int) async throws {
      try await browser.wait(until: "\(said).startsWith(arguments[0])", "Done after \(steps) step")
    }

    private func chapter(_ slug: String) async throws -> String {
      try await browser.text("return document.getElementById(arguments[0]).textContent.replace(/\\s+/g, ' ')", slug)
    }

    private func button(_ words: String) async throws {
      try await browser.run(
        "[...document.querySelectorAll('.tools button')].find(button => button.textContent === arguments[0]).focus()",
        words)
      try await browser.press(.enter)
    }

    @Test func anotherSeedIsTrainedAndTheChaptersAreWrittenAnew() async throws {
      try await browser.open(Pages.byDefault)
      let (before, mask) = (try await chapter("training"), try await chapter("the-mask"))
      let partOne = try await browser.text("return document.getElementById('softmax').outerHTML")
      try await write("seed", "3")
      try await browser.click(train)
      try await isDone(after: 400)
      let after = try await chapter("training")
      #expect(after != before && after.contains("with seed 3"))
      #expect(try await chapter("the-mask").filter { $0 != " " } == mask.filter { $0 != " " })
      #expect(try await browser.text("return document.getElementById('softmax').outerHTML") == partOne)
      #expect(try await browser.holds("document.querySelectorAll('#train .now svg').length === 3"))
      try await browser.wait(until: "location.hash.startsWith('#learning=1.')")
      #expect(try await browser.holds("document.querySelector('#training .changed')"))
    }

    @Test func theSameTrainingChangesNothing() async throws {
      try await browser.open(Pages.byDefault)
      let words =
        "[...document.querySelectorAll('main > section')].map(one => [...one.children].filter(one => !one.matches('.try')).map(one => one.textContent).join()).join().replace(/\\s+/g, '')"
      let before = try await browser.text("return \(words)")
      try await browser.click(train)
      try await isDone(after: 400)
      try await browser.wait(
        until: "document.querySelector('.status').textContent.startsWith('Nothing has changed.')")
      #expect(try await browser.text("return \(words)") == before)
      #expect(try await browser.text("return location.hash") == "")
    }

    @Test func whatIsStoppedIsTheBooksTraining() async throws {
      try await browser.open(Pages.byDefault)
      try await write("steps", "60000")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#train .now svg')")
      // The curve grows while it runs.
      let curve = try await browser.text("return document.querySelector('#train .now .curve').getAttribute('d')")
      try await browser.wait(
        until: "document.querySelector('#train .now .curve').getAttribute('d') !== arguments[0]", curve)
      try await browser.click(stop)
      try await browser.wait(until: "\(said).startsWith('Stopped after ')")
      let steps = try await value("steps")
      let count = try #require(Int(steps))
      #expect(count > 0 && count < 60000)
      #expect(try await browser.text("return \(said)").hasPrefix("Stopped after \(steps) step"))
      #expect(try await chapter("training").contains("what \(steps) steps have made of the loss"))
    }

    @Test func whatIsTakenAwayIsSaid() async throws {
      try await browser.open(Pages.byDefault)
      try await choose("positions")
      try await browser.click(train)
      try await isDone(after: 400)
      #expect(try await chapter("training").contains("no word knows where it stands"))
      #expect(try await browser.holds("document.querySelector('#what-the-head-has-learnt .fails')"))
      try await browser.wait(
        until: "document.querySelector('.status').textContent.includes('claims do not hold')")
      for part in ["attention", "evenAttention", ""] {
        try await choose(part)
        try await browser.click(train)
        try await isDone(after: 400)
      }
      #expect(try await browser.holds("!document.querySelector('#what-the-head-has-learnt .fails')"))
    }

    @Test func ownWordsAreLearnt() async throws {
      try await browser.open(Pages.byDefault)
      try await write("nouns", "king queen page cook")
      try await write("verbs", "met, loved")
      try await write("adjectives", "")
      try await browser.press(.enter)
      try await isDone(after: 400)
      #expect(try await value("nouns") == "king, queen, page, cook")
      #expect(try await value("heldOut") == "king cook, queen page")
      #expect(try await chapter("from-numbers-to-words").contains("the nouns king, queen, page and cook"))
      #expect(
        try await browser.text("return document.querySelector('#ask-it input').value") == "the king met the cook . who")
    }

    @Test(arguments: [
      ("heldOut", "cat lion", "training.heldOut[0][1]: expected "), ("steps", "100001", "training.steps: expected "),
      ("seed", "x", "training.seed: expected "), ("nouns", "cat", "training.nouns: expected "),
      ("verbs", "cat", "training.verbs[0]: expected "),
    ])
    func refusalsStandAtTheirField(field: String, text: String, words: String) async throws {
      try await browser.open(Pages.byDefault)
      let before = try await chapter("training")
      try await write(field, text)
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#train .error')")
      let error = try await browser.text("return document.querySelector('#train .error').textContent")
      #expect(error.hasPrefix(words), "\(error)")
      #expect(
        try await browser.text(
          "return document.querySelector('#train .error').previousElementSibling.querySelector('input').dataset.path")
          == "training.\(field)")
      #expect(try await browser.text("return document.activeElement.dataset.path") == "training.\(field)")
      try await browser.run("document.querySelector('#train .error').remove()")
      #expect(try await chapter("training") == before)
      #expect(try await value(field) == text)
    }

    @Test func aSharedAddressHasTheTraining() async throws {
      try await browser.open(Pages.byDefault)
      try await write("seed", "5")
      try await write("steps", "50")
      try await browser.press(.enter)
      try await isDone(after: 50)
      try await browser.wait(until: "location.hash.startsWith('#learning=1.')")
      let fragment = try await browser.text("return location.hash")
      let after = try await chapter("what-the-head-has-learnt")
      try await browser.open(Pages.byDefault, fragment: fragment)
      try await browser.wait(
        until: "document.getElementById('training').textContent.replace(/\\s/g, ' ').includes('with seed 5')")
      #expect(try await value("steps") == "50")
      try await browser.wait(
        until:
          "document.getElementById('what-the-head-has-learnt').textContent.replace(/\\s+/g, ' ').startsWith(arguments[0])",
        String(after.prefix(900)))
      try await button("Reset")
      try await browser.wait(until: "location.hash === ''")
      #expect(try await value("seed") == "1")
      #expect(try await chapter("training").contains("with seed 1"))
    }

    @Test func trainingsAreUndoneBesideEditsOfPartOne() async throws {
      try await browser.open(Pages.byDefault)
      try await write("steps", "20")
      try await browser.press(.enter)
      try await isDone(after: 20)
      try await browser.run(
        """
        const field = document.querySelector('[data-path=decimals]');
        field.value = '3';
        field.dispatchEvent(new Event('change'));
        """)
      try await browser.wait(until: "document.querySelector('#embeddings tbody td').textContent.endsWith('.000')")
      try await browser.wait(until: "location.hash.startsWith('#lesson=1.') && location.hash.includes('&learning=1.')")
      #expect(try await value("steps") == "20")
      try await button("Undo")
      try await browser.wait(until: "!document.querySelector('#embeddings tbody td').textContent.endsWith('.000')")
      #expect(try await chapter("training").contains("what 20 steps have made"))
      try await button("Undo")
      try await browser.wait(
        until:
          "document.getElementById('training').textContent.replace(/\\s/g, ' ').includes('what 400 steps have made')")
      #expect(try await value("steps") == "400")
      try await button("Redo")
      try await browser.wait(
        until:
          "document.getElementById('training').textContent.replace(/\\s/g, ' ').includes('what 20 steps have made')")
    }

    @Test func theWayLeadsFromWhatIf() async throws {
      try await browser.open(Pages.byDefault)
      try await button("What if?")
      try await browser.run(
        "[...document.querySelectorAll('#what-if button')].find(button => button.textContent.includes('train the model')).focus()"
      )
      try await browser.press(.enter)
      try await browser.wait(until: "document.activeElement.dataset.path === 'training.seed'")
      #expect(try await browser.holds("document.querySelector('#what-if').hidden"))
    }

    @Test func nothingIsTrainedBeforeItIsAskedFor() async throws {
      try await browser.open(Pages.byDefault)
      #expect(try await browser.holds("!document.querySelector('#train .now').firstChild"))
      #expect(try await browser.holds("!document.querySelector('#ask-it .reply').firstChild"))
      try await browser.open(Pages.standard)
      #expect(try await browser.holds("document.querySelector('#train')"))
    }

    @Test func theFormsFitATelephoneAndAreNotPrinted() async throws {
      try await browser.open(Pages.byDefault)
      try await browser.at(375, 812) {
        let fit = try await browser.holds(
          "['#train', '#ask-it'].every(form => { const box = document.querySelector(form).getBoundingClientRect(); return box.left >= 0 && box.right <= 375 && box.width > 280; })"
        )
        #expect(fit)
      }
      try await browser.showAsPrinted(true)
      #expect(try await browser.holds("getComputedStyle(document.querySelector('#train')).display === 'none'"))
      try await browser.showAsPrinted(false)
    }
  }
}

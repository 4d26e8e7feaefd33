import Testing

extension InTheBrowser {
  /// The trained model answers a sentence that is typed, its look is moved by hand, and every number leads down to its words.
  @Suite struct AskTheModelTests {
    private let browser = Browser.shared
    private let reply = "document.querySelector('#ask-it .reply').textContent"

    private func ask(_ sentence: String) async throws {
      try await browser.run("const field = document.querySelector('#ask-it input'); field.focus(); field.select()")
      try await browser.type(sentence)
      try await browser.press(.enter)
    }

    @Test func aTypedSentenceIsAnswered() async throws {
      try await browser.open(Pages.byDefault)
      try await ask("The big fox saw the owl. Whom?")
      try await browser.wait(until: "\(reply).includes('The model says “owl”')")
      #expect(try await browser.text("return \(reply)").contains("That is right"))
      #expect(
        try await browser.text("return document.querySelector('#ask-it input').value")
          == "the big fox saw the owl . whom")
      try await browser.click("#ask-it .reply data.live")
      try await browser.wait(
        until: "document.querySelector('#explanation .where')?.textContent.includes('probabilities')")
      // The first share is 0, whose bar has no width: the number beside it stands for it.
      try await browser.click("#ask-it .reply rect[data-cell] + text")
      try await browser.wait(
        until: "document.querySelector('#explanation .where').textContent.includes('attention weights')")
      try await browser.wait(until: "location.hash.startsWith('#learning=1.')")
    }

    @Test func wordsThatItDoesNotKnowAreSaidWithThoseItKnows() async throws {
      try await browser.open(Pages.byDefault)
      try await ask("the lion saw the tiger . who")
      try await browser.wait(until: "document.querySelector('#ask-it .error')")
      let error = try await browser.text("return document.querySelector('#ask-it .error').textContent")
      #expect(error.hasPrefix("It has never met “lion” and “tiger”; the words it knows are “the”, “cat”, “dog”"))
      try await ask("the hen saw the cat . who")
      try await browser.wait(until: "\(reply).includes('The model says “hen”')")
      #expect(try await browser.holds("!document.querySelector('#ask-it .error')"))
    }

    @Test func theLookIsTheCause() async throws {
      try await browser.open(Pages.byDefault)
      try await ask("the cat chased the owl . who")
      try await browser.wait(until: "\(reply).includes('The model says “cat”')")
      try await browser.click("#ask-it .looks div:nth-of-type(5) button")
      try await browser.wait(until: "\(reply).includes('the model says “owl”')")
      #expect(try await browser.text("return \(reply)").contains("Left to itself it says “cat”"))
      try await browser.click("#ask-it .looks .buttons button:last-child")
      try await browser.wait(until: "\(reply).includes('The model says “cat”')")
      // With keys: the slider of the other noun to its end, that of the first to nothing.
      try await browser.run("document.querySelector('#ask-it .looks div:nth-of-type(5) input').focus()")
      try await browser.press(.end)
      try await browser.run("document.querySelector('#ask-it .looks div:nth-of-type(2) input').focus()")
      try await browser.press(.home)
      try await browser.wait(until: "\(reply).includes('the model says “owl”')")
      try await browser.click("#ask-it .reply data.live")
      try await browser.wait(
        until: "document.querySelector('#explanation .where')?.textContent.includes('probabilities')")
    }

    /// From the largest gradient of the query weights, step by step, to a word of the sentence.
    private func goDownFromTheLargestGradient() async throws {
      try await browser.run(
        """
        const listed = [...document.querySelectorAll('#gradients li data.live[data-cell], #gradients p data.live[data-cell]')]
          .filter(one => one.closest('p, li').textContent.includes('the largest in size is'));
        listed[0].id = 'largest-gradient';
        """)
      try await browser.click("#largest-gradient")
      try await browser.wait(until: "document.querySelector('#explanation h3')?.textContent.includes('∂')")
      let first = try await browser.text(
        "return document.querySelector('#explanation h3').textContent.replaceAll(/\\s/g, '')")
      #expect(first.contains("W"), "\(first)")
      // Downwards: at each number one of those that it was made from, until one is reached that is made from no other.
      var way: [String] = []
      for _ in 0..<40 {
        way.append(try await browser.text("return document.querySelector('#explanation .where').textContent"))
        let isEnd = try await browser.holds("!document.querySelector('#explanation button[data-cell]')")
        if isEnd { break }
        let before = try await browser.text("return document.querySelector('#explanation').innerHTML")
        try await browser.click("#explanation button[data-cell]")
        try await browser.wait(until: "document.querySelector('#explanation').innerHTML !== arguments[0]", before)
      }
      #expect(way.count > 3 && way.count < 40, "\(way)")
      #expect(way.last?.contains("embeddings of all words") == true, "\(way)")
    }

    @Test func theLargestGradientLeadsDownToTheWords() async throws {
      try await browser.open(Pages.byDefault)
      try await goDownFromTheLargestGradient()
    }

    @Test func itDoesSoAfterAnotherTraining() async throws {
      try await browser.open(Pages.byDefault)
      try await browser.run(
        "const field = document.querySelector('#train [data-path=\"training.seed\"]'); field.focus(); field.select()")
      try await browser.type("7")
      try await browser.press(.enter)
      try await browser.wait(until: "document.querySelector('#train .verdict').textContent.startsWith('Done')")
      try await goDownFromTheLargestGradient()
    }
  }
}

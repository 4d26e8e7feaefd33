import Lessons
import Numbers
import Testing

extension InTheBrowser {
  /// Every control of the form, switched by its keys, and the lesson read back.
  @Suite struct FormTests {
    private let browser = Browser.shared
    private static let page = Pages.page(
      of: Lesson(tokens: ["one", "two"], embeddings: .given(Matrix([[1, 2, 3, 4], [4, 5, 2, 3]])), heads: 2),
      "form.html")

    private func open() async throws {
      try await browser.open(Self.page)
      try await browser.click(".tools button")
      #expect(try await browser.text("return document.activeElement.dataset.path") == "sentence")
    }

    private func focus(_ path: String) async throws {
      try await browser.run(
        """
        const field = document.querySelector(`#what-if [data-path="${arguments[0]}"]`);
        field.focus();
        field.select?.();
        """, path)
    }

    private func type(_ text: String, at path: String) async throws {
      try await focus(path)
      try await browser.type(text)
      try await browser.press(.enter)
    }

    @Test(arguments: [
      ("firstPosition", "1"), ("frequencies", #""doubled""#), ("scaling", #""float""#), ("headInput", #""embedded""#),
      ("headWeights", #""shared""#), ("softmaxOver", #""matrix""#), ("outputProjection", "false"),
      ("normaliseOver", #""tokens""#),
    ])
    func aConventionIsSwitchedAndSwitchedBack(name: String, other: String) async throws {
      try await open()
      try await focus("conventions.\(name)")
      try await browser.press(.down)
      #expect(try await browser.lesson("JSON.stringify(lesson.conventions)") == "{\"\(name)\":\(other)}")
      #expect(try await browser.text("return document.activeElement.dataset.path") == "conventions.\(name)")
      #expect(
        try await browser.text("return document.querySelector('[data-path=conventions]').selectedOptions[0].text")
          == "neither")
      try await browser.press(.up)
      #expect(try await browser.lesson("String(lesson.conventions)") == "undefined")
    }

    @Test(arguments: [
      ("conventions.epsilon", "0,5", "lesson.conventions.epsilon", "0.5"),
      ("conventions.gamma", "2", "lesson.conventions.gamma", "2"),
      ("conventions.beta", "−1", "lesson.conventions.beta", "-1"),
      ("heads", "4", "lesson.heads", "4"), ("decimals", "3", "lesson.decimals", "3"),
      ("weights.uniform.seed", "7", "lesson.weights.uniform.seed", "7"),
      (
        "sentence", "Up we go", "[lesson.tokens, lesson.embeddings]",
        #"[["up","we","go"],{"random":{"size":4,"seed":1}}]"#
      ),
      (
        "sentence", "Up Down", "[lesson.tokens, lesson.embeddings]", #"[["up","down"],{"given":[[1,2,3,4],[4,5,2,3]]}]"#
      ),
    ])
    func aFieldIsTyped(path: String, text: String, place: String, stored: String) async throws {
      try await open()
      try await type(text, at: path)
      #expect(try await browser.lesson("JSON.stringify(\(place))") == stored)
      #expect(try await browser.text("return document.activeElement.dataset.path") == path)
    }

    /// The question is about a place in the sentence; it and the names go when what they are about does.
    @Test(arguments: [
      ("sentence", "the river Shore", #"["shore","savings",4]"#),
      ("sentence", "the sea bank", #"["bank","savings",4]"#),
      ("sentence", "the bank bank", "[null,null,4]"),
      ("sentence", "bank of the river", #"["bank",null,4]"#),
    ])
    func theQuestionFollowsItsWord(path: String, text: String, stored: String) async throws {
      try await browser.open(Pages.byDefault)
      try await browser.click(".tools button")
      try await type(text, at: path)
      let said = "[lesson.question?.token, lesson.question?.otherWord?.token, lesson.features?.length]"
      #expect(try await browser.lesson("JSON.stringify(\(said))") == stored)
    }

    @Test func namesGoWithTheirFeatures() async throws {
      try await browser.open(Pages.byDefault)
      try await browser.click(".tools button")
      try await focus("embeddings")
      try await browser.press(.down)
      #expect(try await browser.lesson("String([lesson.features?.length, lesson.question?.otherWord])") == "4,")
      // Given weights would not fit another size.
      try await focus("weights")
      try await browser.press(.down)
      #expect(try await browser.lesson("String(lesson.weights.given)") == "undefined")
      try await type("8", at: "embeddings.random.size")
      #expect(try await browser.lesson("String([lesson.features, lesson.question])") == ",")
    }

    @Test func theNotebooksConventionsAreChosenAndChanged() async throws {
      try await open()
      try await focus("conventions")
      try await browser.press(.down)
      #expect(try await browser.lesson("lesson.conventions") == "notebook")
      try await focus("conventions.softmaxOver")
      try await browser.press(.up)
      #expect(
        try await browser.lesson("String(lesson.conventions.softmaxOver + lesson.conventions.normaliseOver)")
          == "undefinedtokens")
      try await type("1", at: "conventions.gamma")
      try await type("0", at: "conventions.beta")
      #expect(
        try await browser.lesson(
          "String([lesson.conventions.gamma, lesson.conventions.beta, lesson.conventions.epsilon])") == ",,0")
      try await focus("conventions")
      try await browser.press(.home)
      #expect(try await browser.lesson("String(lesson.conventions)") == "undefined")
    }

    @Test func embeddingsAreChosenAndTheirDetailsTyped() async throws {
      try await open()
      try await focus("embeddings")
      try await browser.press(.down)
      #expect(try await browser.lesson("JSON.stringify(lesson.embeddings)") == #"{"random":{"size":4,"seed":1}}"#)
      try await type("8", at: "embeddings.random.size")
      try await type("5", at: "embeddings.random.seed")
      #expect(try await browser.lesson("JSON.stringify(lesson.embeddings)") == #"{"random":{"size":8,"seed":5}}"#)
      try await focus("embeddings")
      try await browser.press(.down)
      #expect(try await browser.lesson("JSON.stringify(lesson.embeddings)") == #"{"word2vec":{"size":8}}"#)
      for (name, value) in [("size", "6"), ("epochs", "3"), ("window", "1"), ("seed", "9")] {
        try await type(value, at: "embeddings.word2vec.\(name)")
      }
      #expect(
        try await browser.lesson("JSON.stringify(lesson.embeddings)")
          == #"{"word2vec":{"size":6,"window":1,"seed":9,"epochs":3}}"#)
    }

    @Test func weightsAreChosenAndTheirDetailsTyped() async throws {
      try await open()
      try await focus("weights")
      try await browser.press(.down)
      let standard = #"{"integers":{"seed":1,"from":-2,"below":3,"divisor":10}}"#
      #expect(try await browser.lesson("JSON.stringify(lesson.weights)") == standard)
      for (name, value) in [("seed", "8"), ("from", "-5"), ("below", "6"), ("divisor", "2,5")] {
        try await type(value, at: "weights.integers.\(name)")
      }
      let typed = #"{"integers":{"seed":8,"from":-5,"below":6,"divisor":2.5}}"#
      #expect(try await browser.lesson("JSON.stringify(lesson.weights)") == typed)
      try await focus("weights")
      try await browser.press(.down)
      #expect(try await browser.lesson("String(lesson.weights)") == "undefined")
    }

    @Test func aNumberOfTheNotebooksScaleIsTypedInItsTable() async throws {
      try await open()
      try await focus("conventions")
      try await browser.press(.down)
      _ = try await browser.lesson("''")
      try await browser.click("#layer-norm table[data-given='conventions.gamma'] tbody td")
      try await browser.type("2")
      try await browser.press(.enter)
      #expect(
        try await browser.lesson("String([lesson.conventions.gamma, lesson.conventions.headInput])") == "2,embedded")
    }
  }
}

import Literate
import Testing

/// Mistakes of an author stop the program, with a sentence that says which mark is wrong.
@Suite struct ProseMistakesTests {
  @Test func refusesStressThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a *b")
    }
    #expect(said("prose has a * that is never closed", result))
  }

  @Test func refusesCodeThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a `b")
    }
    #expect(said("prose has a mark that ` never closes", result))
  }

  @Test func refusesWordsInBracketsWithoutAnAddress() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a [b] c")
    }
    #expect(said("a link in prose is written [words](address)", result))
  }

  @Test func refusesAnAddressThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "[a](b")
    }
    #expect(said("prose has a mark that ) never closes", result))
  }
}

/// Whether a process that failed said why; a release build fails without a word, which passes.
private func said(_ message: String, _ result: ExitTest.Result?) -> Bool {
  #if DEBUG
    return String(decoding: result?.standardErrorContent ?? [], as: UTF8.self).contains(message)
  #else
    return true
  #endif
}

import Literate
import Support
import Testing

/// Mistakes of an author stop the program, with a sentence that says which mark is wrong, and quotes what it is in.
@Suite struct ProseMistakesTests {
  @Test func refusesStressThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a *b")
    }
    #expect(said("prose has a * that is never closed: “a *b”", result))
  }

  @Test func refusesCodeThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a `b")
    }
    #expect(said("prose has a mark that ` never closes: “a `b”", result))
  }

  @Test func refusesWordsInBracketsWithoutAnAddress() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "a [b] c")
    }
    #expect(said("a link in prose is written [words](address): “a [b] c”", result))
  }

  @Test func refusesAnAddressThatIsNeverClosed() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Prose(stringLiteral: "[a](b")
    }
    #expect(said("prose has a mark that ) never closes: “[a](b”", result))
  }
}

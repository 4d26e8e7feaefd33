import Chapters
import Literate
import Rendering
import Support
import Testing
import Workings

/// What many think: each time with a number of the lesson, and only where the number says otherwise.
@Suite struct RefutationTests {
  @Test func eachHasItsNumber() {
    let proses = Book.standard.allBlocks.flatMap { $0.prose }.filter { $0.says("Many think") }
    #expect(proses.count == 6)
    for prose in proses {
      let text = prose.plainText(NumberStyle(decimals: 2))
      #expect(text.contains(#/Many think .*\b[Bb]ut .*\d/#), "\(text)")
    }
  }

  @Test(arguments: [
    ("the default book’s", "Scores"), ("the default book’s", "Softmax"), ("the default book’s", "Heads"),
    ("the default book’s", "Layer norm"), ("the default book’s", "The answer"),
  ])
  func areMadeFor(oddity: String, title: String) throws {
    #expect(try Told.of(oddity).says("Many think", in: title))
  }

  @Test(arguments: [
    ("one token", "that attention compares words"), ("one token", "that softmax picks"),
    ("zero queries", "that attention compares words"), ("zero queries", "a mere convention"),
    ("tokens of one number", "a mere convention"), ("one head", "that more heads cost more"),
    ("scales of 0", "makes all numbers positive"), ("saturating scores", "that softmax picks"),
  ])
  func areNotMadeWhereNoNumberSaysSo(oddity: String, words: String) throws {
    #expect(try !Told.of(oddity).says(words))
  }
}

extension Prose {
  fileprivate func says(_ words: String) -> Bool { plainText(NumberStyle(decimals: 2)).contains(words) }
}

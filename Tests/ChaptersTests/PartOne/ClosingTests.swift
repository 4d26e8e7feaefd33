import Lessons
import Literate
import Model
import Numbers
import Support
import Testing
import Workings

@testable import Chapters

/// The page after the last chapter: both answers, and what a row is made of.
@Suite struct ClosingTests {
  private func closing(_ lesson: Lesson) throws -> Page {
    try #require(ByHand(lesson).pages.first { $0.title == ClosingChapter.title })
  }

  @Test(arguments: [Lesson.riverBank, .savingsBank]) func saysBothAnswers(_ lesson: Lesson) throws {
    let page = try closing(lesson)
    let story = try #require(Story(Transformer(lesson)))
    let twin = try #require(story.twin)
    for one in [story, twin] {
      #expect(page.text.contains(page.style.text(one.answer.value)))
      #expect(page.text.contains("“\(one.answering.text)”"))
    }
    #expect(page.brokenClaims.isEmpty)
  }

  @Test func isWrittenForTheQuestionOfTheLesson() throws {
    let page = try closing(.bat)
    for word in ["bank", "river", "money", "savings"] { #expect(!page.text.contains(word)) }
    #expect(page.text.contains("“bat”"))
  }

  @Test func speaksOfNoQuestionWhereNothingIsAsked() throws {
    let text = try closing(.catsChaseMice).text
    for words in ["The question was", "other sentence", "as wide as the model"] { #expect(!text.contains(words)) }
  }

  /// What is handed over, the place and the token itself are all there is in a row before layer norm.
  @Test(arguments: Lesson.drawn) func contributionsAddUpToTheResidual(_ lesson: Lesson) throws {
    let made = ByHand(lesson)
    let page = try #require(made.pages.first { $0.title == ClosingChapter.title })
    let contributions = try #require(page.tables.first { $0.quantity.meaning == "contributions" }).quantity
    let residual = made.run.norm.residual.value.row(made.run.lesson.question == nil ? 0 : 2)
    for column in residual.indices {
      let sum = contributions.value.column(column).reduce(0, +)
      #expect((sum - residual[column]).magnitude <= 1e-12 * max(1, residual[column].magnitude))
    }
    let broken = page.brokenClaims.filter { $0.contains("add up") }
    #expect(broken == [])
  }
}

extension Lesson {
  /// Random numbers, as the notebook, heads that share weights and rows without output weights have them too.
  fileprivate static let drawn: [Lesson] = {
    var shared = Conventions.paper
    shared.headWeights = .shared
    var plain = Conventions.paper
    plain.outputProjection = false
    let features = ["one", "two", "three", "four"]
    var all: [Lesson] = []
    for seed: UInt32 in 1...5 {
      for conventions in [.paper, shared, plain, .notebook] {
        all.append(
          Lesson(
            tokens: ["a", "b", "c"], embeddings: .random(size: 6, seed: seed), heads: 3,
            weights: .uniform(seed: seed, skip: 0), conventions: conventions))
      }
      let rows = [[0.5, Double(seed), -1, 2], [1, 0.25, 2, -0.5], [1, Double(seed), 0, 1]]
      all.append(
        Lesson(
          tokens: ["a", "b", "c"], embeddings: .given(Matrix(rows)), features: features,
          question: Question(token: "c", feature: "three", otherWord: nil), heads: 2,
          weights: .uniform(seed: seed, skip: 0)))
    }
    return all
  }()
}

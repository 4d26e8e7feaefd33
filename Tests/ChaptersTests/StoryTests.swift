import Lessons
import Literate
import Model
import Numbers
import Testing

@testable import Chapters

/// The numbers of the package’s lesson tell its story; a lesson that asks nothing has none.
@Suite struct StoryTests {
  private static let story = Story(Transformer(.riverBank))!
  private var story: Story { Self.story }

  @Test func findsWhoIsWho() {
    #expect(story.asked.text == "bank" && story.featureName == "water or money")
    #expect(story.answering.text == "river" && story.other.text == "the")
    #expect(story.answeringHead == 0 && story.otherHead == 1)
  }

  @Test func isTold() throws {
    for story in [story, try #require(story.twin)] {
      let findings = [
        ("answering scores", story.onlyTheAnsweringScoresAboveZero),
        ("other scores", story.onlyTheOtherScoresAboveZero),
        ("wide", story.wideSharesAreSplit), ("heard", story.isHeard(in: [story.wideShares])),
        ("heard by heads", story.isHeard(in: story.run.attention.heads.map { $0.weights })),
        ("answer heard", story.answerIsHeard),
        ("other heard", story.otherIsHeard), ("found", story.foundHasTheSign), ("answer", story.answerHasTheSign),
      ]
      for (name, finding) in findings { #expect(finding.holds, "\(name): \(finding.measured)") }
    }
  }

  @Test func isMirroredInTheTwin() throws {
    let twin = try #require(story.twin)
    #expect(story.isMirrored(in: twin).holds)
    #expect(!story.isMirrored(in: story).holds)
    #expect(twin.answering.text == "savings" && twin.other.text == "the")
  }

  /// Nobody asks or is found by what is asked about, so that the other word changes no share.
  @Test func itsTwinHasTheSameShares() throws {
    let twin = try #require(story.twin)
    for (one, other) in zip(story.run.attention.heads, twin.run.attention.heads) {
      #expect(one.weights.value == other.weights.value)
    }
    #expect(story.wideShares.value == twin.wideShares.value)
  }

  /// Small numbers of one decimal, as somebody would choose them.
  @Test func itsWeightsAreOfOneDecimal() {
    let parameters = story.run.parameters
    for weights in [parameters.queries, parameters.keys, parameters.values, parameters.output].compactMap({ $0 }) {
      for number in weights.value.elements {
        #expect(number.magnitude <= 2 && (number * 10).rounded() / 10 == number, "\(weights.meaning): \(number)")
      }
    }
  }

  /// A reader who works out the row of the token asked about never adds up nothing but zeros.
  @Test func theRowOfTheAskedTokenHasNoZeros() {
    let run = story.run
    let quantities = [
      run.input.input, run.attention.joined, run.attention.mixed, run.norm.residual, run.norm.normalised,
    ]
    for quantity in quantities + run.attention.projected.quantities {
      #expect(!quantity.value.row(story.asked.index).contains(0), "\(quantity.meaning)")
    }
  }

  /// Lessons in which there is nothing to tell, and why.
  private static let others: [(String, Lesson)] = {
    func lesson(_ edit: (inout Lesson) -> Void) -> Lesson {
      var lesson = Lesson.riverBank
      edit(&lesson)
      return lesson
    }
    return [
      ("asks nothing", lesson { $0.question = nil }),
      ("says itself", lesson { $0.embeddings = .given(Matrix([[0, 1, 0, 0], [1, 0, 1, 1], [1, 0, 1, 0]])) }),
      ("nobody answers", lesson { $0.embeddings = .given(Matrix([[0, 1, 0, 0], [1, 0, 0, 1], [1, 0, 0, 0]])) }),
      ("one head", lesson { $0.heads = 1 }),
      ("one softmax", lesson { $0.conventions.softmaxOver = .matrix }),
    ]
  }()

  @Test(arguments: others.map { $0.0 }) func isNoneWhereALesson(_ name: String) throws {
    let lesson = try #require(Self.others.first { $0.0 == name }).1
    #expect(Story(Transformer(lesson)) == nil)
  }
}

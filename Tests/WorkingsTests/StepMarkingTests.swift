import Numbers
import Support
import Testing
import Workings

/// Whole steps, judged from a student’s own results.
@Suite struct StepMarkingTests {
  private let numbers = given("X", [[1, 2], [3, 5]])

  /// The verdicts in a word each, for numbers as they were handed in; nil for none.
  private func verdicts(_ steps: [Quantity], _ answers: [[[Double]]?], within tolerance: Double = 0) -> [String] {
    let answers = answers.map { $0.map { StepMarking.Answer(Matrix($0), tolerance: tolerance) } }
    return StepMarking(steps, answers: answers) { _ in nil }.verdicts.map { verdict in
      switch verdict {
      case .right: "right"
      case .follows: "follows"
      case .idle: "idle"
      case .slip(let words, _): words
      case .wrong(let difference): "\(difference.cells.count) wrong"
      case .missing: "missing"
      }
    }
  }

  @Test func whatFollowsIsToldFromWhatIsRight() {
    let twice = numbers.times(2).named("Y", "twice")
    let more = twice.plus(1).named("Z", "more")
    #expect(verdicts([twice, more], [[[2, 4], [6, 10]], [[3, 5], [7, 11]]]) == ["right", "right"])
    #expect(verdicts([twice, more], [[[2, 4], [6, 9]], [[3, 5], [7, 10]]]) == ["1 wrong", "follows"])
    #expect(verdicts([twice, more], [[[2, 4], [6, 9]], [[3, 5], [7, 11]]]) == ["1 wrong", "right"])
    #expect(verdicts([twice, more], [[[2, 6], [4, 10]], [[0, 5], [7, 0]]])[0].contains("exchanged"))
    #expect(verdicts([twice, more], [nil, Matrix.standIn(2, 2).map { $0 + 1 }.lists]) == ["missing", "follows"])
  }

  /// What hands on its numbers is no copy; what should have changed them is.
  @Test func aCopyEarnsNothingWhereThereWasSomethingToCompute() {
    let twice = numbers.times(2).named("Y", "twice")
    let same = twice.times(1).named("Z", "the same")
    let bent = twice.relu().named("G", "bent")
    let negative = [[-1.0, 4], [6, 10]]
    #expect(verdicts([twice, same], [negative, negative]) == ["1 wrong", "follows"])
    #expect(verdicts([twice, bent], [negative, [[0, 4], [6, 10]]]) == ["1 wrong", "follows"])
    #expect(
      verdicts([twice, twice.plus(1).named("Z", "more")], [[[7, 7], [7, 7]], [[8, 8], [8, 8]]]) == ["4 wrong", "idle"])
  }

  /// Over a table of one row, the softmax of the row is that of the whole table.
  @Test func aSlipThatChangesNothingIsNone() {
    let row = given("X", [[1, 2]])
    let twice = row.times(2).named("T", "twice")
    let shares = twice.softmax(over: .row).named("A", "shares")
    let own = Matrix([[1.0, 4.0]])
    let following = Operation.softmax(over: .row).evaluate([own])
    #expect(verdicts([twice, shares], [own.lists, following.lists]) == ["1 wrong", "follows"])
  }

  /// Nobody’s numbers are so coarse that more than a hundredth is forgiven.
  @Test func theToleranceHasABound() {
    let twice = numbers.times(2).named("Y", "twice")
    #expect(verdicts([twice], [[[2, 4], [6, 10.05]]], within: 1) == ["right"])
    #expect(verdicts([twice], [[[2, 4], [6, 10.5]]], within: 1) == ["1 wrong"])
    #expect(verdicts([twice], [[[2, 4], [6, .infinity]]], within: .infinity) == ["1 wrong"])
    #expect(verdicts([twice], [[[2, 4], [6, .nan]]], within: .nan) == ["1 wrong"])
  }
}

extension Matrix {
  fileprivate var lists: [[Double]] { (0..<rows).map { Array(row($0)) } }
}

import Testing

@testable import WordVectors

@Suite struct TrainingStepTests {
  private static let sentences = ["the big cat sat on the mat", "mat the on sat cat big the"].map {
    $0.split(separator: " ").map(String.init)
  }

  private static func step(_ number: Int, _ change: (inout Word2VecSettings) -> Void = { _ in }) -> TrainingStep? {
    var settings = Word2VecSettings(size: 20, epochs: 30, sample: 0, alpha: 0.1)
    change(&settings)
    return Word2Vec(sentences: sentences, settings: settings, recording: number).recordedStep
  }

  @Test func isTheOneThatWasAskedFor() throws {
    let first = try #require(Self.step(0))
    #expect(first.number == 0)
    #expect(first.epoch == 0)
    #expect(first.learningRate == 0.1)
    #expect(first.sentence == Self.sentences[0])
    #expect(first.centre == 0)
    #expect(first.targets.count == 6)
    #expect(first.targets[0].word == "the")
    #expect(first.targets.map { $0.label } == [1, 0, 0, 0, 0, 0])

    let last = try #require(Self.step(419))
    #expect(last.epoch == 29)
    #expect(last.sentence == Self.sentences[1])
    #expect(last.centre == 6)
    #expect(Self.step(420) == nil)
    #expect(Self.step(-1) == nil)
  }

  /// At the start all output vectors are zero, so σ comes out as the table’s 0.494 whatever the word.
  @Test func beginsWithTargetsThatKnowNothing() throws {
    let target = try #require(Self.step(0)).targets[0]
    let sigmoid = SigmoidTable().values[498]
    #expect(target.outcome == .learnt(dot: 0, entry: 498, sigmoid: sigmoid, gradient: (1 - sigmoid) * 0.1))
    #expect(target.before.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [0, 1, 7, 100, 300, 419])
  func addsUpForCBOW(number: Int) throws { try check(#require(Self.step(number)), hasOneInput: false) }

  @Test(arguments: [0, 1, 7, 100, 500])
  func addsUpForSkipGram(number: Int) throws {
    try check(#require(Self.step(number) { $0.algorithm = .skipgram }), hasOneInput: true)
  }

  @Test func passesTheCentreOver() throws {
    let outcomes = (0..<12).compactMap { Self.step($0) }.flatMap { step in
      step.targets.dropFirst().map { ($0.word == step.targets[0].word, $0.outcome == .passedOver) }
    }
    #expect(outcomes.contains { $0.1 })
    #expect(outcomes.allSatisfy { $0.0 == $0.1 })
  }

  @Test func learnsNothingBeyondTheTable() throws {
    let steps = (400..<420).compactMap {
      Self.step($0) {
        $0.alpha = 3; $0.minAlpha = 3
      }
    }
    let beyond = steps.flatMap { $0.targets }.filter { target in
      guard case .beyondTable(let dot) = target.outcome else { return false }
      return dot.magnitude >= 6
    }
    #expect(!beyond.isEmpty)
    #expect(beyond.allSatisfy { $0.before == $0.after })
  }

  /// Does the step again with plain loops.
  private func check(_ step: TrainingStep, hasOneInput: Bool) throws {
    #expect(step.context.count == step.contextBefore.count)
    #expect(hasOneInput ? step.context.count == 1 : 1...4 ~= step.context.count)
    #expect(!step.context.contains(step.centre))
    #expect(step.targets[0].word == step.sentence[step.centre])

    let share = 1 / Float(step.context.count)
    let sum = step.contextBefore.reduce(Array(repeating: Float(0), count: 20)) { zip($0, $1).map { $0 + $1 } }
    #expect(step.hidden == sum.map { $0 * share })

    let sigmoid = SigmoidTable()
    var error = [Float](repeating: 0, count: 20)
    for target in step.targets {
      guard case .learnt(let dot, let entry, let value, let gradient) = target.outcome else {
        #expect(target.after == target.before)
        continue
      }
      let exact = zip(step.hidden, target.before).reduce(0) { $0 + Double($1.0) * Double($1.1) }
      #expect(abs(Double(dot) - exact) < 1e-6)
      #expect(entry == SigmoidTable.entry(for: dot))
      #expect(value == sigmoid.values[entry])
      #expect(gradient == (target.label - value) * step.learningRate)
      #expect(target.after == zip(target.before, step.hidden).map { $0 + gradient * $1 })
      error = zip(error, target.before).map { $0 + gradient * $1 }
    }
    #expect(step.error == error)
    for (index, place) in step.context.enumerated() {
      let times = step.context.filter { step.sentence[$0] == step.sentence[place] }.count
      let after = (0..<times).reduce(step.contextBefore[index]) { vector, _ in zip(vector, error).map { $0 + $1 } }
      #expect(step.contextAfter[index] == after)
    }
  }
}

import Lessons
import Numbers
import Testing
import Workings

@testable import Training

/// The recipe beside the same in NumPy (learning.py, float64), whose results are in Fixtures/learning.json.
@Suite struct TrainerTests {
  private let fixture: LearningFixture

  init() throws { fixture = try .read() }

  /// The recipe, all steps of it.
  private static let finished = {
    var trainer = Trainer(TrainingSettings())
    trainer.finish()
    return trainer
  }()

  @Test func startsWithTheSameNumbers() {
    #expect(Trainer(TrainingSettings()).weights.elements == fixture.row(fixture.initial))
  }

  @Test func drawsTheSameSentences() {
    var trainer = Trainer(TrainingSettings())
    #expect(trainer.language.words == fixture.words)
    #expect(trainer.language.learntCount == fixture.train && trainer.language.heldOutCount == fixture.test)
    let batch = trainer.drawBatch()
    #expect(batch.map { trainer.language.tokens($0) } == fixture.firstSentences)
    for sentence in batch { #expect(sentence.words[sentence.place] == sentence.answer) }
  }

  /// Another order of additions moves the last digits: 10⁻⁹ leaves room for that and for nothing else.
  @Test func hasTheFirstGradient() {
    var trainer = Trainer(TrainingSettings())
    let batch = trainer.drawBatch()
    #expect((trainer.findGradient(batch) - fixture.firstLoss).magnitude < 1e-9)
    #expect(distance(trainer.gradient, fixture.row(fixture.firstGradient)) < 1e-9)
  }

  /// The fast path of a step beside the quantities’ step, with each part that can be taken away.
  @Test(arguments: [nil] + TrainingSettings.Part.allCases.map { $0 as TrainingSettings.Part? })
  func learnsWhatTheQuantitiesLearn(without: TrainingSettings.Part?) throws {
    var trainer = Trainer(TrainingSettings(seed: 3, size: 5, steps: 20, batch: 6, without: without))
    for _ in 0..<3 { trainer.advance() }
    let before = trainer
    let batch = trainer.drawBatch()
    let loss = trainer.findGradient(batch)
    let model = SmallTransformer(before)
    let slow = model.loss(batch)
    #expect((slow.value[0, 0] - loss).magnitude < 1e-13)
    let isUsed = model.weights.map { without != .attention || !["W_Q", "W_K", "W_V", "W_O"].contains($0.name?.text) }
    let gradients = slow.gradients(of: zip(model.weights, isUsed).filter { $0.1 }.map { $0.0 })
    var rest = gradients[...]
    let row = zip(model.weights, isUsed).flatMap { weight, isUsed in
      isUsed ? rest.removeFirst().value.elements : weight.value.elements.map { _ in 0 }
    }
    #expect(distance(trainer.gradient, row) < 1e-13)

    // And then the step itself.
    var stepped = before
    stepped.advance()
    let after = SmallTransformer(stepped)
    for (place, gradient) in gradients.enumerated() where without == nil {
      let part = LearntWeights.Part.allCases[place]
      let start = before.weights.start(of: part)
      let weight = model.weights[place]
      func average(_ all: [Double]) -> Quantity {
        let (rows, columns) = (weight.value.rows, weight.value.columns)
        let elements = Array(all[start..<start + rows * columns])
        return Quantity(
          .given(Matrix(rows: rows, columns: columns, elements: elements), rows: weight.rows, columns: weight.columns))
      }
      let step = AdamStep(
        weight, gradient: gradient, mean: average(before.mean), square: average(before.square), step: 4, rate: 0.03)
      #expect(distance(step.weight.value.elements, after.weights[place].value.elements) < 1e-12)
    }
  }

  /// 400 steps carry the last digits on; measured: 2 × 10⁻¹² in the weights.
  @Test func arrivesWhereNumPyDoes() {
    let trainer = Self.finished
    #expect(distance(trainer.weights.elements, fixture.row(fixture.final)) < 1e-4)
    #expect(distance(trainer.losses, fixture.curve) < 1e-4)
  }

  @Test func answersAsNumPyDoes() throws {
    let (before, after) = (SmallTransformer(Trainer(TrainingSettings())), SmallTransformer(Self.finished))
    for (text, example) in fixture.examples {
      let tokens = text.split(separator: " ").map { String($0) }
      let (first, run) = (before(tokens), after(tokens))
      #expect(
        distance(try #require(first.attention).weights.value.elements, example.attentionBefore.flatMap { $0 }) < 1e-9)
      #expect(distance(try #require(run.attention).weights.value.elements, example.attention.flatMap { $0 }) < 1e-4)
      #expect(distance(run.answer.scores.value.elements, example.scores) < 1e-4)
      #expect(distance(run.answer.probabilities.value.elements, example.probabilities) < 1e-4)
    }
  }

  @Test func passesTheExamination() {
    let (examination, expected) = (Self.finished.examination(), fixture.testEvaluation)
    #expect(examination.count == 324 && examination.isLearnt)
    #expect(examination.accuracy == expected.accuracy && examination.largest == expected.largest)
    #expect((examination.leastShare - expected.least).magnitude < 1e-4)
    #expect((examination.meanShare - expected.mean).magnitude < 1e-4)
    #expect((examination.meanLoss - expected.loss).magnitude < 1e-4)
  }

  @Test func isTheSameEveryTime() {
    var (one, other) = (Trainer(TrainingSettings(seed: 5, steps: 30)), Trainer(TrainingSettings(seed: 5, steps: 30)))
    one.finish()
    for _ in 0..<30 { other.advance() }
    #expect(one.weights.elements.map { $0.bitPattern } == other.weights.elements.map { $0.bitPattern })
    #expect(other.isDone && one.losses == other.losses)
  }

  /// A learnt weight says which run and which step it comes from, and one that was drawn with which seed.
  @Test func sayWhereTheyComeFrom() throws {
    guard case .learnt(let training) = SmallTransformer(Self.finished).weights[1].origin else {
      Issue.record("not learnt")
      return
    }
    #expect(training == "the training with seed 1, in 400 steps")
    guard case .drawn(let seed, let skip) = SmallTransformer(Trainer(TrainingSettings())).weights[1].origin else {
      Issue.record("not drawn")
      return
    }
    #expect(seed == 1 && skip == 360)
  }

  @Test func printsWhatIsNamed() throws {
    let names = Self.finished.quantities(answering: ["the", "cat", "chased", "the", "owl", ".", "who"]).map {
      $0.name?.text
    }
    #expect(
      names == [
        "learnt E", "W_Q", "W_K", "W_V", "W_O", "U", "loss", "E", "X", "Q", "K", "V", "S", "T", "B", "A", "O", "M", "R",
        "N", "scores", "probabilities",
      ])
    #expect(
      Self.finished.quantities(answering: []).map { $0.name?.text } == ["E", "W_Q", "W_K", "W_V", "W_O", "U", "loss"])
  }
}

import Lessons
import Numbers
import Testing
import Training

/// The model with one weight moved, by which a chapter tries what a gradient foretells.
@Suite struct MovedWeightTests {
  private let model = SmallTransformer(Trainer(TrainingSettings()))

  @Test func onlyThatWeightIsAnother() {
    let before = model.projections.queries.weights
    let moved = model.moving(before[7, 11], by: 0.5)
    var expected = before.value
    expected[7, 11] += 0.5
    #expect(moved.projections.queries.weights.value == expected)
    #expect(moved.projections.queries.weights.name == before.name)
    for place in [0, 2, 3, 4, 5] { #expect(moved.weights[place] === model.weights[place]) }
  }

  @Test func unmovedItAnswersAsBefore() {
    let same = model.moving(model.projections.queries.weights[0, 0], by: 0)
    let sentence = ["the", "cat", "chased", "the", "owl", ".", "who"]
    #expect(same(sentence).answer.scores.value == model(sentence).answer.scores.value)
  }
}

import Lessons
import Numbers
import Testing
import Workings

@testable import Training

/// The gradient of a weight on one sentence: how it was made, and that the loss moves by what it says.
@Suite struct GradientsOfAWeightTests {
  private let tokens = ["the", "cat", "chased", "the", "owl", ".", "who"]
  private let trainer = {
    var trainer = Trainer(TrainingSettings())
    for _ in 0..<40 { trainer.advance() }
    return trainer
  }()

  private func loss(_ trainer: Trainer) -> (model: SmallTransformer, loss: Quantity) {
    let model = SmallTransformer(trainer)
    return (model, model(tokens).answer.loss(right: 1))
  }

  /// From the largest cell of ∂W_Q, operand by operand, down to numbers that say which word’s they are.
  @Test func leadsDownToTheWords() throws {
    let (model, loss) = loss(trainer)
    let gradient = try #require(loss.gradients(of: [model.projections.queries.weights]).first)
    #expect(gradient.name?.text == "∂W_Q" && gradient.meaning == "gradient of the query weights")
    var cells = [gradient.cell(ofElement: gradient.value.elements.map { $0.magnitude }.indexOfLargest)]
    var seen: Set<String> = []
    var words: Set<String> = []
    while let cell = cells.popLast() {
      guard seen.insert("\(ObjectIdentifier(cell.quantity)) \(cell.row) \(cell.column)").inserted else { continue }
      if cell.quantity === model.embeddings { words.insert(cell.quantity.rows.label(cell.row)) }
      cells += cell.working.operands
    }
    #expect(words == Set(tokens))
  }

  /// Nudged by a thousandth, the largest weight of each matrix moves the loss by what its gradient says.
  @Test func saysHowTheLossMoves() {
    let (model, loss) = loss(trainer)
    for (part, gradient) in zip(LearntWeights.Part.allCases, loss.gradients(of: model.weights)) {
      let place = gradient.value.elements.map { $0.magnitude }.indexOfLargest
      func nudged(_ distance: Double) -> Double {
        var other = trainer
        other.weights.elements[other.weights.start(of: part) + place] += distance
        return self.loss(other).loss.value[0, 0]
      }
      let slope = (nudged(0.001) - nudged(-0.001)) / 0.002
      #expect((slope - gradient.value.elements[place]).magnitude < 1e-4, "\(part)")
    }
  }

  @Test func everyCellOfAGradientSaysHowItWasMade() {
    let (model, loss) = loss(trainer)
    for gradient in loss.gradients(of: model.weights) {
      for element in gradient.value.elements.indices {
        let cell = gradient.cell(ofElement: element)
        guard let last = cell.working.lines.last else {
          Issue.record("a cell without lines")
          continue
        }
        #expect(last.result == cell.value && (last.expression.value - cell.value).magnitude < 1e-12)
      }
    }
  }
}

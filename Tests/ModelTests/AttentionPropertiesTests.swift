import Lessons
import Model
import Numbers
import Support
import Testing
import Workings

/// What holds of attention whatever the numbers are.
@Suite struct AttentionPropertiesTests {
  /// Where the heads do not see the positions, other places for the tokens are only other places for the results.
  @Test(arguments: [Conventions.HeadWeights.own, .shared])
  func permutedTokensArePermutedResults(_ headWeights: Conventions.HeadWeights) throws {
    let tokens = ["the", "big", "cat", "sat", "down"]
    let places = [3, 0, 4, 2, 1]
    let generator = Embeddings.random(size: 6, seed: 11)
    let embeddings = try Transformer(Lesson(tokens: tokens, embeddings: generator))().quantities.named("E").value
    var conventions = Conventions.paper
    conventions.headInput = .embedded
    conventions.headWeights = headWeights

    func quantities(_ order: [Int]) -> [Quantity] {
      let rows = Matrix(order.map { embeddings.row($0) })
      return Transformer(
        Lesson(tokens: order.map { tokens[$0] }, embeddings: .given(rows), heads: 2, conventions: conventions)
      )().quantities
    }

    let (before, after) = (quantities(Array(0..<5)), quantities(places))
    for name in headWeights == .own ? ["A", "O", "A_1", "O_1", "A_2", "O_2"] : ["A_1", "O_1", "A_2", "O_2"] {
      let (old, new) = (try before.named(name).value, try after.named(name).value)
      for row in 0..<new.rows {
        for column in 0..<new.columns {
          let expected = old[places[row], name.hasPrefix("A") ? places[column] : column]
          // Sums over the tokens run in another order now.
          #expect((new[row, column] - expected).magnitude <= 1e-14, "\(name)[\(row), \(column)]")
        }
      }
    }
  }

  /// With ε = 0, γ = 1 and β = 0, what is normalised has mean 0 and variance 1.
  @Test(arguments: [Conventions.NormaliseOver.features, .tokens])
  func normalisedNumbersHaveMeanZeroAndVarianceOne(_ direction: Conventions.NormaliseOver) throws {
    var conventions = Conventions.paper
    conventions.epsilon = 0
    conventions.normaliseOver = direction
    let lesson = Lesson(
      tokens: ["the", "big", "cat", "sat", "down"], embeddings: .random(size: 6, seed: 11), heads: 2,
      conventions: conventions)
    let normalised = try Transformer(lesson)().quantities.named("N").value
    let lines = direction == .features ? normalised : normalised.transposed()
    for line in 0..<lines.rows {
      let numbers = lines.row(line)
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
      #expect(mean.magnitude <= 1e-13)
      #expect((variance - 1).magnitude <= 1e-13)
    }
  }

  /// The same numbers in each of a feature’s places: with ε the division is by √ε, and what is left is β.
  @Test func equalNumbersNormaliseToTheShift() throws {
    var conventions = Conventions.paper
    conventions.normaliseOver = .tokens
    conventions.beta = .constant(0.25)
    let lesson = Lesson(tokens: ["alone"], embeddings: .random(size: 4, seed: 1), conventions: conventions)
    #expect(try Transformer(lesson)().quantities.named("N").value.elements == [0.25, 0.25, 0.25, 0.25])
  }
}

import Foundation
import Numbers

/// What NumPy makes of the recipe, from Fixtures/learning.json: weights, gradients, losses, answers.
struct LearningFixture: Decodable {
  let words: [String]
  let train, test: Int
  let firstSentences: [[String]]
  let firstLoss: Double
  let initial, firstGradient, final: [String: Part]
  let curve: [Double]
  let testEvaluation: Evaluation
  let examples: [String: Example]

  struct Part: Decodable {
    let shape: [Int]
    let data: [Double]
  }

  struct Evaluation: Decodable {
    let accuracy, loss, mean, least, largest: Double
  }

  struct Example: Decodable {
    let attentionBefore, attention: [[Double]]
    let scores, probabilities: [Double]
  }

  static func read() throws -> LearningFixture {
    let file = Bundle.module.resourceURL?.appending(path: "Fixtures/learning.json")
    return try JSONDecoder().decode(Self.self, from: Data(contentsOf: file ?? URL(filePath: "/")))
  }

  /// The matrices of a set in the order in which they are drawn, in one row.
  func row(_ parts: [String: Part]) -> [Double] { ["E", "Q", "K", "V", "O", "U"].flatMap { parts[$0]?.data ?? [] } }
}

/// The largest distance between two lists of numbers; infinite for lists of different lengths.
func distance(_ own: [Double], _ other: [Double]) -> Double {
  own.count == other.count ? zip(own, other).map { distance(between: $0, and: $1) }.largestMagnitude : .infinity
}

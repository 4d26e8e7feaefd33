import Lessons
import Training

/// What a training comes to that differs from the recipe in nothing but its seed.
public struct SeedResult: Equatable, Sendable {
  /// What its numbers are drawn from.
  public let seed: UInt32
  /// How many held-out sentences are answered right, and in how many the answer’s share is the largest.
  public let right, largest: Int
  /// The least of the answers’ shares, and their mean, to four decimals.
  public let least, mean: Double
  /// The sentences in which another word has the largest share.
  public let strays: Strays?

  /// A result by its parts.
  public init(_ seed: UInt32, right: Int, largest: Int, least: Double, mean: Double, strays: Strays? = nil) {
    (self.seed, self.right, self.largest) = (seed, right, largest)
    (self.least, self.mean, self.strays) = (least, mean, strays)
  }

  /// Trains, and looks what comes of it.
  public init(training seed: UInt32) {
    let trainer = Trainer(TrainingSettings(seed: seed)).finished()
    let (found, strays) = (trainer.examination(), Strays(in: trainer))
    func rounded(_ share: Double) -> Double { (share * 10_000 + 0.5).rounded(.down) / 10_000 }
    self.init(
      seed, right: found.rightCount, largest: found.largestCount, least: rounded(found.leastShare),
      mean: rounded(found.meanShare), strays: strays.count > 0 ? strays : nil)
  }
}

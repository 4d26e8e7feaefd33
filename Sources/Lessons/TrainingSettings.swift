/// What a small transformer learns, and how: the recipe of Part Three, or that with something changed.
///
/// A class, so that a copy of a lesson, of which each chapter has one, costs no more for it.
public final class TrainingSettings: Equatable, Sendable {
  /// What the weights and the batches are drawn from.
  public let seed: UInt32
  /// How many numbers describe a word: *d*, 1 to 256.
  public let size: Int
  /// How many steps there are, 0 to 100 000.
  public let steps: Int
  /// How many sentences a step learns from, 1 to 1024.
  public let batch: Int
  /// How far a step goes: the rate of Adam.
  public let rate: Double
  /// The words of the sentences, all different.
  public let nouns, verbs, adjectives: [String]
  /// Pairs of nouns that no sentence of the training has, in either order.
  public let heldOut: [[String]]
  /// What is taken away, if anything is.
  public let without: Part?

  /// A part of the model that can be taken away.
  public enum Part: String, CaseIterable, Sendable {
    /// The sinusoids: words do not know where they stand.
    case positions
    /// The whole attention: the last word is all there is.
    case attention
    /// Its scores: attention is there, but every token has the same share.
    case evenAttention
    /// The mask: every token sees all the others. Only the last one answers, which may see them anyway.
    case mask
  }

  /// The recipe, or that with something changed; without pairs, the first noun and the last are held out, the second and the
  /// second to last, and so on.
  public init(
    seed: UInt32 = 1, size: Int = 12, steps: Int = 400, batch: Int = 16, rate: Double = 0.03,
    nouns: [String] = ["cat", "dog", "fox", "hen", "mouse", "owl"], verbs: [String] = ["chased", "saw", "fed"],
    adjectives: [String] = ["big", "old"], heldOut: [[String]]? = nil, without: Part? = nil
  ) {
    self.seed = seed
    self.size = size
    self.steps = steps
    self.batch = batch
    self.rate = rate
    self.nouns = nouns
    self.verbs = verbs
    self.adjectives = adjectives
    self.heldOut = heldOut ?? Self.pairs(of: nouns)
    self.without = without
  }

  /// The same with each part taken away that can be, one at a time; none where one is taken away already.
  public var withoutEachPart: [TrainingSettings] {
    guard without == nil else { return [] }
    return Part.allCases.map { copy(steps: steps, without: $0) }
  }

  /// The first with the last, the second with the second to last; none of two nouns, who would be all there is.
  static func pairs(of nouns: [String]) -> [[String]] {
    nouns.count < 3 ? [] : (0..<nouns.count / 2).map { [nouns[$0], nouns[nouns.count - 1 - $0]] }
  }

  /// All words in their order: `the`, nouns, verbs, adjectives, `.`, `who`, `whom`.
  public var words: [String] { ["the"] + nouns + verbs + adjectives + [".", "who", "whom"] }

  /// The same with another number of steps.
  public func with(steps: Int) -> TrainingSettings { copy(steps: steps, without: without) }

  /// The same with nothing taken away.
  public var whole: TrainingSettings { copy(steps: steps, without: nil) }

  private func copy(steps: Int, without: Part?) -> TrainingSettings {
    TrainingSettings(
      seed: seed, size: size, steps: steps, batch: batch, rate: rate, nouns: nouns, verbs: verbs,
      adjectives: adjectives, heldOut: heldOut, without: without)
  }

  public static func == (one: TrainingSettings, other: TrainingSettings) -> Bool {
    one.seed == other.seed && one.size == other.size && one.steps == other.steps && one.batch == other.batch
      && one.rate == other.rate && one.nouns == other.nouns && one.verbs == other.verbs
      && one.adjectives == other.adjectives && one.heldOut == other.heldOut && one.without == other.without
  }
}

extension Lesson {
  /// The training by which its numbers are learnt, where they are.
  public var training: TrainingSettings? {
    if case .trained(let settings) = embeddings { settings } else { nil }
  }
}

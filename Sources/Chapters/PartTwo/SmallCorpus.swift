import Lessons
import Numbers
import WordVectors

/// Two thousand short sentences about animals, people and furniture, for Word2Vec to learn from.
///
/// A small grammar and a seed make them, so they are the same everywhere. All that there is to learn is what each kind of word
/// does: animals chase and are fed, furniture is sat on and cleaned.
public enum SmallCorpus {
  /// The seed, chosen so that “the big cat sat on the mat” is among the sentences.
  public static let seed: UInt32 = 30

  /// The sentences, each a list of lowercase words.
  public static func sentences(_ count: Int = 2000, seed: UInt32 = seed) -> [[String]] {
    var grammar = Grammar(random: MersenneTwister(seed: seed))
    return (0..<count).map { _ in grammar.sentence() }
  }

  /// How to learn from them: as a lesson file has it, but for the epochs, as in a corpus this small there is little to read.
  public static let settings = Word2VecSettings(size: 224, epochs: 40)
}

/// Draws one rule after the other.
private struct Grammar {
  var random: MersenneTwister

  mutating func sentence() -> [String] {
    switch random.integer(from: 0, below: 10) {
    case 0...2: animal() + [any(rests), "on"] + furniture()
    case 3...4: animal() + [any(meetings)] + animal()
    case 5: animal() + ["ate", "the", any(meals)]
    case 6...7: person() + [any(kindnesses)] + animal()
    case 8: person() + [any(chores)] + furniture()
    default: person() + [any(rests), "on"] + furniture()
    }
  }

  private mutating func animal() -> [String] { noun(animals, looks) }
  private mutating func person() -> [String] { noun(people, looks) }
  private mutating func furniture() -> [String] { noun(pieces, makes) }

  /// A noun, in one of two cases after an adjective.
  private mutating func noun(_ nouns: [String], _ adjectives: [String]) -> [String] {
    let isPlain = random.integer(from: 0, below: 2) == 0
    return isPlain ? ["the", any(nouns)] : ["the", any(adjectives), any(nouns)]
  }

  private mutating func any(_ words: [String]) -> String {
    words[Int(random.integer(from: 0, below: Int64(words.count)))]
  }
}

private let animals = ["cat", "dog", "kitten", "puppy", "rabbit", "mouse", "hen", "fox"]
private let people = ["girl", "boy", "woman", "man", "child", "teacher"]
private let pieces = ["mat", "chair", "sofa", "bed", "table", "rug", "bench", "cushion"]
private let looks = ["big", "small", "black", "white", "brown", "old", "young"]
private let makes = ["big", "small", "red", "blue", "wooden", "soft", "new", "old"]
private let rests = ["sat", "slept", "lay", "stood", "jumped"]
private let meetings = ["chased", "saw", "heard", "followed", "met"]
private let kindnesses = ["fed", "called", "stroked", "washed", "loved"]
private let chores = ["cleaned", "moved", "painted", "bought", "mended"]
private let meals = ["milk", "bread", "fish", "meat", "cheese", "corn"]

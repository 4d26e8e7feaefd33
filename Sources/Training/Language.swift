import Lessons

/// The sentences that a training is about: `the old cat chased the dog . who`, to which the answer is `cat`.
///
/// Two different nouns, each perhaps with an adjective, a verb between them, and one of two questions: as many sentences as there
/// are ways to choose these. Some pairs of nouns are held out from training.
public struct Language: Sendable {
  /// All words: `the`, nouns, verbs, adjectives, `.`, `who`, `whom`.
  public let words: [String]
  private let nouns, verbs: Int
  /// How many ways there are for an adjective: none, or one of them.
  private let looks: Int
  /// The ordered pairs of nouns that training has, and those that it has not.
  private let learntPairs, heldOutPairs: [Int]

  /// A sentence by the places of its words among all words.
  public struct Sentence: Sendable {
    /// Its words, the question last.
    public let words: [Int]
    /// The word that answers it.
    public let answer: Int
    /// Where in the sentence that word stands, and where the other noun does.
    public let place, otherPlace: Int
  }

  /// The language of a training.
  public init(_ settings: TrainingSettings) {
    words = settings.words
    (nouns, verbs, looks) = (settings.nouns.count, settings.verbs.count, settings.adjectives.count + 1)
    var (learnt, heldOut): ([Int], [Int]) = ([], [])
    for pair in 0..<nouns * (nouns - 1) {
      let (first, second) = Self.nouns(ofPair: pair, among: nouns)
      let names = [settings.nouns[first], settings.nouns[second]]
      let isHeldOut = settings.heldOut.contains { $0.contains(names[0]) && $0.contains(names[1]) }
      if isHeldOut { heldOut.append(pair) } else { learnt.append(pair) }
    }
    (learntPairs, heldOutPairs) = (learnt, heldOut)
  }

  private var countOfPair: Int { verbs * looks * looks * 2 }

  /// How many sentences there are to learn from, and how many are held out for the test.
  public var learntCount: Int { learntPairs.count * countOfPair }
  public var heldOutCount: Int { heldOutPairs.count * countOfPair }

  /// A sentence to learn from, counted from 0.
  public func learnt(_ number: Int) -> Sentence { sentence(learntPairs[number / countOfPair], number % countOfPair) }

  /// A sentence of the test, counted from 0.
  public func heldOut(_ number: Int) -> Sentence { sentence(heldOutPairs[number / countOfPair], number % countOfPair) }

  /// Words read as a sentence of the language, and whether it is held out from training; nil where they are none.
  public func reading(_ words: [Int]) -> (sentence: Sentence, isHeldOut: Bool)? {
    for (count, isHeldOut) in [(heldOutCount, true), (learntCount, false)] {
      for number in 0..<count {
        let sentence = isHeldOut ? heldOut(number) : learnt(number)
        if sentence.words == words { return (sentence, isHeldOut) }
      }
    }
    return nil
  }

  /// The sentence of these words; nil where one of them is none of the language’s.
  public func places(of tokens: [String]) -> [Int]? {
    let places = tokens.compactMap { words.firstIndex(of: $0) }
    return places.count == tokens.count ? places : nil
  }

  /// The texts of a sentence’s words.
  public func tokens(_ sentence: Sentence) -> [String] { sentence.words.map { words[$0] } }

  private static func nouns(ofPair pair: Int, among count: Int) -> (first: Int, second: Int) {
    let (first, rest) = (pair / (count - 1), pair % (count - 1))
    return (first, rest < first ? rest : rest + 1)
  }

  /// The sentences of a pair go through verbs, then the first noun’s adjectives, then the second’s, then questions.
  private func sentence(_ pair: Int, _ number: Int) -> Sentence {
    let (first, second) = Self.nouns(ofPair: pair, among: nouns)
    let (question, looksOf) = (number % 2, number / 2 % (looks * looks))
    let firstVerb = 1 + nouns
    let firstLook = firstVerb + verbs
    let period = firstLook + looks - 1
    var words: [Int] = []
    words.reserveCapacity(9)
    words.append(0)
    if looksOf / looks > 0 { words.append(firstLook + looksOf / looks - 1) }
    words.append(1 + first)
    let subject = words.count - 1
    words.append(firstVerb + number / (2 * looks * looks))
    words.append(0)
    if looksOf % looks > 0 { words.append(firstLook + looksOf % looks - 1) }
    words.append(1 + second)
    let object = words.count - 1
    let (place, other) = question == 0 ? (subject, object) : (object, subject)
    words.append(period)
    words.append(period + 1 + question)
    return Sentence(words: words, answer: words[place], place: place, otherPlace: other)
  }
}

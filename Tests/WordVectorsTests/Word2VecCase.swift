import Foundation
import Testing

@testable import WordVectors

/// A training by gensim 4.3.2: see Fixtures/make_word2vec.py.
struct Word2VecCase: Decodable, CustomTestStringConvertible {
  let name: String
  let sentences: [[String]]
  let settings: Word2VecSettings
  let vocabulary: [String]
  let counts: [Int]
  /// gensim’s `sample_int`.
  let thresholds: [UInt32]
  /// gensim’s `cum_table`.
  let cumulative: [UInt32]
  let vectors: [Float]
  let outputWeights: [Float]
  /// What gensim’s generator draws next, after training.
  let nextWord: UInt32

  var testDescription: String { name }

  /// All of them.
  static func all() throws -> [Word2VecCase] {
    try ["word2vec-cases.json", "word2vec-odd-cases.json"].flatMap { name in
      try JSONDecoder().decode(File.self, from: fixture(name)).cases
    }
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    name = try fields.decode(String.self, forKey: .name)
    sentences = try fields.decode([[String]].self, forKey: .sentences)
    settings = try fields.decode(Arguments.self, forKey: .arguments).settings
    vocabulary = try fields.decode([String].self, forKey: .vocabulary)
    counts = try fields.decode([Int].self, forKey: .counts)
    thresholds = try fields.decode([UInt32].self, forKey: .thresholds)
    cumulative = try fields.decode([UInt32].self, forKey: .cumulative)
    vectors = try fields.decode(Floats.self, forKey: .vectors).numbers
    let isZero = (try? fields.decode(String.self, forKey: .outputWeights)) == "all zero"
    outputWeights =
      isZero ? vectors.map { _ in 0 } : try fields.decode(Floats.self, forKey: .outputWeights).numbers
    nextWord = try fields.decode(UInt32.self, forKey: .nextWord)
  }

  private struct File: Decodable { let cases: [Word2VecCase] }

  private enum Key: String, CodingKey {
    case name, sentences
    case arguments = "args"
    case vocabulary, counts
    case thresholds = "sample_int"
    case cumulative = "cum_table"
    case vectors
    case outputWeights = "output_weights"
    case nextWord = "next_u32_of_model_random"
  }

  /// gensim’s arguments, under gensim’s names; those that are not listed keep their defaults.
  private struct Arguments: Decodable {
    let vector_size: Int
    let window: Int
    let seed: UInt32?
    let epochs: Int?
    let negative: Int?
    let sample: Double?
    let alpha: Double?
    let sg: Int?
    let cbow_mean: Int?
    let batch_words: Int?

    var settings: Word2VecSettings {
      var settings = Word2VecSettings(size: vector_size, window: window)
      settings.seed = seed ?? settings.seed
      settings.epochs = epochs ?? settings.epochs
      settings.negative = negative ?? settings.negative
      settings.sample = sample ?? settings.sample
      settings.alpha = alpha ?? settings.alpha
      settings.algorithm = sg == 1 ? .skipgram : .cbow
      settings.averagesContext = cbow_mean != 0
      settings.batchWords = batch_words ?? settings.batchWords
      return settings
    }
  }

  /// Numbers by their bits.
  private struct Floats: Decodable {
    let bits: [UInt32]

    var numbers: [Float] { bits.map { Float(bitPattern: $0) } }
  }
}

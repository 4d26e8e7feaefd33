/// How many numbers training has to find for a transformer of some size, counted from its sizes (sections 3.1 to 3.4 of the paper).
struct Ledger {
  /// How wide the model is, *d*, and how wide its feed-forward sub-layers are, *f*.
  let width, hidden: Int
  /// How many layers an encoder has, and a decoder.
  let encoderLayers, decoderLayers: Int

  /// The paper’s base model (table 3).
  static let base = Ledger(width: 512, hidden: 2048, encoderLayers: 6, decoderLayers: 6)

  /// W_Q, W_K, W_V and W_O of all heads together: 4 d².
  var attention: Int { 4 * width * width }
  /// W_1, b_1, W_2 and b_2: 2 d f + f + d.
  var feedForward: Int { 2 * width * hidden + hidden + width }
  /// γ and β of one layer norm: 2 d.
  var norm: Int { 2 * width }

  /// What a layer of an encoder has but for its norms.
  var encoderLayer: Int { attention + feedForward }
  /// What a layer of a decoder has but for its norms: a second attention, to what the encoder has made.
  var decoderLayer: Int { 2 * attention + feedForward }
  /// All layers but for their norms.
  var layers: Int { encoderLayers * encoderLayer + decoderLayers * decoderLayer }
  /// The norms of all layers: one for each sub-layer.
  var norms: Int { (2 * encoderLayers + 3 * decoderLayers) * norm }

  /// The embeddings of a vocabulary, *d* numbers a word.
  func embeddings(of words: Int) -> Int { words * width }
}

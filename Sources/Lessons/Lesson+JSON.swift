import JSON
import Numbers
import WordVectors

extension Lesson {
  /// The lesson as the JSON of a lesson file, without what is the default anyway; a corpus from a file is written out.
  ///
  /// Reading it gives the same lesson again.
  public var json: String {
    var members: [(String, String)] = []
    if title != Self.title(of: tokens) { members.append(("title", jsonString(title))) }
    if !tokens.isEmpty { members.append(("tokens", jsonList(tokens.map(jsonString)))) }
    if let training {
      members.append(("training", training.json))
    } else {
      members.append(("embeddings", embeddings.json))
    }
    if let features { members.append(("features", jsonList(features.map(jsonString)))) }
    if let question { members.append(("question", question.json)) }
    if let memory { members.append(("memory", memory.json)) }
    if heads != 1 { members.append(("heads", "\(heads)")) }
    if weights != .uniform(seed: 1, skip: 0) { members.append(("weights", weights.json)) }
    if let feedForward { members.append(("feedForward", jsonObject([("size", "\(feedForward)")]))) }
    if layers != 1 { members.append(("layers", "\(layers)")) }
    if let conventions = conventions.json { members.append(("conventions", conventions)) }
    if decimals != 2 { members.append(("decimals", "\(decimals)")) }
    return "{\n" + members.map { "  \(jsonString($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }
}

extension Lesson.Question {
  fileprivate var json: String {
    var members = [("token", jsonString(token)), ("feature", jsonString(feature))]
    if let otherWord {
      members.append(
        (
          "otherWord",
          jsonObject([
            ("token", jsonString(otherWord.token)), ("embedding", jsonList(otherWord.embedding.map(jsonNumber))),
          ])
        ))
    }
    return jsonObject(members)
  }
}

extension Lesson.Memory {
  fileprivate var json: String {
    jsonObject([("tokens", jsonList(tokens.map(jsonString))), ("embeddings", embeddings.json)])
  }
}

extension Embeddings {
  fileprivate var json: String {
    switch self {
    case .given(let matrix): return jsonObject([("given", matrix.json)])
    case .random(let size, let seed):
      return jsonObject([("random", jsonObject([("size", "\(size)"), ("seed", "\(seed)")]))])
    case .word2vec(let settings, let corpus):
      var members = settings.members
      if let corpus { members.append(("corpus", jsonList(corpus.map { jsonString($0.joined(separator: " ")) }))) }
      return jsonObject([("word2vec", jsonObject(members))])
    case .trained(let settings): return settings.json
    }
  }
}

extension Word2VecSettings {
  fileprivate var members: [(String, String)] {
    let standard = Word2VecSettings(size: size)
    var members = [("size", "\(size)")]
    if window != standard.window { members.append(("window", "\(window)")) }
    if seed != standard.seed { members.append(("seed", "\(seed)")) }
    if epochs != standard.epochs { members.append(("epochs", "\(epochs)")) }
    if negative != standard.negative { members.append(("negative", "\(negative)")) }
    if sample != standard.sample { members.append(("sample", jsonNumber(sample))) }
    if alpha != standard.alpha { members.append(("alpha", jsonNumber(alpha))) }
    if minAlpha != standard.minAlpha { members.append(("minAlpha", jsonNumber(minAlpha))) }
    if algorithm != standard.algorithm { members.append(("algorithm", jsonString(algorithm.rawValue))) }
    return members
  }
}

extension Weights {
  fileprivate var json: String {
    switch self {
    case .given(let weights):
      let layers = [weights.json] + weights.further.map { $0.json }
      return jsonObject([("given", layers.count == 1 ? layers[0] : jsonList(layers))])
    case .integers(let draws):
      var members = [("seed", "\(draws.seed)")]
      if draws.from != 0 { members.append(("from", "\(draws.from)")) }
      members.append(("below", "\(draws.below)"))
      if draws.divisor != 1 { members.append(("divisor", jsonNumber(draws.divisor))) }
      if draws.skip != 0 { members.append(("skip", "\(draws.skip)")) }
      return jsonObject([("integers", jsonObject(members))])
    case .uniform(let seed, let skip):
      return jsonObject([("uniform", jsonObject([("seed", "\(seed)")] + (skip == 0 ? [] : [("skip", "\(skip)")])))])
    }
  }
}

extension GivenWeights {
  /// One layer’s.
  fileprivate var json: String {
    var members = [("W_Q", queries.json), ("W_K", keys.json), ("W_V", values.json)]
    if let output { members.append(("W_O", output.json)) }
    for (name, matrix) in zip(GivenFeedForward.names, feedForward?.matrices ?? []) {
      members.append((name, name.hasPrefix("b") ? jsonList(matrix.elements.map(jsonNumber)) : matrix.json))
    }
    return jsonObject(members)
  }
}

extension Matrix {
  fileprivate var json: String { jsonList((0..<rows).map { jsonList(row($0).map(jsonNumber)) }) }
}

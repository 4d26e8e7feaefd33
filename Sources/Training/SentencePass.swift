import Lessons
import Numbers
import Workings

/// One sentence through the small transformer and back, on plain numbers in place: the fast path of a training.
///
/// Only the last row is asked, so only its query is computed, and it may see every token, mask or not. Then keys and values need not be
/// computed one by one: with *x* for the last row of X and q = x W_Q, the scores are X (W_K qᵀ) / √d, and what is heard is (A X) W_V.
/// The rest is as in ``SmallTransformer``, and a test holds one step of both together.
struct SentencePass {
  private let size, words: Int
  private let without: TrainingSettings.Part?
  private let positions: [Double]
  /// 1 / √d, or 0 for even attention.
  private let scale: Double
  /// Where each matrix begins among the weights.
  private let queries, keys, values, output, scores: Int
  /// Room for the numbers on the way.
  private var room: [Double]

  /// The longest sentence: two nouns with an adjective each.
  private static let longest = 9

  init(_ settings: TrainingSettings, _ weights: LearntWeights) {
    (size, words, without) = (weights.size, weights.words, settings.without)
    positions =
      without == .positions
      ? [Double](repeating: 0, count: Self.longest * size)
      : Operation.encoding(
        tokens: Axis(name: "token", labels: .numbers(0..<Self.longest)), features: .features(size),
        Wave(size: size, step: 1), firstPosition: 0
      ).evaluate([]).elements
    scale = without == .evenAttention ? 0 : 1 / Double(size).squareRoot()
    (queries, keys, values) = (weights.start(of: .queries), weights.start(of: .keys), weights.start(of: .values))
    (output, scores) = (weights.start(of: .output), weights.start(of: .scores))
    room = [Double](repeating: 0, count: (2 * Self.longest + 12) * size + 2 * Self.longest + 2 * words)
  }

  /// What came of a sentence.
  struct Outcome {
    /// −ln of the probability of the answer.
    let loss: Double
    /// Whether no other word is more likely than the answer, and whether none is than the other noun.
    let isRight, isOther: Bool
    /// The place with the head’s largest share; the first without attention.
    let looked: Int
    /// The head’s share for the place where the answer stands, and whether no other place has a larger one; 0 without attention.
    let share: Double
    let isLargest: Bool
  }

  /// Goes through a sentence, and if there is a gradient to add to, back again.
  mutating func callAsFunction(
    _ sentence: Language.Sentence, _ weights: UnsafePointer<Double>, addingTo gradient: UnsafeMutablePointer<Double>?,
    look: Look = .own
  ) -> Outcome {
    let (d, n) = (size, sentence.words.count)
    return room.withUnsafeMutableBufferPointer { room in
      guard var next = room.baseAddress else { preconditionFailure("a pass has room") }
      func take(_ count: Int) -> UnsafeMutablePointer<Double> {
        defer { next += count }
        return next
      }
      let (x, shares, normal, p) = (take(Self.longest * d), take(Self.longest), take(d), take(words))
      for (row, word) in sentence.words.enumerated() {
        for column in 0..<d { x[row * d + column] = weights[word * d + column] + positions[row * d + column] }
      }
      let last = x + (n - 1) * d
      let (q, looked, mixed, heard, sum) = (take(d), take(d), take(d), take(d), take(d))
      for column in 0..<d { sum[column] = last[column] }
      if without != .attention {
        multiply(last, weights + queries, d, d, into: q)
        multiplyBack(weights + keys, q, d, d, into: looked)
        for column in 0..<d { looked[column] *= scale }
        for row in 0..<n { shares[row] = dot(x + row * d, looked, d) }
        softmax(shares, n)
        switch look {
        case .own: break
        case .even: for row in 0..<n { shares[row] = 1 / Double(n) }
        case .moved:
          (shares[sentence.place], shares[sentence.otherPlace]) = (
            0, shares[sentence.place] + shares[sentence.otherPlace]
          )
        case .sharpened:
          let most = largest(shares, n)
          for row in 0..<n { shares[row] = row == most ? 1 : 0 }
        }
        for column in 0..<d { mixed[column] = 0 }
        for row in 0..<n { add(x + row * d, times: shares[row], d, to: mixed) }
        multiply(mixed, weights + values, d, d, into: heard)
        let found = take(d)
        multiply(heard, weights + output, d, d, into: found)
        add(found, times: 1, d, to: sum)
      }
      let spread = normalise(sum, d, into: normal)
      multiply(normal, weights + scores, d, words, into: p)
      softmax(p, words)
      let likeliest = largest(p, words)
      let most = without == .attention ? 0 : largest(shares, n)
      let outcome = Outcome(
        loss: -log(p[sentence.answer]), isRight: likeliest == sentence.answer,
        isOther: likeliest == sentence.words[sentence.otherPlace], looked: most,
        share: without == .attention ? 0 : shares[sentence.place],
        isLargest: without != .attention && most == sentence.place)
      guard let gradient else { return outcome }

      // Back: what each number is called is now its gradient.
      p[sentence.answer] -= 1
      addOuter(normal, p, d, words, to: gradient + scores)
      let (ofX, ofSum, ofNormal) = (take(Self.longest * d), take(d), take(d))
      multiplyBack(weights + scores, p, d, words, into: ofNormal)
      let (mean, along) = (total(ofNormal, d) / Double(d), dot(normal, ofNormal, d) / Double(d))
      for column in 0..<d { ofSum[column] = (ofNormal[column] - mean - normal[column] * along) / spread }
      for place in 0..<n * d { ofX[place] = 0 }
      let ofLast = ofX + (n - 1) * d
      add(ofSum, times: 1, d, to: ofLast)
      if without != .attention {
        let (ofHeard, ofMixed, ofShares) = (take(d), take(d), take(Self.longest))
        addOuter(heard, ofSum, d, d, to: gradient + output)
        multiplyBack(weights + output, ofSum, d, d, into: ofHeard)
        addOuter(mixed, ofHeard, d, d, to: gradient + values)
        multiplyBack(weights + values, ofHeard, d, d, into: ofMixed)
        for row in 0..<n {
          ofShares[row] = dot(x + row * d, ofMixed, d)
          add(ofMixed, times: shares[row], d, to: ofX + row * d)
        }
        let middle = dot(ofShares, shares, n)
        let ofLooked = ofNormal  // its numbers are done with
        for column in 0..<d { ofLooked[column] = 0 }
        for row in 0..<n {
          let ofScore = shares[row] * (ofShares[row] - middle)
          add(x + row * d, times: ofScore, d, to: ofLooked)
          add(looked, times: ofScore, d, to: ofX + row * d)
        }
        for column in 0..<d { ofLooked[column] *= scale }
        addOuter(ofLooked, q, d, d, to: gradient + keys)
        let ofQuery = ofHeard
        multiply(ofLooked, weights + keys, d, d, into: ofQuery)
        addOuter(last, ofQuery, d, d, to: gradient + queries)
        multiplyBack(weights + queries, ofQuery, d, d, into: ofMixed)
        add(ofMixed, times: 1, d, to: ofLast)
      }
      for (row, word) in sentence.words.enumerated() { add(ofX + row * d, times: 1, d, to: gradient + word * d) }
      return outcome
    }
  }
}

// MARK: Arithmetic in place

private typealias Numbers = UnsafePointer<Double>
private typealias Room = UnsafeMutablePointer<Double>

/// y = x W, for a row x.
private func multiply(_ x: Numbers, _ w: Numbers, _ rows: Int, _ columns: Int, into y: Room) {
  for column in 0..<columns { y[column] = 0 }
  for row in 0..<rows { add(w + row * columns, times: x[row], columns, to: y) }
}

/// y = W g, for a column g.
private func multiplyBack(_ w: Numbers, _ g: Numbers, _ rows: Int, _ columns: Int, into y: Room) {
  for row in 0..<rows { y[row] = dot(w + row * columns, g, columns) }
}

/// W + xᵀ g, for a row x and a row g.
private func addOuter(_ x: Numbers, _ g: Numbers, _ rows: Int, _ columns: Int, to w: Room) {
  for row in 0..<rows { add(g, times: x[row], columns, to: w + row * columns) }
}

@inline(__always)
private func add(_ x: Numbers, times factor: Double, _ count: Int, to y: Room) {
  for place in 0..<count { y[place] += factor * x[place] }
}

@inline(__always)
private func dot(_ x: Numbers, _ y: Numbers, _ count: Int) -> Double {
  var sum = 0.0
  for place in 0..<count { sum += x[place] * y[place] }
  return sum
}

private func total(_ x: Numbers, _ count: Int) -> Double {
  var sum = 0.0
  for place in 0..<count { sum += x[place] }
  return sum
}

/// Where the largest number stands.
private func largest(_ x: Numbers, _ count: Int) -> Int {
  var place = 0
  for other in 1..<count where x[other] > x[place] { place = other }
  return place
}

private func softmax(_ x: Room, _ count: Int) {
  let top = x[largest(x, count)]
  for place in 0..<count { x[place] = exp(x[place] - top) }
  let sum = total(x, count)
  for place in 0..<count { x[place] /= sum }
}

/// The numbers less their mean over their spread, which it returns; ε = 10⁻⁵.
private func normalise(_ x: Numbers, _ count: Int, into y: Room) -> Double {
  let mean = total(x, count) / Double(count)
  for place in 0..<count { y[place] = x[place] - mean }
  let spread = (dot(y, y, count) / Double(count) + 0.00001).squareRoot()
  for place in 0..<count { y[place] /= spread }
  return spread
}

import Lessons
import Literate
import Model
import Numbers
import Workings

/// What a lesson’s question comes to: who is asked about, who answers, which heads hear whom, and what is known after each step.
///
/// Only the question is written in the lesson; all else is found from the numbers. There is no story where nothing is asked, where
/// nobody but the token asked about could answer, or where attention is not the paper’s.
public struct Story: Sendable {
  /// All that is computed.
  public let run: Transformer.Run
  /// The tokens of the lesson.
  public let tokens: [Token]
  /// The token asked about, whose own embedding says nothing of the feature: *bank*.
  public let asked: Token
  /// The column of the feature asked about.
  public let feature: Int
  /// The token with the most to say of that feature: *river*.
  public let answering: Token
  /// The head, from 0, in which the token asked about gives most to the one that answers.
  public let answeringHead: Int
  /// The other token, besides these two, that it hears most in any other head: *the*.
  public let other: Token
  /// That head, from 0.
  public let otherHead: Int

  /// The story of a model’s lesson, if it has one.
  public init?(_ model: Transformer) {
    let lesson = model.lesson
    guard let asked = lesson.asked, let answering = lesson.answering, lesson.isToldAsStory else { return nil }
    let run = model()
    let shares = run.attention.heads.map { $0.weights.value.row(asked.token) }
    let answeringHead = shares.map { $0[answering] }.indexOfLargest
    var other = (head: 0, token: 0, share: -1.0)
    for (head, row) in shares.enumerated() where head != answeringHead {
      for (token, share) in row.enumerated() where token != asked.token && token != answering && share > other.share {
        other = (head, token, share)
      }
    }
    self.run = run
    tokens = Token.all(lesson.tokens)
    self.asked = tokens[asked.token]
    feature = asked.feature
    self.answering = tokens[answering]
    self.answeringHead = answeringHead
    self.other = tokens[other.token]
    otherHead = other.head
  }

  /// What the feature asked about is called: “water or money”.
  public var featureName: String { run.lesson.question?.feature ?? "" }

  /// The story with the other word in the place of the one that answers: *savings*.
  public var twin: Story? { run.lesson.twin.flatMap { Story(Transformer($0)) } }

  /// What a quantity as wide as the model, such as E, X, M, R or N, says of the token asked about, in the feature asked about.
  public func said(in quantity: Quantity) -> Cell { quantity[asked.index, feature] }

  /// The answer: what stands there after the layer norm.
  public var answer: Cell { said(in: run.norm.normalised) }

  /// What the token that answers says of itself; the answer should have its sign.
  public var given: Cell { run.input.embeddings[answering.index, feature] }

  /// The share that the token asked about gives to another, in the shares A of an attention.
  public func share(of token: Token, in weights: Quantity) -> Cell { weights[asked.index, token.index] }

  /// The shares of the one attention as wide as the model, which asks everything at once.
  public var wideShares: Quantity { run.example.weights }
  /// The attention of the head that hears the token which answers.
  public var answeringAttention: Attention.Run { run.attention.heads[answeringHead] }
  /// The attention of the head that hears the other one.
  public var otherAttention: Attention.Run { run.attention.heads[otherHead] }
}

extension Lesson {
  /// Whether attention works as the paper says, with several heads and a third token for them to tell apart.
  fileprivate var isToldAsStory: Bool {
    tokens.count > 2 && heads > 1 && conventions.headWeights == .own && conventions.headInput == .positioned
      && conventions.softmaxOver == .row && conventions.normaliseOver == .features && conventions.outputProjection
  }
}

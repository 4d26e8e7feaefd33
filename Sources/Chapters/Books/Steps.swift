import Lessons
import Literate
import Model
import Workings

final class Steps {
  let run: Transformer.Run
  let embeddings: E, positions: P, projections: J, scores: S, softmax: A, heads: H, concat: C, layerNorm: AddAndNorm.Run
  struct E { let lesson: Lesson; let tokens: [Token]; let embeddings: Quantity }
  struct P { let positions, input: Quantity }
  struct J {
    let parameters: Parameters; let source: Quantity; let whole: Projections.Run?; let parts: [Projections.Run];
    let example: Projections.Run
  }
  struct S { let scaled: Quantity }
  struct A { let weights, output: Quantity }
  struct H { let heads: [Attention.Run] }
  struct C { let joined, mixed: Quantity }
  convenience init(_ lesson: Lesson) { self.init(Transformer(lesson)()) }
  convenience init(_ lesson: Lesson, model: Word2Vec?) { self.init(Transformer(lesson, trained: model)()) }
  init(_ run: Transformer.Run) {
    self.run = run
    let layer = run.layers[0]
    embeddings = E(lesson: run.lesson, tokens: Token.all(run.lesson.tokens), embeddings: run.input.embeddings)
    positions = P(positions: run.input.positions, input: run.input.input)
    let parts: [Projections.Run] = if case .parts(let parts) = layer.attention.projected { parts } else { [] }
    projections = J(
      parameters: run.parameters, source: layer.source, whole: layer.attention.projected.whole, parts: parts,
      example: layer.attention.projected.example)
    scores = S(scaled: layer.attention.example.scaled)
    softmax = A(weights: layer.attention.example.weights, output: layer.attention.example.output)
    heads = H(heads: layer.attention.heads)
    concat = C(joined: layer.attention.joined, mixed: layer.attention.mixed)
    layerNorm = layer.norm
  }
  var quantities: [Quantity] { run.quantities }
  var quantitiesUpToAttention: [Quantity] { run.upToAttention }
}
extension Chapter {
  static var slug: String {
    title.lowercased().split { $0 == " " || $0 == "," }.map { String($0) }.joined(separator: "-")
  }
}

import Lessons
import Literate
import Model
import Workings

extension Story {
  /// What is known of the token asked about after each chapter, as far as one of them: the same figure each time, filled a little more.
  func trail(reached count: Int) -> Trail {
    Trail(
      [
        Trail.Stop("Embedding", Trail.Group(said(in: run.input.embeddings))),
        Trail.Stop("Position", Trail.Group(said(in: run.input.input))),
        Trail.Stop("Query", row(of: run.example.projected.queries)),
        Trail.Stop("Scores", row(of: run.example.scaled, tokens)),
        Trail.Stop("Shares", shares(run.example)),
        Trail.Stop("Heads", shares(answeringAttention), shares(otherAttention)),
        Trail.Stop("Found", Trail.Group(said(in: run.attention.mixed))),
        Trail.Stop("Layer norm", Trail.Group(answer)),
      ], reached: count)
  }

  private func row(of quantity: Quantity, _ tokens: [Token]? = nil) -> Trail.Group {
    Trail.Group(row: asked.index, of: quantity, tokens: tokens)
  }

  private func shares(_ attention: Attention.Run) -> Trail.Group {
    Trail.Group(row: asked.index, of: attention.weights, tokens: tokens, areShares: true)
  }
}

import Lessons
import Literate
import Model
import Numbers
import Workings

extension Story {
  /// What the answer would be without output weights: told where the two sentences could then not be told apart.
  @BlockBuilder var withoutOutputWeights: [Block] {
    let own = run.lesson.columns(ofHead: answeringHead)
    if let twin, let weights = run.parameters.output, !own.contains(feature), twinIsAlikeWithoutOutput(twin).holds {
      let inItsPlace = feature / run.lesson.headSize + 1
      """
      Without \(weights), what head \(answeringHead + 1) found would have stayed in \(own.columnsInWords).
      In the place of *\(featureName)* would stand what head \(inItsPlace) found, \(said(in: run.attention.joined)); and with \(twin.answering) in the place of \(answering), \(measured: twin.said(in: twin.run.attention.joined).value).
      """
      Claim(
        "Without \(weights), \(asked) would have the same sign in both sentences.", twinIsAlikeWithoutOutput(twin))
    }
  }

  private func twinIsAlikeWithoutOutput(_ twin: Story) -> Finding {
    let (one, other) = (said(in: run.attention.joined), twin.said(in: twin.run.attention.joined))
    return Finding(one.value * other.value > 0, "\(one) and \(measured: other.value)")
  }
}

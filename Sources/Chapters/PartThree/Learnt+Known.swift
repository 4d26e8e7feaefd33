import Lessons
import Literate
import Model
import Numbers
import Training
import Workings

// What the chapter comes to, and a sentence unlike all others.
extension LearntChapter {
  /// What is known now, where the task is learnt.
  @BlockBuilder var known: [Block] {
    if let longer, found.isLearnt {
      Heading("What is known, and what is not")
      """
      What has it \(term: .learnt)? To look at the noun that was asked for, in \(found.largestCount) of \(found.count) sentences it had never met.
      How do we know? Move the look, and in \(moved.otherCount) of them the answer moves with it.
      How does it do it? The word says *noun*, and the place says which.
      The paper’s authors look at their \(terms: .head) in the same way, find that they do different jobs, and leave it at looking (section 4 and the appendix).
      """
      """
      What these sentences cannot say is what it makes of one unlike all of them. Here is one with two adjectives before its first noun, “\(longer.text)”, which is right if it is answered with “\(longer.right)”:
      the model says “\(longer.said)”, with a probability of \(measured: longer.probability), and gives “\(longer.right)” a share of \(measured: longer.share).
      """
    }
  }

  /// A sentence with one adjective more than training has ever put before a noun, and what the model makes of it.
  private struct Longer {
    let text, right, said: String
    let probability, share: Double
  }

  private var longer: Longer? {
    guard settings.without == nil, settings.adjectives.count > 1, let sentence = language.shownPair?.who else {
      return nil
    }
    var words = language.tokens(sentence)
    words.insert(contentsOf: settings.adjectives.prefix(2), at: 1)
    guard let places = language.places(of: words) else { return nil }
    let run = model(places)
    let said = run.answer.probabilities.value.elements.indexOfLargest
    return Longer(
      text: words.joined(separator: " "), right: language.words[sentence.answer], said: language.words[said],
      probability: run.answer.probabilities.value[0, said],
      share: run.attention?.weights.value[words.count - 1, sentence.place + 2] ?? 0)
  }
}

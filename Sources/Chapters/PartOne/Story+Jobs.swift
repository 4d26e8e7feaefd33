import Lessons
import Literate
import Model
import Numbers
import Workings

extension Story {
  /// What each column of the package’s own weights is for; a lesson with other weights has no such list.
  @BlockBuilder var jobs: [Block] {
    let (queries, keys) = (run.parameters.queries, run.parameters.keys)
    if hasOwnWeights {
      """
      Training finds weights without telling anyone what they are for.
      These were set by hand, so that each column has a job: a question in \(queries), and in \(keys) the answer that it looks for.
      """
      List(
        """
        Column 0: “I am a noun: of what kind?” It is asked by nouns, \(queries[0, 0]), and less by what describes, \(queries[3, 0]).
        It is answered by what describes, \(keys[3, 0]), and not by nouns, \(keys[0, 0]), or determiners, \(keys[1, 0]).
        """,
        """
        Column 1: “I describe: whom?” It is asked by what describes, \(queries[3, 1]),
        and answered by nouns, \(keys[0, 1]), that do not describe themselves, \(keys[3, 1]).
        """,
        """
        Column 2: “I am a noun: which one?” It is asked by nouns, \(queries[0, 2]), and answered by determiners, \(keys[1, 2]).
        """,
        """
        Column 3: “I am a determiner: of which noun?” It is asked by determiners, \(queries[1, 3]), and answered by nouns, \(keys[0, 3]).
        """)
      """
      Nobody asks for *\(featureName)*, and nobody is found by it: that row of both matrices is 0.
      It is what is handed over, in \(run.parameters.values), and so another describing word will be heard just as much, and give another answer.
      """
    }
  }

  private var hasOwnWeights: Bool {
    guard case .given(let weights) = run.lesson.weights, case .given(let own) = Lesson.riverBank.weights else {
      return false
    }
    return weights == own && run.lesson.features == Lesson.riverBank.features
  }
}

import Chapters
import Lessons
import Testing

@Suite struct SmallCorpusTests {
  /// What the seed was chosen for.
  @Test func holdsTheNotebooksSentence() {
    #expect(SmallCorpus.sentences().contains(Lesson.withWord2Vec.tokens))
  }

  @Test func aShorterOneIsTheBeginningOfALonger() {
    #expect(SmallCorpus.sentences(60) == Array(SmallCorpus.sentences().prefix(60)))
  }
}

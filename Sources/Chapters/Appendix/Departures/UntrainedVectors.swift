import WordVectors
import Lessons
import Literate
import Model
import Numbers
import Workings

extension Departure {
  /// Word vectors learnt from one sentence, that is, not learnt.
  static func untrainedVectors(_ notebook: NotebookRuns, trained: Word2Vec) -> Departure {
    Departure(
      "Word vectors learnt from one sentence",
      "Word2vec is given the seven words and nothing else",
      "the paper learns its embeddings with all the rest, from millions of sentences", in: notebook, trained: trained,
      mend: { $0.embeddings = .word2vec(trained.settings, corpus: nil) }
    ) { two, mended in
      let (own, learnt) = (cosines(two), cosines(mended))
      return """
        Nothing is learnt, as \(chapter: Word2VecChapter.self, "the chapter on Word2vec") shows, and the vectors of different words point nowhere in particular:
        their cosines lie between \(measured: own.min() ?? 0) and \(measured: own.max() ?? 0).
        Vectors trained on that chapter’s sentences stand in for the paper’s, which are learnt with all the rest; their cosines lie between \(measured: learnt.min() ?? 0) and \(measured: learnt.max() ?? 0).
        """
    }
  }
}

/// The cosines between the vectors of any two different words.
private func cosines(_ run: Transformer.Run) -> [Double] {
  let (tokens, cosines) = (Token.all(run.lesson.tokens), run.input.embeddings.cosines().value)
  return tokens.flatMap { one in
    tokens[(one.index + 1)...].filter { $0.text != one.text }.map { cosines[one.index, $0.index] }
  }
}

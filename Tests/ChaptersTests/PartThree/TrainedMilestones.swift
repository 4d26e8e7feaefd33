import Lessons
import Literate
import Testing
import Training
import Workings

@testable import Chapters

/// The training of the default book, computed once for the tests of its chapters.
enum Trained {
  static let milestones = Milestones(TrainingSettings())
  static let without = TrainingSettings.Part.allCases.map { part in
    var trainer = Trainer(TrainingSettings(without: part))
    trainer.finish()
    return trainer
  }

  /// Short trainings of another kind: each part taken away, two nouns and no adjective, no step at all, a single step.
  static let odd: [TrainingSettings] =
    TrainingSettings.Part.allCases.map { TrainingSettings(seed: 3, size: 5, steps: 12, batch: 3, without: $0) } + [
      TrainingSettings(size: 4, steps: 20, batch: 1, nouns: ["a", "b"], verbs: ["v"], adjectives: []),
      TrainingSettings(steps: 0), TrainingSettings(steps: 1), TrainingSettings(size: 1, steps: 3, batch: 1),
      TrainingSettings(
        size: 14, steps: 50, nouns: ["*cat*", "<b>", "|", "fox"], verbs: ["_saw_"], adjectives: ["`big`"]),
    ]
}

extension Chapter {
  /// The page by itself, in a book of one part.
  func page(_ style: NumberStyle) -> Page { Page(self, style: style) }
}

extension Page {
  /// Mistakes of the page, in a book that has nothing else.
  var mistakes: [String] { Book(title: "One page", summary: "", parts: [Part("Part", [self])]).mistakes }
}

import Chapters
import JSON
import Lessons
import Literate
import Rendering
import Training
import Workings

/// Part Three as a reader changes it: what it is written for, the training as far as it has come, and the sentence that is asked.
///
/// Nothing is trained before something is asked that takes a training.
final class LearningPart {
  /// What the part is written for.
  private(set) var lesson = Lesson.whoChasedWhom
  /// The last training that has come to its end: that of the lesson, or one that may become the lesson’s.
  private var training: Milestones?
  /// The book’s own trainings without a part, once they were made; a reader’s training has none beside it.
  private var others: [Trainer]?
  /// The training that runs, and what it is of.
  private var running: (lesson: Lesson, training: Milestones)?
  private var part: Part?
  /// The shares that a reader gives the last word’s look, where they are not the model’s own.
  private var look: [Double]?

  /// A lesson for this part.
  static func lesson(_ json: [UInt8]) throws(LessonError) -> Lesson {
    let lesson = try Lesson(json: json)
    guard lesson.training == nil else { return lesson }
    throw .ofLesson(expected: "a lesson with a `training`, which Part Three is about", found: "one without")
  }

  /// All that its training is set to.
  var settings: TrainingSettings { lesson.training ?? TrainingSettings() }

  /// Takes a lesson, and computes nothing yet.
  func note(_ lesson: Lesson) { (self.lesson, part, look) = (lesson, nil, nil) }

  /// Takes a lesson and computes its chapters; a training that has just been run is not run again.
  func open(_ lesson: Lesson, progress: ((Double) -> Void)?) throws(LessonError) {
    let trained = Self.trained(lesson, training, progress)
    guard trained.finished.isFinite else { throw .overflowing }
    // Another sentence changes no chapter.
    let kept = lesson.training == self.lesson.training ? part : nil
    note(lesson)
    training = trained
    part = kept ?? computed(trained)
  }

  private static func trained(_ lesson: Lesson, _ last: Milestones?, _ progress: ((Double) -> Void)?) -> Milestones {
    let settings = lesson.training ?? TrainingSettings()
    if let last, last.finished.isDone, last.finished.settings == settings { return last }
    return Milestones(settings, progress: progress)
  }

  private func trained() -> Trainer {
    let trained = Self.trained(lesson, training, nil)
    training = trained
    return trained.finished
  }

  // MARK: A training that runs

  /// Begins a training, of which nothing becomes part of the book until its lesson is opened.
  func begin(_ lesson: Lesson) {
    running = (lesson, Milestones(beginning: lesson.training ?? TrainingSettings()))
  }

  /// Takes some steps; returns how many are left.
  func advance(_ steps: Int) -> Int {
    guard var now = running else { return 0 }
    running = nil  // so that it is not copied
    for _ in 0..<steps where !now.training.finished.isDone { now.training.advance() }
    defer { running = now }
    return now.training.finished.settings.steps - now.training.finished.step
  }

  /// Ends the training after the steps that it has taken, and gives its lesson.
  func end() -> Lesson {
    guard var ended = running else { return lesson }
    ended.training.end()
    ended.lesson.embeddings = .trained(ended.training.finished.settings)
    (training, running) = (ended.training, nil)
    return ended.lesson
  }

  /// The page of a training as far as it has come.
  var now: Page? {
    running.map { Page(TrainingNow($0.training.finished), style: NumberStyle(decimals: 3)) }
  }

  // MARK: What it says

  /// The chapters, without their places in a book.
  func chapters() -> Part {
    if let part { return part }
    let trained = Self.trained(lesson, training, nil)
    training = trained
    let computed = computed(trained)
    part = computed
    return computed
  }

  private func computed(_ trained: Milestones) -> Part {
    guard trained.finished.settings == TrainingSettings() else { return Learning(Trainings(trained)).part }
    let others = self.others ?? TrainingSettings().withoutEachPart.map { Trainer($0).finished() }
    self.others = others
    return Learning(Trainings(trained, without: others)).part
  }

  /// Takes shares for the last word’s look, one for each word; what cannot be shares, or none, brings back the model’s own.
  func look(_ shares: [Double]) {
    let sum = shares.reduce(0, +)
    let isLook = shares.count == sentence.count && shares.allSatisfy { $0 >= 0 } && sum > 0 && sum.isFinite
    look = isLook ? shares : nil
  }

  /// The words that are asked: the lesson’s, or else a sentence that was held out.
  var sentence: [String] {
    if !lesson.tokens.isEmpty { return lesson.tokens }
    let language = Language(settings)
    return language.shownPair.map { language.tokens($0.who) } ?? []
  }

  /// What the model says to the sentence.
  func reply() -> Reply { Reply(to: sentence, trained(), looking: look) }
}

extension LessonError {
  fileprivate static var overflowing: LessonError {
    .ofLesson(
      expected: "a training whose numbers stay finite", found: "one whose numbers do not",
      advice: "Take a smaller rate.")
  }
}

import Chapters
import Lessons
import Model
import Rendering
import Training
import Workings

extension Command {
  /// `book values`: prints the quantities as JSON.
  static func values(_ arguments: Arguments) throws(Failure) {
    guard let path = arguments[.lesson] else {
      let part = try part(arguments)
      return try writeValues(part.lesson, part.quantities)
    }
    guard arguments[.part] == nil else { throw .usage("--lesson and --part exclude each other.") }
    let lesson = try readLesson(path)
    if let training = lesson.training {
      let quantities = learn(training, answering: lesson.tokens)
      if let cell = quantities.firstUndefined { throw .input(LessonError.undefined(cell).message(file: path)) }
      return try writeValues(lesson, quantities)
    }
    let trained = lesson.word2vec(progress: Output.progress("Training word vectors"))
    let quantities = Transformer(lesson, trained: trained)().quantities
    if let cell = quantities.firstUndefined { throw .input(LessonError.undefined(cell).message(file: path)) }
    try writeValues(lesson, quantities)
  }

  /// The part of the default book that `--part` names; the first where it is left out.
  static func part(_ arguments: Arguments) throws(Failure) -> PartName {
    let name = arguments[.part] ?? PartName.byHand.rawValue
    guard let part = PartName(rawValue: name) else {
      let names = PartName.allCases.map { $0.rawValue }.joined(separator: ", ")
      throw .usage("There is no part “\(name)”. The parts are: \(names).")
    }
    return part
  }

  /// Trains a small transformer, and lets it answer.
  private static func learn(_ settings: TrainingSettings, answering tokens: [String]) -> [Quantity] {
    var trainer = Trainer(settings)
    trainer.finish(progress: Output.progress("Training a transformer"))
    return trainer.quantities(answering: tokens)
  }

  private static func writeValues(_ lesson: Lesson, _ quantities: [Quantity]) throws(Failure) {
    try writeValuesJSON(
      title: lesson.title, tokens: lesson.tokens, features: lesson.features, quantities: quantities, to: Output.write)
  }
}

import Chapters
import Lessons
import Literate
import Model
import Workings

/// The chapters on the rest of the paper’s layer, in a book of their own behind Part One, which defines their terms.
enum PartThree {
  static let book: Book = {
    func run(_ lesson: Lesson) -> Transformer.Run { Transformer(lesson)() }
    var part = Part("Attention that has learnt", isOneComputation: false)
    part.add(
      MaskChapter(run(.maskedRiverBank), unmasked: run(.riverBank), otherEnd: run(.maskedRiverFlows)))
    part.add(FeedForwardChapter(run(.riverBankFeedForward), beside: run(.savingsBankFeedForward)))
    part.add(LayersChapter(run(.riverBankTwice), normedBefore: run(.riverBankTwiceNormedBefore)))
    part.add(EncoderDecoderChapter(run(.placeByTheRiver), reading: run(.placeOfSavings)))
    return Book.attentionWorked(laterParts: [part])
  }()

  /// The chapters’ pages.
  static let pages = book.parts[1].pages
}

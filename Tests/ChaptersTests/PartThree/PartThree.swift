import Chapters
import Lessons
import Literate
import Model
import Workings

/// The chapters on the rest of the paper’s layer, in a book of their own behind Part One, which defines their terms.
enum PartThree {
  static let mask = MaskChapter(
    Transformer(.maskedRiverBank)(), unmasked: Transformer(.riverBank)(), otherEnd: Transformer(.maskedRiverFlows)())
  static let feedForward = FeedForwardChapter(
    Transformer(.riverBankFeedForward)(), beside: Transformer(.savingsBankFeedForward)())
  static let layers = LayersChapter(
    Transformer(.riverBankTwice)(), normedBefore: Transformer(.riverBankTwiceNormedBefore)())
  static let encoderDecoder = EncoderDecoderChapter(Transformer(.ufer)(), reading: Transformer(.uferOfSavings)())

  static let book: Book = {
    var part = Part("Attention that has learnt", isOneComputation: false)
    part.add(mask)
    part.add(feedForward)
    part.add(layers)
    part.add(encoderDecoder)
    return Book.attentionWorked(laterParts: [part])
  }()

  /// The chapters’ pages.
  static let pages = book.parts[1].pages
}

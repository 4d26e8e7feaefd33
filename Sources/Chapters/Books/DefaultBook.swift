import Lessons
import Literate
import Numbers
import Workings

extension Lesson {
  /// Part One’s lesson.
  public static let byHand = riverBank
}

extension Book {
  /// The default book, *Attention, Worked*; its Part One may be written for a lesson of one’s own.
  public static func attentionWorked(
    partOne: [Page] = ByHand(.byHand).pages, laterParts: [Part] = laterParts()
  ) -> Book {
    Book(
      .standard,
      title: "Attention, Worked",
      summary: """
        The attention mechanism of [Attention Is All You Need](https://arxiv.org/abs/1706.03762), step by step.
        Every number on these pages was computed by the program that wrote them.
        """,
      parts: [Part(ByHand.title, partOne)] + laterParts)
  }

  /// What follows Part One in the default book: Parts Two and Three, and the appendix.
  public static func laterParts() -> [Part] {
    let given = givenParts()
    return [given[0], Learning().part, given[1]]
  }

  /// Part Two and the appendix, which are what they are whatever a reader changes.
  public static func givenParts() -> [Part] {
    let withWord2Vec = WithWord2Vec()
    return [withWord2Vec.part, Appendix(trained: withWord2Vec.model).part]
  }

  /// Somebody’s own book: Part One, written for a lesson.
  public static func written(for lesson: Lesson, _ partOne: [Page]) -> Book {
    Book(
      title: lesson.title,
      summary: """
        The attention mechanism of [Attention Is All You Need](https://arxiv.org/abs/1706.03762), step by step,
        for \(lesson.tokens.count, "token"), \(lesson.size, "feature") and \(lesson.heads, "head").
        Every number on these pages was computed by the program that wrote them.
        """,
      parts: [Part(ByHand.title, partOne)])
  }
}

#if !hasFeature(Embedded)
  import Literate
  import Numbers
  import Workings

  extension MarkedSheet.Line {
    /// What is to be said of an answer that is not simply right, after the answer.
    public func remark(_ style: NumberStyle) -> String? {
      if let mark { return mark.remark(style) }
      guard case .largest(let item) = blank else { return nil }
      switch verdict {
      case .right, .missing: return nil
      case .follows, .again: return "is where the largest of the own shares stands, and counts."
      case .idle, .wrong:
        return
          "is wrong. In the key it is \(item.columnLabel(item.quantity.value.row(item.emptyRow ?? 0).indexOfLargest))."
      }
    }

    /// The answer as it was written; nothing where there is none.
    public var answer: String {
      if let mark { return mark.answer.map { NumberStyle.exact($0) } ?? "" }
      guard case .largest(let item) = blank, let choice else { return "" }
      return item.columnLabel(choice)
    }

    /// What the key has.
    public func key(_ style: NumberStyle) -> String {
      switch blank {
      case .number(let cell): style.text(cell.value)
      case .largest(let item): item.columnLabel(item.quantity.value.row(item.emptyRow ?? 0).indexOfLargest)
      }
    }

    /// The verdict in a word or two, as tables have it.
    public var word: String {
      switch verdict {
      case .right: "right"
      case .follows: "follows"
      case .again: "again"
      case .idle: "no mark"
      case .wrong: "wrong"
      case .missing: "missing"
      }
    }
  }

  extension Marking.Mark {
    fileprivate func remark(_ style: NumberStyle) -> String? {
      let numbers =
        style.text(ownWay) == style.text(cell.value)
        ? style.text(ownWay) : "\(style.text(ownWay)) from the own numbers, \(style.text(cell.value)) in the key"
      let cut = isCutOff ? " Its last digit was cut off, not rounded." : ""
      switch verdict {
      case .missing: return nil
      case .right: return isCutOff ? "counts; its last digit was cut off, not rounded: \(style.text(ownWay))." : nil
      case .follows:
        return
          "follows from an earlier slip, and counts (\(style.text(ownWay)); the key has \(style.text(cell.value))).\(cut)"
      case .again(let judgement):
        return "is the same slip again, which has cost its mark: \(judgement.afterwards(style)) Expected \(numbers)."
      case .idle(let reason):
        return "follows from own numbers, but earns no mark: \(reason.words). The key has \(style.text(cell.value))."
      case .wrong(let judgement): return "is wrong, \(judgement.afterwards(style)) Expected \(numbers)."
      }
    }
  }

  extension Judgement {
    /// What is said of a wrong number, after a comma or a colon.
    public func afterwards(_ style: NumberStyle) -> String {
      var words = words.plainText(style)
      if words.hasPrefix("Not yet: ") { words.removeFirst("Not yet: ".count) }
      return words
    }
  }

  extension Idleness {
    /// The reason, as the end of a sentence.
    fileprivate var words: String {
      switch self {
      case .withoutSpread: "its row is the same number everywhere, or is made from such a row"
      case .copied: "it stands elsewhere on the sheet, and most of what it is made from is wrong"
      case .chance: "most of its row is wrong"
      case .adrift: "most of what it is made from is wrong, and no printed number has a part in it"
      }
    }
  }
#endif

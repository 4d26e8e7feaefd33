#if !hasFeature(Embedded)
  import Numbers

  /// Judges the answers of one table, each by itself: before it is known whether what follows is worth a mark.
  struct Judging {
    private let quantity: Quantity
    private let own: OwnNumbers
    private let style: NumberStyle
    /// What follows from the student’s own numbers.
    private let following: Matrix
    /// What slips give, from the student’s own numbers and from the key’s.
    private lazy var slips = quantity.slipped { [own] in own.numbers(of: $0) } + quantity.slipped()

    init(_ quantity: Quantity, _ own: OwnNumbers, _ style: NumberStyle) {
      (self.quantity, self.own, self.style) = (quantity, own, style)
      following = own.following(quantity)
    }

    /// What an answer is by itself.
    ///
    /// It may be one off in its last digit, up or down, from what follows from the student’s own numbers; where these have left
    /// the key, from the key as well. The key’s own number is always right.
    mutating func mark(_ answer: Double?, for cell: Cell) -> Marking.Mark {
      let ownWay = following[cell.row, cell.column]
      func mark(_ verdict: Marking.Verdict, isCutOff: Bool = false) -> Marking.Mark {
        Marking.Mark(cell: cell, answer: answer, ownWay: ownWay, verdict: verdict, isCutOff: isCutOff)
      }
      guard let answer else { return mark(.missing) }
      let one = style.unit * (1 + 1e-9)
      func isWithinOne(_ a: Double, _ b: Double) -> Bool { distance(between: a, and: b) <= one }
      let isOwn = isWithinOne(answer, ownWay)
      let isKey =
        style.rounded(answer) == cell.value
        || isWithinOne(answer, cell.value) && (isOwn || !isWithinOne(ownWay, cell.value))
      if isKey || isOwn {
        let isOff = isOwn && style.rounded(answer) != ownWay
        return mark(isKey ? .right : .follows, isCutOff: isOff && isCut(answer, cell))
      }
      return mark(.wrong(Judgement(wrong: answer, for: cell, allowance: one, slips.filter { !$0.isCutOff })))
    }

    private mutating func isCut(_ answer: Double, _ cell: Cell) -> Bool {
      slips.first { $0.isCutOff }.map { style.rounded($0.value[cell.row, cell.column]) == style.rounded(answer) }
        ?? false
    }
  }
#endif

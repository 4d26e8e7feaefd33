#if !hasFeature(Embedded)
  import Numbers

  /// Why a number that follows from a student’s own numbers earns no mark.
  public enum Idleness: Sendable {
    /// The row has the same number everywhere, or is made from one that has.
    case withoutSpread
    /// It is a number that stands elsewhere on the sheet already.
    case copied
    /// Most of its row is wrong, and so one that comes out shows nothing.
    case chance
    /// It follows from numbers that are lost, and nothing that the sheet prints has a part in it.
    case adrift
  }

  /// How far a student’s own numbers can be relied on, table by table: what decides whether a step from them is worth a mark.
  ///
  /// An error is carried forward so that one slip costs one mark. A slip is an exception: where most of a table is wrong, and not
  /// for one known reason, the table is *lost*, unless the whole paper has no more than two such answers; where it has more, half
  /// of a table is enough. A step from a lost table may still come from nothing but pressing on with stock answers, a printed row,
  /// or a neighbour’s paper. So it is worth a mark only if its own arithmetic shows the opposite: a number that the sheet prints,
  /// or one that is not lost, has a part in it; it is not copied; and its row is not the same number throughout.
  struct Standing {
    private let style: NumberStyle
    private var lost: Set<ObjectIdentifier> = []
    /// How many answers are wrong for no known reason.
    private var unexplained: Int
    /// The slips that have cost a mark, each by the letter of its table and its words.
    private var known: Set<KnownSlip> = []

    private struct KnownSlip: Hashable {
      let letter: Symbol.Letter?
      let words: String
    }

    /// A standing at the beginning of a paper, of which it may be known already that it is doubtful.
    init(_ style: NumberStyle, isDoubtful: Bool = false) {
      (self.style, unexplained) = (style, isDoubtful ? mostSlips + 1 : 0)
    }

    /// Whether more answers are wrong for no known reason than slips may be.
    var isDoubtful: Bool { unexplained > mostSlips }

    func isLost(_ quantity: Quantity) -> Bool { lost.contains(ObjectIdentifier(quantity)) }

    /// Weighs the marks of one table, which have been judged each by itself.
    mutating func weigh(_ marks: inout [Marking.Mark], _ own: OwnNumbers) {
      guard let quantity = marks.first?.cell.quantity else { return }
      let carried = own.sources(of: quantity).filter { own.isCarried($0, style) }
      let isAdrift = carried.contains { isLost($0) }
      if isAdrift || isDoubtful { withhold(&marks, quantity, carried, own) }
      let wrong = marks.filter { $0.verdict.slipWords != nil || $0.verdict.isWrong }
      let isOneSlip = !isAdrift && wrong.isOneSlip && !repeatsPrintedRow(wrong)
      if !isOneSlip { unexplained += wrong.count }
      if isLost(marks, wrong: isOneSlip ? [] : wrong, isAdrift: isAdrift) {
        lost.insert(ObjectIdentifier(quantity))
        for place in marks.indices { if case .follows = marks[place].verdict { marks[place].verdict = .idle(.chance) } }
      }
      if !isAdrift { recognise(&marks) }
    }

    private func isLost(_ marks: [Marking.Mark], wrong: [Marking.Mark], isAdrift: Bool) -> Bool {
      let idle = marks.count { if case .idle = $0.verdict { true } else { false } }
      let isStock =
        wrong.count > 1 && (!wrong.compactMap { $0.answer }.hasSpread || repeatsPrintedRow(wrong))
        || !wrong.isEmpty && marks.count > 1 && repeatsPrintedRow(marks)
      if wrong.count + idle == 0 || idle == 0 && !isDoubtful && !isStock { return false }
      if marks.count == 1 { return isAdrift || idle > 0 }
      let answered = marks.count { $0.answer != nil }
      return 2 * (wrong.count + idle) > (isDoubtful ? answered - 1 : answered)
    }

    /// Takes the mark from what follows and shows no arithmetic.
    private func withhold(_ marks: inout [Marking.Mark], _ quantity: Quantity, _ carried: [Quantity], _ own: OwnNumbers)
    {
      let following = marks.indices.filter { if case .follows = marks[$0].verdict { true } else { false } }
      guard !following.isEmpty else { return }
      let answers = marks.compactMap { $0.answer }
      let isStock =
        answers.count > 1
        ? !answers.hasSpread : carried.contains { own.row(of: $0).count > 1 && !own.row(of: $0).hasSpread }
      let isAdrift = carried.contains { isLost($0) }
      let isAnchored = carried.contains { !isLost($0) }
      let isPrintedRow = (isAdrift || following.count > 1) && repeatsPrintedRow(following.map { marks[$0] })
      let unprinted = isAdrift && !isAnchored ? own.followingWithoutPrinted(quantity) : nil
      for place in following {
        let mark = marks[place]
        if isStock {
          marks[place].verdict = .idle(.withoutSpread)
        } else if isPrintedRow || isAdrift && isCopied(mark, carried, own) {
          marks[place].verdict = .idle(.copied)
        } else if let unprinted, isSame(unprinted[mark.cell.row, mark.cell.column], mark.ownWay) {
          marks[place].verdict = .idle(.adrift)
        }
      }
    }

    /// Whether the number is printed for another token, or stands in the row that it is made from.
    private func isCopied(_ mark: Marking.Mark, _ carried: [Quantity], _ own: OwnNumbers) -> Bool {
      repeatsPrintedRow([mark]) || carried.contains { own.row(of: $0).contains(mark.ownWay) }
    }

    private func isSame(_ a: Double, _ b: Double) -> Bool { distance(between: a, and: b) <= style.unit * (1 + 1e-9) }

    /// Whether all these answers are what the table prints for another token.
    private func repeatsPrintedRow(_ marks: [Marking.Mark]) -> Bool {
      guard let cell = marks.first?.cell else { return false }
      let matrix = cell.quantity.value
      return (0..<matrix.rows).contains { row in
        row != cell.row
          && marks.allSatisfy { mark in
            mark.answer.map { isSame($0, matrix[row, mark.cell.column]) } ?? false
          }
      }
    }

    /// Finds the slips that have cost a mark before.
    private mutating func recognise(_ marks: inout [Marking.Mark]) {
      for place in marks.indices {
        guard case .wrong(let judgement) = marks[place].verdict, let words = marks[place].verdict.slipWords else {
          continue
        }
        let slip = KnownSlip(letter: marks[place].cell.quantity.name?.letter, words: words)
        if !known.insert(slip).inserted { marks[place].verdict = .again(judgement) }
      }
    }

    /// Takes back that a slip is the same again where nobody has gone on from it.
    ///
    /// To leave something out, as often as one likes, takes no skill; to work with what came of it does.
    func settle(_ steps: inout [[Marking.Mark]], _ own: OwnNumbers) {
      var hasWorked: Set<KnownSlip> = []
      for step in steps where !step.slips.isEmpty {
        let quantity = step[0].cell.quantity
        let next = steps.filter { other in own.sources(of: other[0].cell.quantity).contains { $0 === quantity } }
          .flatMap { $0 }
        let isWorkedWith =
          next.isEmpty
          ? step.compactMap { $0.answer }.hasSpread
          : 2 * next.count { $0.verdict.isEarned && $0.verdict.slipWords == nil } > next.count
        if isWorkedWith {
          for words in step.slips { hasWorked.insert(KnownSlip(letter: quantity.name?.letter, words: words)) }
        }
      }
      for step in steps.indices {
        for place in steps[step].indices {
          guard case .again(let judgement) = steps[step][place].verdict, case .slip(let words) = judgement else {
            continue
          }
          let slip = KnownSlip(letter: steps[step][place].cell.quantity.name?.letter, words: words)
          if !hasWorked.contains(slip) { steps[step][place].verdict = .wrong(judgement) }
        }
      }
    }
  }

  /// How many answers of a paper may be wrong for no known reason without more being asked than that the next ones follow.
  private let mostSlips = 2

  extension [Marking.Mark] {
    /// What is said of the slips among them.
    fileprivate var slips: [String] { compactMap { $0.verdict.slipWords } }

    /// Whether these wrong answers are several, of different size, and all come from one slip.
    fileprivate var isOneSlip: Bool {
      count > 1 && slips.count == count && slips.allSatisfy { $0 == slips[0] } && compactMap { $0.answer }.hasSpread
    }
  }

  extension Marking.Verdict {
    fileprivate var isWrong: Bool { if case .wrong = self { true } else { false } }

    /// What the slip is that it comes from, if it is a known one.
    fileprivate var slipWords: String? {
      switch self {
      case .wrong(.slip(let words)), .again(.slip(let words)): words
      default: nil
      }
    }
  }
#endif

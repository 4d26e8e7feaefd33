import Literate
import Support
import Testing
import Workings

/// One meaning a symbol, in all formulas of the default book.
@Suite struct SymbolsTests {
  private static let formulas = Book.standard.allBlocks.flatMap { $0.formulas }
  private static let quantities = Book.standard.pages.flatMap { $0.quantities + $0.tables.map { $0.quantity } }

  @Test func aQuantitysSymbolMeansOneThing() {
    var meanings: [Symbol: Set<String>] = [:]
    for quantity in Self.quantities {
      guard let name = quantity.name else { continue }
      let meaning = name.head.map { quantity.meaning.replacing(" of head \($0)", with: "") } ?? quantity.meaning
      meanings[name, default: []].insert(meaning)
    }
    for (name, all) in meanings { #expect(all.count == 1, "\(name): \(all.sorted())") }
    #expect(meanings.count > 30)
  }

  /// Two letters that look the same are one to a reader.
  @Test func noTwoLettersLookTheSame() {
    var names: [String: Set<String>] = [:]
    for letter in Self.quantities.compactMap({ $0.name?.letter }) {
      names[letter.sign + (letter.isSquared ? "²" : ""), default: []].insert(letter.name)
    }
    for (sign, all) in names { #expect(all.count == 1, "\(sign): \(all.sorted())") }
  }

  /// Sizes, indices and the number *e* are no quantities.
  @Test func noQuantityIsCalledByALetterOfTheFormulas() {
    let letters = "ndhkeprijml".map { String($0) }
    for name in Self.quantities.compactMap({ $0.name }) {
      #expect(!letters.contains(name.letter.sign), "\(name)")
    }
  }

  /// What a letter stands for depends on nothing but the letter: not on whether it stands on the line, below it or under a sum.
  @Test func aLetterStandsForOneKindOfThing() {
    var kinds: [String: Set<Kind>] = [:]
    for formula in Self.formulas {
      for (letter, kind) in formula.letters(.line) { kinds[letter, default: []].insert(kind) }
    }
    let wanted: [(letters: String, kinds: Set<Kind>)] = [
      ("ij", [.index]), ("ml", [.index, .summed]), ("r", [.index, .line]), ("p", [.index, .line]), ("k", [.keyWidth]),
      ("e", [.power]),
    ]
    for (letters, allowed) in wanted {
      for letter in letters {
        let found = kinds[String(letter)] ?? []
        #expect(found.isSubset(of: allowed), "\(letter) is \(found)")
      }
    }
    let summed = kinds.filter { $0.value.contains(.summed) }.keys
    #expect(Set(summed).isSubset(of: ["m", "l"]))
  }
}

/// Where in a formula a letter stands.
private enum Kind {
  case line, index, summed, power
  /// Below the *d* of *d_k*.
  case keyWidth
}

extension Formula {
  /// Its letters, and where they stand.
  fileprivate func letters(_ kind: Kind) -> [(letter: String, kind: Kind)] {
    switch self {
    case .variable(let letter): [(letter, kind)]
    case .number, .function, .words, .sign: []
    case .row(let parts): parts.flatMap { $0.letters(kind) }
    case .lower("d", let index): [("d", kind)] + index.letters(.keyWidth)
    case .lower(let base, let index): base.letters(kind) + index.letters(.index)
    case .upper(.variable("e"), let power): [("e", .power)] + power.letters(.line)
    case .upper(let base, let power): base.letters(kind) + power.letters(.line)
    case .fraction(let top, let bottom): top.letters(kind) + bottom.letters(kind)
    case .root(let inside), .brackets(let inside): inside.letters(kind)
    case .sum(let index): index.letters(.summed)
    case .transposed(let base): base.letters(kind)
    }
  }
}

extension Inline {
  /// A formula that is more than the name of a letter.
  fileprivate var formula: Formula? {
    switch self {
    case .formula(.variable): nil
    case .formula(let formula): formula
    default: nil
    }
  }
}

extension Block {
  /// The formulas that it shows.
  fileprivate var formulas: [Formula] {
    switch self {
    case .equation(let lines): lines
    case .worked(let working): [working.cell.symbol] + working.lines.map { $0.equation(NumberStyle(decimals: 2)) }
    default: prose.flatMap { $0.inlines }.compactMap { $0.formula }
    }
  }
}

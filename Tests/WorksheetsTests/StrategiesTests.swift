import Lessons
import Literate
import Numbers
import Support
import Testing
import Workings
import Worksheets

/// Papers that are marked, thousands of them: who computes nothing earns next to nothing, and a slip costs its own mark.
@Suite struct StrategiesTests {
  /// Lessons of several shapes and conventions.
  static let lessons: [(name: String, lesson: Lesson)] = {
    var matrix = Conventions.notebook
    matrix.headWeights = .own
    func words(_ count: Int) -> [String] { ["a", "b", "c", "d", "e", "f"].prefix(count).map { $0 } }
    func lesson(_ tokens: Int, _ size: Int, _ heads: Int, _ conventions: Conventions = .paper, decimals: Int = 2)
      -> Lesson
    {
      Lesson(
        tokens: words(tokens), embeddings: .random(size: size, seed: 1), heads: heads, conventions: conventions,
        decimals: decimals)
    }
    return [
      ("3 × 4, two heads", lesson(3, 4, 2)), ("2 × 2, one head", lesson(2, 2, 1)),
      ("3 × 4, four heads", lesson(3, 4, 4)),
      ("6 × 8, two heads", lesson(6, 8, 2)), ("4 × 6, three heads, one decimal", lesson(4, 6, 3, decimals: 1)),
      ("the notebook’s conventions", lesson(3, 4, 2, .notebook)),
      ("the same with own weights", lesson(3, 4, 2, matrix)),
      ("four decimals", lesson(3, 4, 2, decimals: 4)),
    ]
  }()

  static let sheets: [[Worksheet]] = lessons.map { lesson in
    try! SheetSeries(like: lesson.lesson, seed: 3).sheets(6)
  }

  @Test(arguments: Player.stock) func whoComputesNothingEarnsNextToNothing(player: Player) {
    var worst = (share: 0.0, what: "")
    var (total, unearned) = (0, 0)
    for (lesson, sheets) in zip(Self.lessons, Self.sheets) {
      for (place, sheet) in sheets.enumerated() {
        var dice = MersenneTwister(seed: UInt32(place))
        // A neighbour who starts from the same row computes the same, and has earned it.
        let neighbour =
          sheets[(place + 1)...].first { $0.start != sheet.start } ?? sheets.first { $0.start != sheet.start }
        let stock = player.fill(sheet, neighbour ?? sheet, &dice)
        for start in sheet.starts {
          let paper = (0..<stock.count).map { $0 < start ? sheet.cells[$0].value : stock[$0] }
          let marked = sheet.marked(paper)
          let marks = marked.marks.dropFirst(start)
          let right = marks.count { if case .right = $0.verdict { true } else { false } }
          let rest = marks.count - right
          let gained = marks.count { $0.verdict.isEarned } - right
          (total, unearned) = (total + rest, unearned + gained)
          // Of fewer numbers, chance alone may give a third.
          let share = rest >= 10 ? Double(gained) / Double(rest) : 0
          if share > worst.share {
            worst = (share, "\(lesson.name), student \(sheet.student), from \(start): \(gained) of \(rest)")
          }
        }
      }
    }
    #expect(Double(unearned) <= 0.02 * Double(total), "\(player.name)")
    #expect(worst.share <= 1.0 / 3, "\(player.name): \(worst)")
  }

  /// Of few numbers many are the neighbour’s own by chance: tables of two cells, or heads of one.
  @Test(arguments: [(2, 2, 1), (2, 4, 4), (2, 3, 1)]) func theNeighboursFewNumbersEarnNextToNothing(
    tokens: Int, size: Int, heads: Int
  ) throws {
    let lesson = Lesson(
      tokens: ["a", "b"].prefix(tokens).map { $0 }, embeddings: .random(size: size, seed: 1), heads: heads)
    var (total, unearned, worst) = (0, 0, 0.0)
    for seed: UInt32 in 1...3 {
      let sheets = try SheetSeries(like: lesson, seed: seed).sheets(30)
      for (place, sheet) in sheets.enumerated() {
        for distance in [1, 7] {
          let neighbour = sheets[(place + distance) % sheets.count]
          guard neighbour.start != sheet.start else { continue }
          let (own, other) = (sheet.cells.map { $0.value }, neighbour.cells.map { $0.value })
          for start in sheet.starts {
            let marks = sheet.marked(Array(own[..<start] + other[start...])).marks.dropFirst(start)
            let right = marks.count { if case .right = $0.verdict { true } else { false } }
            let (rest, gained) = (marks.count - right, marks.count { $0.verdict.isEarned } - right)
            (total, unearned) = (total + rest, unearned + gained)
            if rest >= 10 { worst = max(worst, Double(gained) / Double(rest)) }
          }
        }
      }
    }
    #expect(Double(unearned) <= 0.02 * Double(total) && worst <= 1.0 / 3, "\(unearned) of \(total), at worst \(worst)")
  }

  @Test(arguments: 1...2) func anHonestPaperLosesItsSlips(slips: Int) {
    var (papers, exact) = (0, 0)
    for sheets in Self.sheets {
      for sheet in sheets {
        var dice = MersenneTwister(seed: UInt32(sheet.student))
        for _ in 0..<papersOfASheet {
          let (paper, made) = sheet.honest(slips: slips, &dice)
          let lost = sheet.marked(paper).marks.count { !$0.verdict.isEarned }
          papers += 1
          exact += lost == made ? 1 : 0
        }
      }
    }
    #expect(Double(exact) >= 0.994 * Double(papers), "\(exact) of \(papers)")
  }
}

/// How many papers are filled in by hand for each sheet.
private let papersOfASheet = 10

extension Worksheet {
  /// The row from which the student goes on.
  fileprivate var start: [Double] {
    items.first { $0.quantity.name == Symbol("X") }.map { $0.quantity.value.row($0.emptyRow ?? 0) } ?? []
  }

  /// Where a table begins.
  var starts: [Int] {
    var starts: [Int] = [0]
    for item in items where !item.cells.isEmpty { starts.append(starts[starts.count - 1] + item.cells.count) }
    return starts.dropLast()
  }

  func marked(_ paper: [Double]) -> MarkedSheet {
    let places = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($0.element.name, $0.offset) })
    return MarkedSheet(self) { cell in places[cell.name].map { paper[$0] } }
  }

  /// The paper of somebody who computes on from own numbers, and how many slips are in it.
  func honest(slips: Int, _ dice: inout MersenneTwister) -> (paper: [Double], slips: Int) {
    let cells = cells
    var places = Set<Int>()
    while places.count < slips { places.insert(Int(dice.uniform() * Double(cells.count))) }
    var hand = Hand()
    var made = 0
    let paper = cells.indices.map { place in
      var number = hand.number(cells[place])
      if places.contains(place) {
        let off = (dice.uniform() < 0.5 ? -1 : 1) * style.unit * (5 + 150 * dice.uniform()).rounded()
        number = style.rounded(number + off)
        // What is right by chance, being the key’s, is no slip.
        made += (number - cells[place].value).magnitude > style.unit * 1.5 ? 1 : 0
      }
      hand.write(number, cells[place])
      return number
    }
    return (paper, made)
  }
}

/// Computes on from what has been written, as a person does.
struct Hand {
  private var written: [ObjectIdentifier: Matrix] = [:]

  mutating func write(_ number: Double, _ cell: Cell) {
    written[ObjectIdentifier(cell.quantity), default: cell.quantity.value][cell.row, cell.column] = number
  }

  func number(_ cell: Cell) -> Double { value(of: cell.quantity, anew: true)[cell.row, cell.column] }

  private func value(of quantity: Quantity, anew: Bool = false) -> Matrix {
    if !anew, let matrix = written[ObjectIdentifier(quantity)] { return matrix }
    if quantity.operands.isEmpty { return quantity.value }
    return quantity.operation.evaluate(quantity.operands.map { value(of: $0) })
  }
}

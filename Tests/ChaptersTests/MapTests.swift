import Lessons
import Literate
import Support
import Testing
import Workings

@testable import Chapters

/// The map on each chapter follows the computation: a box leads to another exactly where its quantities are operands of the other’s.
@Suite struct MapTests {
  private static let lessons: [OddLesson] = {
    func lesson(_ oddity: String, heads: Int, _ change: (inout Conventions) -> Void) -> OddLesson {
      var conventions = Conventions.paper
      change(&conventions)
      return OddLesson(oddity, ["a", "b", "c"], .random(size: 8, seed: 1), heads: heads, conventions: conventions)
    }
    let changes: [(String, (inout Conventions) -> Void)] = [
      ("as in the paper", { _ in }),
      ("no output projection", { $0.outputProjection = false }),
      ("shared head weights", { $0.headWeights = .shared }),
      ("heads read embeddings", { $0.headInput = .embedded }),
      (
        "heads that share weights read embeddings",
        {
          $0.headInput = .embedded
          $0.headWeights = .shared
        }
      ),
      ("the notebook’s", { $0 = .notebook }),
    ]
    return changes.flatMap { name, change in
      [1, 2, 8].map { lesson("\(name), \($0) heads", heads: $0, change) }
    }
  }()

  /// The box that a quantity belongs to, by names such as Q_2 and T; nil for parameters.
  private func box(of name: String, in lesson: Lesson) -> String? {
    let (letter, isOfHead) = (String(name.prefix(1)), name.contains("_"))
    let isShownFirst = lesson.heads > 1 && lesson.conventions.headWeights == .own
    switch letter {
    case "W": return nil
    case "Q", "K", "V", "S", "T", "A", "O": return isOfHead && isShownFirst ? "S T A O" : letter
    case "C", "M": return lesson.conventions.outputProjection ? letter : "C M"
    default: return letter
    }
  }

  @Test(arguments: lessons) func arrowsFollowTheOperands(_ odd: OddLesson) throws {
    let lesson = odd.lesson
    let book = ByHand(lesson)
    let map = try #require(book.pages.titled("Softmax").map)
    var made: Set<String> = []
    var weights: [String: String] = [:]
    for quantity in book.quantities {
      guard let name = quantity.name?.text, let to = box(of: name, in: lesson) else { continue }
      for operand in quantity.namedOperands {
        // What belongs to the norm alone, its means and parameters, has no box.
        guard let source = operand.name?.text, !["mu", "variance", "gamma", "beta"].contains(source) else { continue }
        if source.hasPrefix("W_") { weights[to] = source }
        if let from = box(of: source, in: lesson), from != to { made.insert("\(from) → \(to)") }
      }
    }
    #expect(Set(map.arrows.map { "\($0.from.text) → \($0.to.text)" }) == made)
    let drawn = Dictionary(
      uniqueKeysWithValues: map.boxes.compactMap { box in box.weights.map { (box.text, $0.text) } })
    #expect(drawn == weights)
  }

  /// The default book’s own, spelled out: the heads come before concat, W_O makes M, and not C but M is added to X.
  @Test func theDefaultBooksMap() throws {
    let map = try #require(ByHand(.byHand).pages.titled("Heads").map)
    #expect(
      map.arrows.map { "\($0.from.text)→\($0.to.text)" } == [
        "E→X", "P→X", "X→Q", "X→K", "X→V", "Q→S", "K→S", "S→T", "T→A", "A→O", "V→O", "Q→S T A O", "K→S T A O",
        "V→S T A O", "S T A O→C", "C→M", "X→R", "M→R", "R→N",
      ])
    #expect(map.boxes.filter { !$0.isUsed }.map { $0.text } == ["S", "T", "A", "O"])
    #expect(map.boxes.filter { $0.stage == .here }.map { $0.name } == ["in each of 2 heads"])
  }

  /// A box stands to the right of all that it is made from, and what a chapter makes is where its reader is.
  @Test(arguments: lessons) func everyChapterHasItsPlace(_ odd: OddLesson) {
    let pages = ByHand(odd.lesson).pages.filter { !$0.isAroundTheChapters }
    let maps = pages.compactMap { $0.map }
    #expect(maps.count == pages.count)
    for (page, map) in zip(pages, maps) {
      #expect(map.boxes.contains { $0.stage == .here }, "\(page.title)")
      #expect(map.arrows.allSatisfy { $0.from.column < $0.to.column })
    }
    #expect(maps.last?.boxes.contains { $0.stage == .ahead } == false)
  }

  /// A later layer has a map of its own, which begins with what enters it.
  @Test func aLaterLayerBeginsWithWhatEntersIt() throws {
    let map = try #require(ByHand(.twoLayers).pages.titled("Queries, keys and values in layer 2").map)
    #expect(map.boxes[0].text == "N" && map.boxes[0].stage == .done && map.boxes[0].column == 0)
    #expect(map.boxes.dropFirst().allSatisfy { $0.symbols.allSatisfy { $0.layer == 2 } })
    #expect(map.arrows.map { "\($0.from.text)→\($0.to.text)" }.contains("N→R@2"))
    #expect(map.boxes.filter { $0.stage == .here }.map { $0.text } == ["Q@2", "K@2", "V@2"])
  }
}

extension ComputationMap.Box {
  fileprivate var text: String { symbols.map { $0.text }.joined(separator: " ") }
}

extension Quantity {
  fileprivate var namedOperands: [Quantity] { operands.flatMap { $0.name == nil ? $0.namedOperands : [$0] } }
}

extension Page {
  fileprivate var map: ComputationMap? {
    blocks.lazy.compactMap { block in
      if case .figure(.map(let map), _) = block { return map }
      return nil
    }.first
  }
}

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

  /// For each quantity of a lesson the box it belongs to, by names such as Q_2 and T.
  private func box(of name: String, in lesson: Lesson) -> String? {
    let (letter, head) = (String(name.prefix(1)), name.contains("_"))
    let isShownFirst = lesson.heads > 1 && lesson.conventions.headWeights == .own
    switch letter {
    case "W": return nil
    case "Q", "K", "V": return head && isShownFirst ? "T A O" : letter
    case "S", "T": return head && isShownFirst ? "T A O" : "T"
    case "A", "O": return head && isShownFirst ? "T A O" : letter
    case "C", "M": return lesson.conventions.outputProjection ? letter : "C = M"
    default: return letter
    }
  }

  @Test(arguments: lessons) func arrowsFollowTheOperands(_ odd: OddLesson) throws {
    let lesson = odd.lesson
    let map = ComputationMap.here("softmax", lesson)
    var made: Set<String> = []
    var weights: [String: String] = [:]
    for quantity in ByHand(lesson).quantities {
      guard let name = quantity.name?.text, let to = box(of: name, in: lesson) else { continue }
      for operand in quantity.namedOperands {
        // What belongs to the norm alone, its means and parameters, has no box.
        guard let source = operand.name?.text, !["mu", "variance", "gamma", "beta"].contains(source) else { continue }
        if source.hasPrefix("W_") { weights[to] = source }
        if let from = box(of: source, in: lesson), from != to { made.insert("\(from) → \(to)") }
      }
    }
    #expect(Set(map.arrows.map { "\($0.from.symbol) → \($0.to.symbol)" }) == made)
    let drawn = Dictionary(
      uniqueKeysWithValues: map.stops.compactMap { stop in stop.weights.map { (stop.symbol, $0.text) } })
    #expect(drawn == weights)
  }

  /// The default book’s own, spelled out: the heads come before concat, W_O makes M, and not C but M is added to X.
  @Test func theDefaultBooksMap() {
    let arrows = ComputationMap.here("heads", .byHand).arrows.map { "\($0.from.symbol)→\($0.to.symbol)" }
    #expect(
      arrows == [
        "E→X", "P→X", "X→Q", "X→K", "X→V", "Q→T", "K→T", "T→A", "A→O", "V→O", "Q→T A O", "K→T A O", "V→T A O",
        "T A O→C", "C→M", "M→R", "X→R", "R→N",
      ])
  }

  @Test(arguments: lessons) func everyChapterHasItsPlace(_ odd: OddLesson) {
    let pages = ByHand(odd.lesson).pages
    let maps = pages.compactMap { $0.map }
    #expect(maps.count == pages.count)
    for (page, map) in zip(pages, maps) {
      #expect(map.stops.contains { $0.chapters.contains(page.slug) }, "\(page.title)")
    }
  }
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

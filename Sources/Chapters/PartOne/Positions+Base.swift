import Lessons
import Literate
import Model
import Numbers
import Workings

/// Why the base of the waves is 10000: what a smaller and a larger one do to a lesson’s positions.
struct BasesCompared {
  /// Which position differs least from the first one, and by how much at most in any number: with a smaller base, and with 10000.
  private let near, far: (position: Int, distance: Double)
  /// How many columns read the same for every token: with 10000, and with a larger base.
  private let atRest, moreAtRest: Int
  /// After how many positions the slowest hand is round: with a smaller base, and with 10000.
  private let soon, late: Int
  private let positions: Quantity
  /// Whether the base makes any difference: the first pair has an exponent of 0.
  private let matters: Bool

  /// Encodes a lesson’s positions with other bases.
  init(_ lesson: Lesson, _ embedding: InputEmbedding, _ positions: Quantity) {
    let style = NumberStyle(decimals: lesson.decimals)
    func nearest(_ base: Int) -> (position: Int, distance: Double) {
      let encodings = embedding.encodings(rows: Axis(name: "position", labels: .numbers(0..<many)), base: base).value
      let first = encodings.row(0)
      let distances = (1..<many).map { row in zip(encodings.row(row), first).map { $0 - $1 }.largestMagnitude }
      let place = distances.map { -$0 }.indexOfLargest
      return (place + 1 + lesson.conventions.firstPosition, distances[place])
    }
    func columnsAtRest(_ base: Int) -> Int {
      let encodings = embedding.encodings(rows: positions.rows, base: base).value
      return (0..<encodings.columns).count { column in
        encodings.column(column).allSatisfy { style.prints($0, like: encodings[0, column]) }
      }
    }
    func turn(_ base: Int) -> Int { Int(2 * .pi * lesson.wave(base: base).scale(pair: (lesson.size - 1) / 2)) }
    self.positions = positions
    matters = lesson.size > 2
    (soon, late) = (turn(smaller), turn(base))
    // Only rows so short can come to look alike.
    near = lesson.size <= 16 ? nearest(smaller) : (0, 0)
    far = lesson.size <= 16 ? nearest(base) : (0, 0)
    atRest = lesson.tokens.count > 1 ? columnsAtRest(base) : 0
    moreAtRest = lesson.tokens.count > 1 ? columnsAtRest(larger) : 0
  }

  private var looksAlike: Bool { near.distance < far.distance / 2 }

  @BlockBuilder var words: [Block] {
    if matters {
      Heading("Why 10000?")
      """
      The paper does not say. Take another base, and see what becomes of the positions.
      The slowest hand is round after \(late, "position"); with a base of \(smaller) it would be after \(soon).
      """
      if looksAlike {
        """
        Position \(near.position) would then look like the first: no number of the two rows differs by more than \(measured: near.distance, against: far.distance).
        With \(base), of \(many) positions none comes nearer to the first than \(measured: far.distance, against: near.distance).
        """
      }
      if moreAtRest > atRest {
        """
        A larger base has its price as well.
        With one of \(larger), \(moreAtRest) of the \(positions.value.columns) columns of \(positions) would read the same in every row of this sentence; with \(base), \(atRest) \(atRest == 1 ? "does" : "do").
        """
      }
    }
  }

  @BlockBuilder var claims: [Block] {
    if matters, looksAlike {
      Claim(
        "With a base of \(smaller), one of \(many) positions looks more like the first than any does with \(base).",
        Finding(
          looksAlike,
          "\(measured: near.distance, against: far.distance) and \(measured: far.distance, against: near.distance)"))
    }
  }
}

/// The paper’s base, and two others to compare it with.
private let (smaller, base, larger) = (100, 10_000, 1_000_000)
/// As many positions as a lesson can have.
private let many = 512

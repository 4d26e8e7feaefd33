import Support
import Testing

@testable import Lessons

@Suite struct VectorTableTests {
  @Test(arguments: [1, 2, 3, 15, 16, 17, 32, 100, 224])
  func computesWithEverySize(size: Int) {
    var random = SplitMix64(state: UInt64(size))
    let table = VectorTable(count: 4, size: size) { Float.random(in: -1...1, using: &random) }
    let (a, b, c, d) = (table[0].elements, table[1].elements, table[2].elements, table[3].elements)
    #expect(table.elements == a + b + c + d)
    #expect([a, b, c, d].allSatisfy { $0.count == size })

    let exact = zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    let magnitudes = zip(a, b).reduce(0) { $0 + abs(Double($1.0) * Double($1.1)) }
    #expect(abs(Double(table[0].dot(table[1])) - exact) <= magnitudes * 1e-6)  // 24 bits, some 20 roundings

    table[0].learn(0.1, hidden: table[1], error: table[2])
    #expect(table[2].elements == zip(c, a).map { $0 + 0.1 * $1 })
    #expect(table[0].elements == zip(a, b).map { $0 + 0.1 * $1 })
    #expect(table[1].elements == b)

    table[1].add(table[3])
    #expect(table[1].elements == zip(b, d).map { $0 + $1 })
    table[3].scale(by: 3)
    #expect(table[3].elements == d.map { $0 * 3 })
    table[3].clear()
    #expect(table[3].elements == d.map { _ in 0 })
  }

  /// Sixteen sums side by side, then halves: written out for 40 numbers, of which Float rounds nearly every sum.
  @Test func addsUpInAFixedOrder() {
    let numbers = (1...40).map { 1 / Float($0) }
    var next = 0
    let table = VectorTable(count: 2, size: 40) {
      next += 1
      return next <= 40 ? numbers[next - 1] : 1
    }
    let sums = (0..<16).map { lane in stride(from: lane, to: 40, by: 16).reduce(Float(0)) { $0 + numbers[$1] } }
    let eight = (0..<8).map { sums[$0] + sums[$0 + 8] }
    let four = (0..<4).map { eight[$0] + eight[$0 + 4] }
    #expect(table[0].dot(table[1]) == (four[0] + four[2]) + (four[1] + four[3]))
  }

  @Test func holdsNothing() {
    #expect(VectorTable(count: 0, size: 5) { 1 }.elements.isEmpty)
  }
}

import Numbers
import Testing
import Workings

/// What each operation gives when it goes wrong, against the same written out by hand.
@Suite struct SlipTests {
  private let scores = given("T", [[0, 1], [2, 0]])

  private func slip(_ words: String, _ quantity: Quantity) throws -> Matrix? {
    let slip = try #require(quantity.slips.first { $0.words.contains(words) })
    return slip.evaluate(quantity.operands.map { $0.value })
  }

  @Test func softmaxOverAnotherExtent() throws {
    let whole = try #require(try slip("whole matrix", scores.softmax(over: .row)))
    #expect(abs(whole.elements.reduce(0, +) - 1) < 1e-12)
    let columns = try #require(try slip("each column", scores.softmax(over: .row)))
    #expect(abs(columns[0, 0] + columns[1, 0] - 1) < 1e-12)
    #expect(scores.softmax(over: .matrix).slips.contains { $0.words == "the softmax over each row" })
  }

  @Test func aSlipOnTheWayIsCarriedOn() throws {
    let input = scores.timesRoot(of: 4) + given("P", [[10, 20], [30, 40]])
    #expect(try slip("leaving out the root of 4", input)?.elements == [10, 21, 32, 40])
    #expect(try slip("multiplying by 4 instead", input)?.elements == [10, 24, 38, 40])
    #expect(try slip("first of the two alone", input)?.elements == [0, 2, 4, 0])
  }

  @Test func scaling() throws {
    let scaled = scores.overRoot(of: 4)
    #expect(try slip("before it is divided", scaled) == scores.value)
    #expect(try slip("by 4 instead", scaled)?.elements == [0, 0.25, 0.5, 0])
    #expect(try slip("multiplying by the root", scaled)?.elements == [0, 2, 4, 0])
  }

  @Test func products() throws {
    let product = scores.matmul(given("W", [[1, 2], [3, 4]]))
    #expect(try slip("turned on its side", product)?.elements == [2, 4, 2, 6])
    #expect(try slip("other way round", product)?.elements == [4, 1, 8, 3])
    let oblong = scores.matmul(given("W", [[1], [2]]))
    #expect(try slip("turned on its side", oblong) == nil)
  }

  @Test func moments() throws {
    let values = given("R", [[1, 3, 8]])
    let mean = values.mean(over: .row).named("mu", "mean")
    let variance = values.variance(around: mean, over: .row).named("variance", "variance")
    #expect(try slip("not yet divided", mean)?.elements == [12])
    #expect(try slip("sample", variance)?.elements == [13])
    #expect(try slip("sum of the squared", variance)?.elements == [26])
    #expect(try slip("mean of the squares", variance)?.elements == [74.0 / 3])
    let deviation = try #require(try slip("standard deviation", variance))
    #expect(abs(deviation[0, 0] * deviation[0, 0] - 26.0 / 3) < 1e-12)
  }

  @Test func encodings() throws {
    let encoding = Quantity(
      .encoding(tokens: .tokens(["a", "b"]), features: .features(4), size: 4, firstPosition: 0, step: 1))
    #expect(try slip("counting positions from 1", encoding)?[0, 0] == sin(1))
    #expect(try slip("doubling the exponents", encoding)?[1, 2] == sin(1 / 10000))
    #expect(try slip("other way round", encoding)?[0, 0] == 1)
    let degrees = try #require(try slip("degrees", encoding))
    #expect(abs(degrees[1, 0] - sin(.pi / 180)) < 1e-15)
  }

  @Test func layerNorm() throws {
    let values = given("R", [[1, 3, 8]])
    let mean = values.mean(over: .row).named("mu", "mean")
    let variance = values.variance(around: mean, over: .row).named("variance", "variance")
    let one = given("gamma", [[1, 1, 1]])
    let norm = values.normalised(
      mean: mean, variance: variance, epsilon: 0, gamma: one, beta: given("beta", [[0, 0, 0]]), over: .row)
    #expect(try slip("not yet divided by the spread", norm)?.elements == [-3, -1, 4])
    let overVariance = try #require(try slip("over the variance", norm))
    #expect(abs(overVariance[0, 0] + 9.0 / 26) < 1e-12)
    let moved = try #require(try slip("without the mean", norm))
    #expect(abs(moved[0, 0] - 1 / (26.0 / 3).squareRoot()) < 1e-12)
  }

  @Test func headsInTheWrongOrder() throws {
    let joined = Quantity.sideBySide([given("O_1", [[1]]), given("O_2", [[2]])])
    #expect(try slip("wrong order", joined)?.elements == [2, 1])
  }

  @Test func spoiltFromSomeRowOn() throws {
    let scaled = scores.overRoot(of: 4).named("T", "scaled")
    let slip = try #require(scaled.slips.first)
    let wrong = try #require(scaled.spoilt(by: slip, fromRow: 1))
    #expect(wrong.value.elements == [0, 0.5, 2, 0])
    #expect(wrong.name == "T")
    #expect(wrong.slips.isEmpty)
  }
}

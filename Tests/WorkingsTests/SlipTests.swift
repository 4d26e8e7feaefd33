import Numbers
import Support
import Testing
import Workings

/// What each operation gives when it goes wrong, against the same written out by hand.
@Suite struct SlipTests {
  private let scores = given("T", [[0, 1], [2, 0]])

  private func slip(_ words: String, _ quantity: Quantity) -> Matrix? {
    quantity.slipped().first { $0.words.contains(words) }?.value
  }

  @Test func softmaxOverAnotherExtent() throws {
    let whole = try #require(slip("whole matrix", scores.softmax(over: .row)))
    #expect(abs(whole.elements.reduce(0, +) - 1) < 1e-12)
    let columns = try #require(slip("each column", scores.softmax(over: .row)))
    #expect(abs(columns[0, 0] + columns[1, 0] - 1) < 1e-12)
    #expect(scores.softmax(over: .matrix).slipped().contains { $0.words == "the softmax over each row" })
  }

  @Test func aSlipOnTheWayIsCarriedOn() throws {
    let input = scores.timesRoot(of: 4) + given("P", [[10, 20], [30, 40]])
    #expect(slip("leaving out the root of 4", input)?.elements == [10, 21, 32, 40])
    #expect(slip("multiplying by 4 instead", input)?.elements == [10, 24, 38, 40])
    #expect(slip("first of the two alone", input)?.elements == [0, 2, 4, 0])
  }

  @Test func scaling() throws {
    let scaled = scores.overRoot(of: 4)
    #expect(slip("before it is divided", scaled) == scores.value)
    #expect(slip("by 4 instead", scaled)?.elements == [0, 0.25, 0.5, 0])
    #expect(slip("multiplying by the root", scaled)?.elements == [0, 2, 4, 0])
  }

  @Test func products() throws {
    let product = scores.matmul(given("W", [[1, 2], [3, 4]]))
    #expect(slip("turned on its side", product)?.elements == [2, 4, 2, 6])
    #expect(slip("other way round", product)?.elements == [4, 1, 8, 3])
    let oblong = scores.matmul(given("W", [[1], [2]]))
    #expect(slip("turned on its side", oblong) == nil)
  }

  @Test func moments() throws {
    let values = given("R", [[1, 3, 8]])
    let mean = values.mean(over: .row).named("mu", "mean")
    let variance = values.variance(around: mean, over: .row).named("variance", "variance")
    #expect(slip("not yet divided", mean)?.elements == [12])
    #expect(slip("sample", variance)?.elements == [13])
    #expect(slip("sum of the squared", variance)?.elements == [26])
    #expect(slip("mean of the squares", variance)?.elements == [74.0 / 3])
    let deviation = try #require(slip("standard deviation", variance))
    #expect(abs(deviation[0, 0] * deviation[0, 0] - 26.0 / 3) < 1e-12)
  }

  @Test func encodings() throws {
    let encoding = Quantity(
      .encoding(tokens: .tokens(["a", "b"]), features: .features(4), Wave(size: 4, step: 1), firstPosition: 0))
    #expect(slip("counting positions from 1", encoding)?[0, 0] == sin(1))
    #expect(slip("doubling the exponents", encoding)?[1, 2] == sin(1 / 10000))
    #expect(slip("other way round", encoding)?[0, 0] == 1)
    let degrees = try #require(slip("degrees", encoding))
    #expect(abs(degrees[1, 0] - sin(.pi / 180)) < 1e-15)
  }

  @Test func layerNorm() throws {
    let values = given("R", [[1, 3, 8]])
    let mean = values.mean(over: .row).named("mu", "mean")
    let variance = values.variance(around: mean, over: .row).named("variance", "variance")
    let one = given("gamma", [[1, 1, 1]])
    let norm = values.normalised(
      mean: mean, variance: variance, epsilon: 0, gamma: one, beta: given("beta", [[0, 0, 0]]), over: .row)
    #expect(slip("not yet divided by the spread", norm)?.elements == [-3, -1, 4])
    let overVariance = try #require(slip("over the variance", norm))
    #expect(abs(overVariance[0, 0] + 9.0 / 26) < 1e-12)
    let moved = try #require(slip("without the mean", norm))
    #expect(abs(moved[0, 0] - 1 / (26.0 / 3).squareRoot()) < 1e-12)
  }

  @Test func headsInTheWrongOrder() throws {
    let joined = Quantity.sideBySide([given("O_1", [[1]]), given("O_2", [[2]])])
    #expect(slip("wrong order", joined)?.elements == [2, 1])
  }

  @Test func spoiltFromSomeRowOn() throws {
    let scaled = scores.overRoot(of: 4).named("T", "scaled")
    let slip = try #require(scaled.slipped().first)
    let wrong = scaled.spoilt(by: slip, fromRow: 1)
    #expect(wrong.value.elements == [0, 0.5, 2, 0])
    #expect(wrong.name == "T")
    #expect(wrong.meaning == "scaled, computed with a slip")
    #expect(wrong.slipped().isEmpty)
  }
}

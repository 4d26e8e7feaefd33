import Support
import Testing
import Workings

@Suite struct FormulaTests {
  @Test(
    arguments: [
      ("x", .variable("x")), ("3", .number("3")), ("10000", .number("10000")), ("=", .sign("=")), ("−", .sign("−")),
      (",", .sign(",")), ("softmax", .function("softmax")), ("γ", .variable("γ")),
    ] as [(String, Formula)])
  func literalsAreWhatTheyLookLike(_ text: String, _ formula: Formula) {
    #expect(Formula(stringLiteral: text) == formula)
  }

  @Test(
    arguments: [
      ("E", .variable("E")), ("W_Q", .lower(.variable("W"), .variable("Q"))),
      ("Q_1", .lower(.variable("Q"), .number("1"))),
      ("T_12", .lower(.variable("T"), .number("12"))), ("beta", .variable("β")), ("gamma", .variable("γ")),
      ("mu", .variable("μ")), ("variance", .upper(.variable("σ"), .number("2"))),
    ] as [(String, Formula)])
  func symbolsFollowFromNames(_ name: String, _ symbol: Formula) {
    #expect(Symbol(text: name).formula == symbol)
  }

  @Test func indicesStandBelow() {
    #expect(("E" as Symbol).formula.at("i", "j") == .lower("E", ["i", "j"]))
  }

  @Test func indicesJoinASubscript() {
    #expect(("Q_1" as Symbol).formula.at("i", "j") == .lower("Q", ["1", ",", "i", "j"]))
  }

  @Test func indicesStandBelowAPower() {
    #expect(("variance" as Symbol).formula.at("i") == .upper(.lower("σ", ["i"]), "2"))
  }

  @Test func indicesOfATransposeAreExchanged() {
    #expect(Formula.transposed("K").at("k", "j").written == "K_(jk)")
    #expect(Formula.transposed(("K_2" as Symbol).formula).at("k", "j").written == "K_(2,jk)")
  }

  @Test func partsAreJoinedByASign() {
    #expect(Formula.joined([], by: "+") == [])
    #expect(Formula.joined(["a"], by: "+") == ["a"])
    #expect(Formula.joined(["a", "b", "c"], by: ",") == ["a", ",", "b", ",", "c"])
  }
}

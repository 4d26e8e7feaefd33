import Literate
import Testing

@Suite struct TokenTests {
  @Test func noneAreNone() {
    #expect(Token.all([]).isEmpty)
  }

  @Test func keepTextAndPlace() {
    let tokens = Token.all(["cats", " chase", "mice"])
    #expect(tokens.map { $0.text } == ["cats", " chase", "mice"])
    #expect(tokens.map { $0.index } == [0, 1, 2])
  }

  @Test func aWordHasItsColourWhereverItStands() {
    #expect(Token.all(["the", "big", "cat", "the", "mat", "cat"]).map { $0.colour } == [0, 1, 2, 0, 3, 2])
    #expect(Token.all(["a", "a", "a"]).map { $0.colour } == [0, 0, 0])
  }

  @Test func knowsWhetherAWordStandsMoreThanOnce() {
    #expect(Token.all(["the", "big", "the"]).map { $0.isRepeated } == [true, false, true])
    #expect(Token.all(["alone"]).map { $0.isRepeated } == [false])
  }

  @Test func tellsWordsApartByTheirLetters() {
    #expect(Token.all(["Cat", "cat", "cat "]).map { $0.colour } == [0, 1, 2])
  }

  @Test func callsItselfItself() {
    let tokens = Token.all(["cats", "mice"])
    #expect(spelled(tokens.named(1, by: 0)) == "token(mice)")
    #expect(spelled(tokens.named(1, by: 1)) == "text(itself)")
  }
}

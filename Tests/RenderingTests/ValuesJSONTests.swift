import Foundation
import Numbers
import Rendering
import Support
import Testing
import Workings

@Suite struct ValuesJSONTests {
  private struct Values: Decodable {
    struct Entry: Decodable {
      let shape: [Int]
      let data: [Double]
    }
    let title: String
    let tokens: [String]
    let quantities: [String: Entry]
  }

  private func json(title: String = "", tokens: [String] = [], features: [String]? = nil, _ quantities: [Quantity] = [])
    -> String
  {
    var text = ""
    writeValuesJSON(title: title, tokens: tokens, features: features, quantities: quantities) { text += $0 }
    return text
  }

  private func values(_ json: String) throws -> Values { try JSONDecoder().decode(Values.self, from: Data(json.utf8)) }

  @Test func smallOne() {
    #expect(
      json(title: "Cats", tokens: ["a", "b"], [quantity([[1, -2.5], [0, 1e-7]]), quantity([[3]], named: "W_Q")]) == """
        {
          "title": "Cats",
          "tokens": ["a", "b"],
          "quantities": {
            "E": {"shape": [2, 2], "data": [1, -2.5, 0, 1e-07]},
            "W_Q": {"shape": [1, 1], "data": [3]}
          }
        }

        """)
  }

  @Test func featuresWithNames() {
    #expect(
      json(title: "Cats", tokens: ["a"], features: ["x", "\"y\""], [quantity([[1, 2]])]) == """
        {
          "title": "Cats",
          "tokens": ["a"],
          "features": ["x", "\\"y\\""],
          "quantities": {
            "E": {"shape": [1, 2], "data": [1, 2]}
          }
        }

        """)
  }

  @Test func emptyOne() throws {
    let values = try values(json())
    #expect(values.title.isEmpty && values.tokens.isEmpty && values.quantities.isEmpty)
  }

  @Test func numbersReadBackToTheSameBits() throws {
    var generator = SplitMix64(state: 3)
    let edges: [Double] = [
      0, 1, -1, 0.1, 1 / 3, 1e15, 1e16, 1e17, 123_456_789_012_345_680, 1e-5, 1e-4, 1e22, 1e23, 4_503_599_627_370_496.5,
      .leastNonzeroMagnitude, -.leastNormalMagnitude, .greatestFiniteMagnitude, .pi, -0.0,
    ]
    let drawn = (0..<2000).map { _ in Double(bitPattern: generator.next()) }.filter { $0.isFinite }
    let numbers = edges + drawn
    let read = try values(json([quantity([numbers])])).quantities["E"]
    #expect(read?.shape == [1, numbers.count])
    #expect(read?.data.map { $0.bitPattern } == numbers.map { $0.bitPattern })
  }

  @Test func keysComeInOrder() throws {
    let names = ["E", "P", "X", "W_Q", "A_10", "A_2", "C", "N"]
    let text = json(names.map { quantity([[1]], named: Symbol(text: $0)) })
    let keys = text.matches(of: /"(\w+)": \{"shape"/).map { String($0.output.1) }
    #expect(keys == names)
    #expect(text.hasPrefix("{\n  \"title\": ") && text.hasSuffix("}\n"))
  }

  @Test func textsReadBack() throws {
    let controls = (0..<0x20).compactMap { Unicode.Scalar($0) }.map { String(Character($0)) }.joined()
    let texts = oddTokens.map { $0.token } + [controls, "\u{7F}\u{2028}\u{2029}\u{FEFF}", "\u{10FFFF}", "\\u0041", "/"]
    let read = try values(json(title: texts.joined(), tokens: texts))
    #expect(read.tokens.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    #expect(Array(read.title.unicodeScalars) == Array(texts.joined().unicodeScalars))
  }

  @Test func noControlCharacterStandsUnescaped() {
    let text = json(title: "a\u{0}\u{1B}[31m\r\n\t", tokens: ["\u{1F}"])
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func comesAPieceAQuantity() {
    var pieces: [String] = []
    let quantities = ["A", "B", "C"].map { quantity([[1]], named: $0) }
    writeValuesJSON(title: "", tokens: [], features: nil, quantities: quantities) { pieces.append($0) }
    #expect(pieces.count { $0.contains("shape") } == 3)
  }
}

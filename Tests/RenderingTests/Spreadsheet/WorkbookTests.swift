import Chapters
import Foundation
import Lessons
import Literate
import Model
import Numbers
import Testing
import Workings

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Lessons as workbooks, computed anew from their formulas.
@Suite struct WorkbookTests {
  private static let lessons: [String: Lesson] = [
    "default": .byHand, "masked twice": .maskedRiverBank, "feed-forward": .riverBankFeedForward,
    "two layers": .riverBankTwice, "norms before": .riverBankTwiceNormedBefore, "memory": .placeByTheRiver,
    "notebook": Lesson(
      tokens: ["a", "b", "a"], embeddings: .random(size: 4, seed: 3), heads: 2, conventions: .notebook),
    "alone": Lesson(tokens: ["alone"], embeddings: .random(size: 1, seed: 1)),
    "as many heads as features": Lesson(tokens: ["a", "b"], embeddings: .random(size: 30, seed: 1), heads: 30),
  ]

  private func workbook(_ lesson: Lesson) throws -> WrittenWorkbook {
    let run = Transformer(lesson)()
    return try WrittenWorkbook(
      Workbook(title: lesson.title, decimals: lesson.decimals, run.quantitiesByChapter).file())
  }

  private func expect(_ workbook: WrittenWorkbook, _ quantities: [Quantity]) throws {
    for quantity in quantities {
      let name = try #require(quantity.name?.numpy)
      let own = workbook.definedNames[name] == nil ? name + "_" : name
      let computed = try workbook.computed(own)
      #expect(computed.count == quantity.value.elements.count, "\(name)")
      for (number, expected) in zip(computed, quantity.value.elements) {
        #expect(
          expected.isFinite ? abs((number ?? .nan) - expected) <= 1e-9 * max(1, abs(expected)) : number == nil,
          "\(name)")
      }
    }
  }

  @Test(arguments: lessons.keys.sorted()) func itsFormulasComputeTheBook(name: String) throws {
    let lesson = try #require(Self.lessons[name])
    try expect(workbook(lesson), Transformer(lesson)().quantities)
  }

  @Test func whatIsChangedInItChangesWhatFollows() throws {
    var lesson = Lesson.byHand
    var workbook = try workbook(lesson)
    guard case .given(var matrix) = lesson.embeddings else { return #expect(Bool(false), "it gives its embeddings") }
    matrix[1, 2] = -3.25
    lesson.embeddings = .given(matrix)
    try workbook.change("D6", on: "Embeddings", to: -3.25)
    try expect(workbook, Transformer(lesson)().quantities)
  }

  @Test func onlyWhatIsGivenIsNoFormula() throws {
    let workbook = try workbook(.byHand)
    let run = Transformer(.byHand)()
    for (chapter, name) in zip(run.quantitiesByChapter, workbook.names.dropFirst()) {
      let given = chapter.quantities.filter { $0.isGiven }.reduce(0) { $0 + $1.value.elements.count }
      let inputs = (workbook.cells[name] ?? [:]).values.count { if case .given = $0 { true } else { false } }
      // γ and β stand on the sheet that uses them, and have no chapter of their own.
      #expect(inputs == (name == "Layer norm" ? 8 : given), "\(name)")
    }
  }

  @Test func hasTheNamesAndTheLabelsOfTheBook() throws {
    let workbook = try workbook(.byHand)
    #expect(
      workbook.names == [
        "About", "Embeddings", "Positional encoding", "Queries, keys and values", "Scores", "Softmax", "Heads",
        "Concat",
        "Layer norm",
      ])
    #expect(
      workbook.labels("Embeddings") == [
        "Embeddings", "E, embeddings, 3 × 4", "token ↓ feature →", "the", "river", "bank",
      ])
    #expect(workbook.labels("Scores").prefix(2) == ["Scores", "S = Q Kᵀ, scores, 3 × 3"])
    #expect(
      workbook.cells["Scores"]?["B5"]
        == .formula(
          "SUMPRODUCT('Queries, keys and values'!B33:E33,'Queries, keys and values'!B46:E46)",
          gives: "\(Transformer(.byHand)().example.scores.value[0, 0])"))
  }

  @Test func tokensStayTextsWhateverTheyLookLike() throws {
    let tokens = oddTokens.map { $0.token } + ["=1+1", "+1", "-1", "@a", "=cmd|' /C calc'!A0", "1", "TRUE"]
    let workbook = try workbook(Lesson(tokens: tokens, embeddings: .random(size: 1, seed: 1)))
    #expect(
      workbook.labels("Embeddings").dropFirst(3) == Token.all(tokens).map { $0.label.visible }[...])
    for (path, part) in workbook.parts where path.hasSuffix(".xml") || path.hasSuffix(".rels") {
      #expect(XMLParser(data: Data(part.utf8)).parse(), "\(path)")
    }
  }

  @Test func aTextThatLooksLikeTheCodeOfACharacterIsKept() throws {
    let workbook = try workbook(Lesson(tokens: ["_x0041_"], embeddings: .random(size: 1, seed: 1)))
    #expect(workbook.labels("Embeddings").last == "_x005F_x0041_")
  }

  /// Excel takes b_1 and B_1 for one name, and no R or C for any.
  @Test func namesDifferAlsoInCapitals() throws {
    var lesson = Lesson.riverBankFeedForward
    lesson.conventions.mask = .causal
    let names = try workbook(lesson).definedNames.keys
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.contains("B_1") && names.contains("b_1_") && names.contains("R_") && names.contains("C_"))
  }

  @Test func theSameLessonGivesTheSameBytes() throws {
    let files = try (0..<2).map { _ in
      try Workbook(title: "a", decimals: 2, Transformer(.byHand)().quantitiesByChapter).file()
    }
    #expect(files[0] == files[1])
  }

  @Test(arguments: [
    (1, 4097, "rows", 1), (2_000_001, 1, "rows on the sheet “a”", 0), (1, 16384, "columns on the sheet “a”", 0),
    (1500, 1500, "numbers", 0),
  ])
  func whatNoSpreadsheetHoldsIsRefused(rows: Int, columns: Int, what: String, fits: Int) throws {
    let matrix = Matrix(rows: rows, columns: columns) { _, _ in 0 }
    let quantity = Quantity(
      .given(matrix, rows: Axis(name: "row", labels: .numbers(0..<rows)), columns: .features(columns)))
    let workbook = Workbook(title: "a", decimals: 2, [("a", [quantity.named(Symbol("E"), "numbers")])])
    if fits == 1 {
      _ = try workbook.file()
    } else {
      let refusal = #expect(throws: Workbook.Unfit.self) { _ = try workbook.file() }
      #expect(refusal?.message.contains(what) == true)
      #expect(refusal?.message.hasSuffix("Use fewer tokens or features.") == true)
    }
  }
}

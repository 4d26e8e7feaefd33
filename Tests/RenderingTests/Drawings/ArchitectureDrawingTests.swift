import Chapters
import Literate
import Support
import Testing
import Workings

@testable import Rendering

/// Figure 1 of the paper: the boxes name the chapters that compute them, and one is where the reader is.
@Suite struct ArchitectureDrawingTests {
  private func figures(_ title: String) throws -> [Figure] {
    let page = try #require(Book.standard.pages.first { $0.title == title })
    return page.blocks.compactMap { if case .figure(let figure, _) = $0, figure.isArchitecture { figure } else { nil } }
  }

  private func whole() throws -> Figure { try #require(figures("Encoder and decoder").last) }

  /// Each box has its chapter, and each chapter is the one with this title in the book.
  @Test func boxesNameTheirChapters() throws {
    let drawing = try whole().drawing(NumberStyle(decimals: 2))
    let numbers = Dictionary(uniqueKeysWithValues: Book.standard.pages.map { ($0.title, $0.number) })
    let texts = drawing.texts
    for (name, title) in [
      ("Input embedding", "Embeddings"), ("Positions added", "Positional encoding"), ("Multi-head attention", "Heads"),
      ("Masked attention", "The mask"), ("Encoder attention", "Encoder and decoder"), ("Feed-forward", "Feed-forward"),
      ("Add and norm", "Layer norm"), ("Softmax", "From numbers to words"),
    ] {
      let place = try #require(texts.firstIndex(of: name))
      #expect(texts[place + 1] == "chapter \(numbers[title] ?? -1)")
    }
    #expect(drawing.shapes("rect").count { $0["class"] == "stop here" } == 1)
    #expect(drawing.shapes("rect").count { $0["class"] == "stop done" } == 15)
    #expect(drawing.description.hasSuffix("You are at: Encoder attention."))
    // A telephone shows it whole.
    #expect(drawing.width <= 335)
    expectInside(drawing)
  }

  /// On a page the boxes lead to their chapters, and so the picture is a group and no image; in a file they lead nowhere.
  @Test func boxesLeadToTheirChaptersOnAPage() throws {
    let book = Book.standard
    let index = QuantityIndex(book.pages)
    let linked = Tree(try whole().drawing(NumberStyle(decimals: 2), index: index).inline)
    let addresses = linked.all("a").compactMap { $0["href"] }
    #expect(addresses.count == 16)
    #expect(Set(addresses).isSubset(of: book.pages.map { "#\($0.slug)" }))
    #expect(linked.all("svg")[0]["role"] == "group")
    let alone = Tree(try whole().drawing(NumberStyle(decimals: 2)).inline)
    #expect(alone.all("a").isEmpty && alone.all("svg")[0]["role"] == "img")
  }

  /// Without Part One no box is said to be computed that is not.
  @Test func aBookWithoutAChapterSaysSo() throws {
    let learning = Book(title: "t", summary: "s", parts: [Learning().part])
    let page = try #require(learning.pages.first { $0.title == "Encoder and decoder" })
    let figure = page.blocks.compactMap { block -> Figure? in
      if case .figure(let figure, _) = block, figure.isArchitecture { figure } else { nil }
    }.last
    let drawing = try #require(figure).drawing(NumberStyle(decimals: 2))
    #expect(drawing.shapes("rect").count { $0["class"] == "stop ahead" } == 10)
  }

  @Test(arguments: [
    ("The mask", "Masked attention"), ("Feed-forward", "Feed-forward, in both halves"),
    ("From numbers to words", "Linear map; Softmax"),
    ("Training", "Output embedding; Positions added; Masked attention; Add and norm; Linear map; Softmax"),
  ])
  func aSmallPlanSaysWhereOneIs(title: String, names: String) throws {
    let drawing = try #require(figures(title).first).drawing(NumberStyle(decimals: 2))
    #expect(drawing.description == "Figure 1 of the paper, small. You are at: \(names).")
    #expect(drawing.texts.dropFirst() == names.split(separator: "; ").map { String($0) }[...])
    #expect(drawing.inline.utf8.count < 2_000, "\(drawing.inline.utf8.count) bytes")
    expectInside(drawing)
  }
}

extension Figure {
  fileprivate var isArchitecture: Bool { if case .architecture = self { true } else { false } }
}

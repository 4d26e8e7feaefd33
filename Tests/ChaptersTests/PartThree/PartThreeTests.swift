import Chapters
import Lessons
import Literate
import Model
import Rendering
import Testing
import Workings

/// What holds for each of the chapters on the rest of the layer.
@Suite struct PartThreeTests {
  @Test func hasNoMistakes() { #expect(PartThree.book.mistakes == []) }

  @Test(arguments: PartThree.pages.map { $0.title }) func saysOnlyWhatIsSo(title: String) throws {
    let page = try PartThree.pages.titled(title)
    #expect(page.brokenClaims == [])
    #expect((3...4).contains(page.allBlocks.flatMap { $0.claims }.count))
  }

  @Test(arguments: PartThree.pages.map { $0.title }) func asks(title: String) throws {
    let page = try PartThree.pages.titled(title)
    let titles = page.allBlocks.compactMap { if case .question(let question) = $0 { question.kind.title } else { nil } }
    #expect(Set(titles).isSuperset(of: ["Predict.", "Compute", "Explain."]), "\(titles)")
  }

  /// Each name is one quantity on a page, and a number in a sentence stands in a table, there or before.
  @Test func numbersInSentencesStandInTables() {
    var shown: [String: Set<String>] = [:]
    for page in PartThree.book.pages.dropFirst() {
      for table in page.tables {
        shown[table.quantity.name?.text ?? "", default: []].formUnion(
          table.quantity.value.elements.map(page.style.text))
      }
      for case .worked(let working) in page.allBlocks {
        for cell in [working.cell] + working.operands {
          shown[cell.quantity.name?.text ?? "", default: []].insert(page.style.text(cell.value))
        }
      }
      for number in page.allBlocks.flatMap({ $0.liveNumbers }) {
        guard let name = number.quantity.name?.text else { continue }
        let text = page.style.text(number.value)
        #expect(shown[name]?.contains(text) == true, "\(text) of \(name) in \(page.title)")
      }
    }
  }

  @Test func aSymbolMeansOneThing() {
    var meanings: [Symbol: Set<String>] = [:]
    for quantity in PartThree.pages.flatMap({ $0.quantities + $0.tables.map { $0.quantity } }) {
      guard let name = quantity.name else { continue }
      meanings[name, default: []].insert(quantity.meaning.replacing(" of head 1", with: ""))
    }
    for (name, all) in meanings { #expect(all.count == 1, "\(name): \(all.sorted())") }
  }

  /// The whole page may have 1.5 MB, and all chapters share it.
  @Test(arguments: PartThree.pages.map { $0.slug }) func takesLittleOfThePage(slug: String) throws {
    let start = try #require(Self.html.firstRange(of: "<section id=\(slug) ")).lowerBound
    let end = try #require(Self.html[start...].firstRange(of: "</section>")).upperBound
    #expect(Self.html[start..<end].utf8.count <= 29_000)
  }

  private static let html = PartThree.book.html(
    lesson: "{}", Equipment(stylesheet: "", script: "", scriptHash: "hash", generator: ""))
}

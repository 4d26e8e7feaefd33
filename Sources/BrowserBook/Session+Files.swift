import Chapters
import Lessons
import Literate
import Model
import Numbers
import Rendering
import WordVectors
import Workings
import Worksheets

// The book, and what belongs to it, as files.
extension Session {
  /// The whole book as HTML, all that is to be read: what the command writes for the same lesson.
  public func content() -> String { wholeBook().content.compactHTML }

  /// The whole book as one Markdown text.
  public func markdown() -> String { wholeBook().markdown }

  /// What another platform has to compute, to the last bit: the elementary functions, and every quantity of the lesson (`Bits`).
  public func bits() -> String {
    var bits = Bits()
    bits.addFunctions()
    for page in parts[0]?.pages ?? [] {
      for quantity in page.quantities { bits.add(quantity.name?.text ?? "", quantity.value.elements) }
    }
    return bits.lines.joined(separator: "\n")
  }

  /// The whole book as a Jupyter notebook.
  public func jupyterNotebook() -> String { wholeBook().jupyterNotebook() }

  /// The lesson’s numbers as a workbook, or where it is too large for one, why, as a text.
  public func spreadsheet() -> [UInt8] {
    let lesson = lesson ?? .byHand
    let chapters = Transformer(lesson, trained: model(of: lesson, nil))().quantitiesByChapter
    do throws(Workbook.Unfit) {
      return try Workbook(title: lesson.title, decimals: lesson.decimals, chapters).file()
    } catch {
      return Array(error.message.utf8)
    }
  }

  /// Worksheets in the manner of the lesson, or their keys, as a page; where the lesson is not for paper, why, which is no page.
  public func worksheets(students: Int, seed: UInt32, isKey: Bool) -> String {
    do throws(SheetSeries.Unfit) {
      return WorksheetPage(try SheetSeries(like: lesson ?? .byHand, seed: seed).sheets(students), isKey: isKey).html
    } catch {
      return error.message
    }
  }

  private func wholeBook() -> Book {
    var later: [Part] = []
    for number in edition.parts.indices.dropFirst() {
      if let computed = computed(number) { later.append(computed.part) }
    }
    return edition.book(for: lesson ?? .byHand, partOne: parts[0]?.pages ?? [], laterParts: later)
  }
}

import Foundation
import Testing

@testable import Rendering

/// Workbooks in which several sheets have answers, such as one for each group.
@Suite struct AnswersInSheetsTests {
  private static let columns = ["student", "cell", "answer"]

  /// A workbook with these sheets, by their names and rows of texts.
  private func workbook(_ sheets: [(name: String, rows: [[String]])]) -> Data {
    var archive = ZIP()
    func add(_ path: String, _ text: String) { archive.add(path, Array(text.utf8)) }
    add(
      "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
    )
    let tabs = sheets.enumerated().map { "<sheet name='\($1.name)' r:id='s\($0)'/>" }
    add("xl/workbook.xml", "<workbook><sheets>\(tabs.joined())</sheets></workbook>")
    let links = sheets.indices.map { "<Relationship Id='s\($0)' Type='x/worksheet' Target='\($0).xml'/>" }
    add("xl/_rels/workbook.xml.rels", "<Relationships>\(links.joined())</Relationships>")
    for (place, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { row in
        "<row>\(row.map { "<c t='str'><v>\($0)</v></c>" }.joined())</row>"
      }
      add("xl/\(place).xml", "<worksheet>\(rows.joined())</worksheet>")
    }
    return Data(archive.finished())
  }

  private func mark(_ sheets: [(name: String, rows: [[String]])], _ words: String = "") throws -> Outcome {
    let folder = try Folder()
    let made = try BookCommand.run("worksheet", "--students", "4", "--variants", "1", "--output", "class", in: folder)
    #expect(made.status == 0)
    try folder.write("a.xlsx", workbook(sheets))
    return try BookCommand.shell("exec \"$BOOK\" mark --key class --answers a.xlsx \(words)", in: folder)
  }

  private static func answer(_ student: Int) -> [String] { ["\(student)", "P[1,2]", "0.01"] }

  /// Each sheet in its own form; what is no sheet of answers is named, and an empty one is not worth it.
  @Test func allSheetsOfAnswersAreTaken() throws {
    let outcome = try mark([
      ("Notes", [["to", "do"]]), ("Group A", [Self.columns, Self.answer(1)]), ("Sheet3", []),
      ("Group B", [Self.columns.reversed(), Self.answer(2).reversed()]),
      ("Group C", [["student", "2 P[2]"], ["3", "0.01"], ["4", ""]]), ("Class", [["name", "section"], ["Ada", "1"]]),
    ])
    #expect(outcome.output.matches(of: /Student [123]: 1 of 62 marks/).count == 3, "\(outcome.output)")
    #expect(
      outcome.errors == """
        book: a.xlsx has no answer of student 4.
        book: a.xlsx also has the sheets “Notes”, “Class”, without answers and not read here.

        """)
    #expect(outcome.status == 0)
  }

  /// What is wrong is told with the sheet.
  @Test func complaintsNameTheSheet() throws {
    let outcome = try mark([
      ("A", [Self.columns, Self.answer(1), ["2", "P[1,2]", "many"]]),
      ("B", [Self.columns, Self.answer(1), ["9", "P[1,2]", "0"]]),
      ("C", [["student", "2 P[2]"], ["1", "0.01"], ["2", ""]]), ("Ada", [["cell", "answer"], ["P[1,2]", "0"]]),
    ])
    #expect(
      outcome.errors == """
        book: a.xlsx, “A”:3: P[1,2] of student 2: “many” is not a number.
        book: a.xlsx, “B”:2: P[1,2] of student 1 is answered twice; the first answer counts.
        book: a.xlsx, “B”:3: there is no student “9”; they are numbered from 1 to 4.
        book: a.xlsx, “C”:2: student 1 has a second row; the first counts.
        book: a.xlsx, “Ada”: this sheet has answers, and no columns student,cell,answer, or student and one for each number. Found “cell”, “answer”.
        book: a.xlsx has no answer of students 3, 4.
        book: 5 of the answers could not be used; all others were marked.

        """)
    #expect(outcome.status == 1)
  }

  /// The list of the class may be in the same workbook, beside answers that have names as well.
  @Test func theListOfTheClassMayBeOneOfThem() throws {
    let outcome = try mark(
      [
        ("Answers", [["student", "name", "cell", "answer"], ["2", "x", "P[1,2]", "0.01"]]),
        ("Class", [["name"], ["Ada"], ["Emmy"], ["Alan"], ["Grace"]]),
      ], "--roster a.xlsx")
    #expect(outcome.output.hasPrefix("Student 2, Emmy: 1 of 62 marks"), "\(outcome.errors)")
    #expect(outcome.status == 0)
  }

  @Test func aColumnTwiceIsRefused() throws {
    let outcome = try mark([
      ("A", [Self.columns, Self.answer(1)]), ("B", [Self.columns + ["Answer"], Self.answer(2)]),
    ])
    #expect(outcome.errors.hasPrefix("book: a.xlsx, “B”:1: the first line has to name the columns, each of them once."))
    #expect(outcome.status == 2 && outcome.output.isEmpty)
  }
}

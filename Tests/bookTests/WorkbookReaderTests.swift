import Foundation
import Testing

@testable import Rendering
@testable import book

/// Workbooks as spreadsheets and programs write them, and what of one is missing or broken.
@Suite struct WorkbookReaderTests {
  private static let saved = ["answers.xlsx", "answers-openpyxl.xlsx"].map { name in
    let file = Bundle.module.resourceURL!.appending(path: "Fixtures/spreadsheets/\(name)")
    return [UInt8](try! Data(contentsOf: file))
  }

  /// A workbook with one sheet, whose rows are these; files may be left out or be others.
  private func workbook(_ rows: String, _ changes: [String: String?] = [:]) -> [UInt8] {
    var files: [String: String] = [
      "_rels/.rels":
        "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='/xl/workbook.xml'/></Relationships>",
      "xl/workbook.xml": "<workbook><sheets><sheet name='Tab &amp; 1' sheetId='1' r:id='s'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": """
      <Relationships><Relationship Id="s" Type="x/worksheet" Target="worksheets/a.xml"/>
      <Relationship Id="t" Type="x/sharedStrings" Target="/xl/strings.xml"/>
      <Relationship Id="u" Type="x/styles" Target="styles.xml"/></Relationships>
      """,
      "xl/strings.xml":
        "<sst><si><t>whole</t></si><si><r><t>in </t></r><r><t xml:space='preserve'>runs</t></r><rPh><t>x</t></rPh></si></sst>",
      "xl/styles.xml": """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-407]D. MMMM"/><numFmt numFmtId="171" formatCode="0&quot;d&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>
      """,
      "xl/worksheets/a.xml": "<?xml version='1.0'?><worksheet><sheetData>\(rows)</sheetData></worksheet>",
    ]
    for (name, text) in changes { files[name] = text }
    var archive = ZIP()
    for name in files.keys.sorted() { archive.add(name, Array(files[name]!.utf8)) }
    return archive.finished()
  }

  @Test(arguments: [
    ("a number", "<c r='B1'><v>-0.28</v></c>", ["", "-0.28"]),
    ("a text that is shared", "<c r='A1' t='s'><v>0</v></c><c t='s'><v>1</v></c>", ["whole", "in runs"]),
    ("a text of its own", "<c t='inlineStr'><is><r><t>a </t></r><r><t>b</t></r></is></c>", ["a b"]),
    ("references", "<c t='str'><v>&lt;&#8722;&#x221E;&amp;_x0041_</v></c>", ["<−∞&A"]),
    ("unescaped", "<c t='str'><v><![CDATA[a<b]]></v></c>", ["a<b"]),
    ("whether it is so", "<c t='b'><v>1</v></c><c t='b'><v>0</v></c>", ["TRUE", "FALSE"]),
    ("a formula with what it gave", "<c><f>1/4</f><v>0.25</v></c>", ["0.25"]),
    ("a formula that nobody has computed", "<c><f>1/4</f></c><c><f>1</f><v></v></c>", ["=1/4", "=1"]),
    ("an error", "<c t='e'><f>1/0</f><v>#DIV/0!</v></c>", ["#DIV/0!"]),
    (
      "dates", "<c s='1'><v>46115</v></c><c s='2'><v>46115.5</v></c><c s='3'><v>3</v></c>",
      ["2026-04-03", "2026-04-03", "3"]
    ),
    ("empty cells", "<c r='A1' s='1'/><c r='C1'><v>1</v></c>", ["", "", "1"]),
    ("a prefix", "<x:c r='A1'><x:v>1</x:v></x:c>", ["1"]),
  ])
  func cellsAreRead(what: String, cells: String, fields: [String]) throws {
    let sheets = try WorkbookReader.sheets(workbook("<row r='1'>\(cells)</row>"))
    #expect(sheets.map { $0.name } == ["Tab & 1"] && sheets[0].rows.map { $0.fields } == [fields])
  }

  @Test func rowsKeepTheirNumbers() throws {
    let rows = "<row><c><v>1</v></c></row><row r='4'><c><v>2</v></c></row><row r='5'/><row><c><v>3</v></c></row>"
    #expect(try WorkbookReader.sheets(workbook(rows))[0].rows.map { $0.number } == [1, 4, 6])
  }

  @Test(
    arguments: [
      (["xl/workbook.xml": nil], "it is an archive without a workbook as .xlsx has it"),
      (["xl/worksheets/a.xml": nil], "its sheet “Tab & 1” is missing: there is no xl/worksheets/a.xml"),
      (["xl/_rels/workbook.xml.rels": "<Relationships/>"], "its sheet “Tab & 1” is nowhere in it"),
      (["xl/workbook.xml": "<workbook/>"], "it has no sheet with cells"),
      (["xl/strings.xml": nil], "xl/strings.xml is missing in it"),
      (["xl/strings.xml": "<sst/>"], "a cell names a text that is not there"),
      (["xl/strings.xml": "<!DOCTYPE sst [<!ENTITY a 'b'>]><sst/>"], "it has a document type, which no workbook has"),
      (["xl/strings.xml": "<sst><si><t>&a;</t></si></sst>"], "it has a reference “&a;” that stands for nothing"),
      (["xl/strings.xml": "<sst><si a='"], "it ends within a tag"),
    ] as [([String: String?], String)])
  func whatIsMissingIsSaid(changes: [String: String?], what: String) {
    do throws(Damaged) {
      _ = try WorkbookReader.sheets(workbook("<row><c t='s'><v>0</v></c></row>", changes))
      Issue.record("was read")
    } catch { #expect(error.what == what) }
  }

  /// Whatever is cut off or changed in a file, it is read or refused, and nothing traps.
  @Test func damageIsRefused() {
    var refused = 0
    for file in Self.saved {
      for place in stride(from: 0, to: file.count, by: 61) {
        var changed = file
        changed[place] ^= UInt8(1 << (place % 8))
        for bytes in [changed, Array(file[..<place])] {
          do throws(Damaged) { _ = try WorkbookReader.sheets(bytes) } catch { refused += 1 }
        }
      }
    }
    #expect(refused > Self.saved.reduce(0) { $0 + $1.count } / 61)
  }

  private func mark(_ bytes: [UInt8]) throws -> Outcome {
    let folder = try Folder()
    #expect(try BookCommand.run("worksheet", "--students", "2", "--output", "class", in: folder).status == 0)
    try folder.write("a.xlsx", Data(bytes))
    return try BookCommand.run("mark", "--key", "class", "--answers", "a.xlsx", in: folder)
  }

  private static let header = ["student", "cell", "answer"].map { "<c t='str'><v>\($0)</v></c>" }.joined()

  @Test func aDateIsNoNumber() throws {
    let rows =
      "<row>\(Self.header)</row><row r='3'><c><v>1</v></c><c t='str'><v>P[1,0]</v></c><c s='1'><v>46115</v></c></row>"
    let outcome = try mark(workbook(rows))
    #expect(outcome.errors.hasPrefix("book: a.xlsx:3: P[1,0] of student 1: “2026-04-03” is not a number.\n"))
    #expect(outcome.status == 1)
  }

  @Test func theSheetWithTheColumnsIsTaken() throws {
    func two(_ first: String) -> [UInt8] {
      workbook(
        "<row>\(Self.header)</row><row><c><v>1</v></c><c t='str'><v>P[1,2]</v></c><c><v>0</v></c></row>",
        [
          "xl/workbook.xml": "<workbook><sheet name='Notes' r:id='n'/><sheet name='Answers' r:id='s'/></workbook>",
          "xl/_rels/workbook.xml.rels":
            "<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/a.xml'/><Relationship Id='n' Type='x/worksheet' Target='n.xml'/></Relationships>",
          "xl/n.xml": "<worksheet>\(first)</worksheet>",
        ])
    }
    let outcome = try mark(two("<row><c><v>7</v></c></row>"))
    #expect(outcome.output.hasPrefix("Student 1: 1 of 62 marks"))
    #expect(outcome.errors.contains("a.xlsx also has the sheet “Notes”, without answers and not read here."))
  }

  /// A list of the class, which has a column for the students as well, is none of answers.
  @Test func aListOfTheClassMayStandBesideTheAnswers() throws {
    let list = ["Student", "Section"].map { "<c t='str'><v>\($0)</v></c>" }.joined()
    let columns = ["student", "2 P[2]"].map { "<c t='str'><v>\($0)</v></c>" }.joined()
    let bytes = workbook(
      "<row>\(columns)</row><row><c><v>1</v></c><c><v>0.01</v></c></row>",
      [
        "xl/workbook.xml": "<workbook><sheet name='Class' r:id='n'/><sheet name='Answers' r:id='s'/></workbook>",
        "xl/_rels/workbook.xml.rels":
          "<Relationships><Relationship Id='s' Type='x/worksheet' Target='worksheets/a.xml'/><Relationship Id='n' Type='x/worksheet' Target='n.xml'/></Relationships>",
        "xl/n.xml": "<worksheet><row>\(list)</row><row><c><v>1</v></c><c><v>2</v></c></row></worksheet>",
      ])
    let outcome = try mark(bytes)
    #expect(outcome.output.hasPrefix("Student 1: 1 of 62 marks"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ([], "this workbook cannot be read: the directory at its end is missing, as if it had not been copied whole."),
    (["mimetype"], "this workbook cannot be read: it is an archive without a workbook as .xlsx has it."),
  ])
  func whatIsNoneIsRefused(files: [String], message: String) throws {
    var archive = ZIP()
    for file in files { archive.add(file, [1, 2, 3]) }
    let bytes = files.isEmpty ? Array(Self.saved[0].prefix(3000)) : archive.finished()
    let outcome = try mark(bytes)
    #expect(
      outcome.errors
        == "book: a.xlsx: \(message) Save it again as .xlsx (Excel 2007 and later), or as CSV in UTF-8.\n")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
  }

  @Test func anOldWorkbookIsNamedAsOne() throws {
    let outcome = try mark([0xD0, 0xCF, 0x11, 0xE0, 0, 0])
    #expect(outcome.errors.contains("a workbook with a password, or of a kind before Excel 2007"))
  }

  @Test func columnsOfOtherSheetsAreNotSearchedInVain() throws {
    let outcome = try mark(workbook("<row><c t='str'><v>Name</v></c><c t='str'><v>Note</v></c></row>"))
    #expect(
      outcome.errors
        == "book: a.xlsx:1: the first line has to name the columns: student,cell,answer. Found “Name”, “Note”.\n")
  }
}

import Foundation
import Testing

/// Tables that LibreOffice has saved, under two locales and with what else its dialog offers; `make_spreadsheets.sh` says how.
@Suite struct SpreadsheetTests {
  private static let fixtures = Bundle.module.resourceURL!.appending(path: "Fixtures/spreadsheets")

  private func bytes(_ name: String) throws -> Data { try Data(contentsOf: Self.fixtures.appending(path: name)) }

  private func handedOut() throws -> Folder {
    let folder = try Folder()
    try folder.write("lesson.json", bytes("lesson.json"))
    let outcome = try BookCommand.shell(
      "exec \"$BOOK\" worksheet --lesson lesson.json --students 3 --seed 7 --output class", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  private func mark(_ answers: Data, in folder: Folder) throws -> Outcome {
    try folder.write("answers.csv", answers)
    return try BookCommand.run("mark", "--key", "class", "--answers", "answers.csv", in: folder)
  }

  /// As the table was typed.
  private func expectMarks(_ outcome: Outcome) {
    #expect(
      outcome.output == """
        Student 1: 25 of 29 marks (86 %): 25 right, 2 wrong, 2 not answered.
          3 X[0,1]: 5.6e-17 is wrong, that is too small. Expected 4.78.
          9 V[0,1]: 1 is wrong, that is too small. Expected 2.03 from the own numbers, 3.94 in the key.
        Student 2: 27 of 29 marks (93 %): 27 right, 1 cannot be read, 1 not answered.
        Student 3: 29 of 29 marks (100 %): 29 right.

        """)
    #expect(
      outcome.errors == """
        book: answers.csv:41: S_1[1,0] of student 2: “see below” is not a number.
        book: 1 of the answers could not be used; all others were marked.

        """)
    #expect(outcome.status == 1)
  }

  @Test(arguments: [
    "answers.csv", "answers-en-US-comma.csv", "answers-en-US-quoted.csv", "answers-en-US-utf16-comma.csv",
    "answers-de-DE-comma.csv", "answers-de-DE-semicolon.csv", "answers-de-DE-tab.csv", "answers-de-DE-utf16-tab.csv",
    "answers.xlsx", "answers-openpyxl.xlsx",
  ])
  func answersAreMarkedAlikeHoweverTheyWereSaved(name: String) throws {
    expectMarks(try mark(bytes(name), in: handedOut()))
  }

  /// What other spreadsheets write, made from what LibreOffice wrote.
  enum Saving: String, CaseIterable {
    case mark, carriageReturns, bothLineEnds, noLastLineEnd, utf16LargerFirst, utf16LargerFirstUnmarked
    case utf16SmallerFirstUnmarked, windows1252, trueMinus, capitals

    func callAsFunction(_ text: String) -> Data? {
      switch self {
      case .mark: Data("\u{FEFF}\(text)".utf8)
      case .carriageReturns: Data(text.replacing("\n", with: "\r").utf8)
      case .bothLineEnds: Data(text.replacing("\n", with: "\r\n").utf8)
      case .noLastLineEnd: Data(text.utf8.dropLast())
      case .utf16LargerFirst: text.data(using: .utf16BigEndian).map { Data([0xFE, 0xFF]) + $0 }
      case .utf16LargerFirstUnmarked: text.data(using: .utf16BigEndian)
      case .utf16SmallerFirstUnmarked: text.data(using: .utf16LittleEndian)
      case .windows1252:
        text.replacing("-", with: "–").replacing("μ", with: "µ").replacing("σ", with: "s").data(using: .windowsCP1252)
      case .trueMinus: Data(text.replacing("-", with: "−").utf8)
      case .capitals: Data(text.replacing("student;cell;answer", with: "STUDENT; Cell ;Answer\u{A0}").utf8)
      }
    }
  }

  @Test(arguments: Saving.allCases) func otherWaysOfSaving(saving: Saving) throws {
    let text = String(decoding: try bytes("answers-de-DE-semicolon.csv"), as: UTF8.self)
    expectMarks(try mark(#require(saving(text)), in: handedOut()))
  }

  @Test(arguments: [
    "students-en-US-utf16-tab.csv", "students-en-US-windows1252.csv",
    "students-de-DE-comma.csv", "students-de-DE-semicolon.csv",
  ])
  func whatWasHandedOutMayHaveBeenSavedAgain(name: String) throws {
    let folder = try handedOut()
    #expect(try bytes(name) != folder.bytes("class/students.csv"))
    try folder.write("class/students.csv", bytes(name))
    expectMarks(try mark(bytes("answers.csv"), in: folder))
  }

  /// Excel on Windows, and a teacher who sorts, adds a column and leaves a row of commas.
  @Test func rowsAndColumnsOfStudentsMayMove() throws {
    let folder = try handedOut()
    let lines = try folder.text("class/students.csv").split(separator: "\n")
    let moved = ["Name,\(lines[0])", "x,\(lines[3])", ",,,", "y,\(lines[1])", ",\(lines[2])"]
    try folder.write("class/students.csv", "\u{FEFF}" + moved.map { "\($0)\r\n" }.joined())
    expectMarks(try mark(bytes("answers.csv"), in: folder))
  }

  @Test(arguments: [
    ("1,0,'=1+1,3,", "1,0,'=1+1,4,", "in line 2, E[0,0] of student 1 is “4”, and not 3."),
    ("1,0,'=1+1,3,", "1,0,'=1+1,3. Jan,", "in line 2, E[0,0] of student 1 is “3. Jan”, and not 3."),
    ("\n2,1,", "\n4,1,", "line 3 is about student “4”, whom they were not given to."),
  ])
  func numbersThatHaveChangedAreNamed(old: String, new: String, found: String) throws {
    let folder = try handedOut()
    let changed = try folder.text("class/students.csv").replacing(old, with: new)
    try folder.write("class/students.csv", changed)
    let outcome = try mark(bytes("answers.csv"), in: folder)
    let message =
      "book: class/students.csv: these are not the numbers that this version of book would hand out: \(found)"
    #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
  }

  /// The first token of the lesson is `=1+1`; a cell of a table that begins so is computed when the table is opened.
  @Test func aTokenIsNoFormula() throws {
    let students = try handedOut().text("class/students.csv")
    #expect(students.contains("\n1,0,'=1+1,3,") && students.contains("\n2,1,größe,"))
  }
}

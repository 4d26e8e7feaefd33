import Foundation
import Testing

/// Tables of answers as people and programs make them: what is read, and what is said of what is not.
@Suite struct AnswersTests {
  /// Marks a table with two students, who follow the second and the third token; position 1 is encoded as 0.84, 0.54, 0.01, 1.00.
  private func mark(_ answers: Data, in folder: Folder) throws -> Outcome {
    #expect(try BookCommand.run("worksheet", "--students", "2", "--output", "class", in: folder).status == 0)
    try folder.write("a.csv", answers)
    return try BookCommand.run("mark", "--key", "class", "--answers", "a.csv", "--output", "marks.csv", in: folder)
  }

  /// How many marks each student has, such as `1: 2, 2: 0`, and the messages without their ending.
  private func marks(_ answers: String) throws -> (marks: String, messages: [String], status: Int32) {
    let outcome = try mark(Data(answers.utf8), in: Folder())
    let marks = outcome.output.matches(of: /Student (\d+): (\d+) of/).map { "\($0.1): \($0.2)" }
    let messages = outcome.errors.split(separator: "\n").map { String($0).replacing("book: a.csv", with: "") }
    return (marks.joined(separator: ", "), messages, outcome.status)
  }

  private static let absent = " has no answer of student 2."

  @Test(arguments: [
    ("separators", "student;cell;answer\n1;P[1,2];0,0\n1;\"P[1,3]\";\"1,0\"\n"),
    ("tabs", "student\tcell\tanswer\n1\tP[1,2]\t0\n1\tP[1,3]\t1"),
    ("bars", "student|cell|answer\n1|P[1,2]|0\n1|P[1,3]|1"),
    ("sep=", "sep=;\nstudent;cell;answer\n1;P[1,2];0,0\n1;P[1,3];1"),
    ("SEP= and a mark", "\u{FEFF}SEP=\t\r\nstudent\tcell\tanswer\r\n1\tP[1,2]\t0\r\n1\tP[1,3]\t1"),
    ("sep= for what no list has", "sep=#\nstudent#cell#answer\n1#P[1,2]#0\n1#P[1,3]#1"),
    ("CR", "student,cell,answer\r1,\"P[1,2]\",0\r1,\"P[1,3]\",1\r"),
    ("empty lines and rows", "\n,,\nstudent,cell,answer\n\n,,\n1,\"P[1,2]\",0\n , ,\u{A0}\n1,\"P[1,3]\",1,,\n,,,,,\n"),
    ("short rows", "student,cell,answer\n1\n1,\"P[1,0]\"\n1,\"P[1,2]\",0\n1,\"P[1,3]\",1\n1,\n"),
    ("other order", "answer;cell;student\n0;P[1,2];1\n1;P[1,3];1"),
    ("capitals and spaces", "STUDENT, Cell ,\u{A0}answer\n 1 ,\" P[1, 2] \", 0\n1.0, \"P[1,3]\" ,\t1"),
    ("columns without a name", "student,,cell,answer,\n1,,\"P[1,2]\",0,\n1,,\"P[1,3]\",1,"),
    ("quotes everywhere", "\"student\",\"cell\",\"answer\"\n\"1\",\"P[1,2]\",\"0\"\n\"1\",\"P[1,3]\",\"1\""),
    ("signs and exponents", "student,cell,answer\n1,\"P[1,2]\",5.6e-17\n1,\"P[1,3]\",\u{202F}+1,\n"),
  ])
  func isRead(what: String, answers: String) throws {
    let (marks, messages, status) = try marks(answers)
    #expect(marks == "1: 2" && messages == [Self.absent] && status == 0, "\(messages)")
  }

  @Test(arguments: [
    (
      "student,cell,answer\n1,\"Q[0,0]\",0,50\n1,\"P[1,2]\",0\n1,P[1,3],1\n", "1: 1",
      [
        ":2: expected 3 fields, found 4 in a row of student 1: “1”, “Q[0,0]”, “0”, “50”. What holds a separator, such as 0,5 or Q[0,0], has to stand in quotes.",
        ":4: expected 3 fields, found 4 in a row of student 1: “1”, “P[1”, “3]”, “1”. What holds a separator, such as 0,5 or Q[0,0], has to stand in quotes.",
        absent,
      ]
    ),
    (
      "student,cell,answer,\n1,\"Q[0,0]\",0,50\n", "1: 0",
      [
        ":2: expected 4 fields, found 4 in a row of student 1: “1”, “Q[0,0]”, “0”, “50”. What holds a separator, such as 0,5 or Q[0,0], has to stand in quotes.",
        absent,
      ]
    ),
    (
      "student,cell,answer\n1,\"P[1,2]\",\"0\n1,\"P[1,3]\",1\n2,\"P[2,0]\",0.91\n", "1: 1, 2: 1",
      [":2: a quote stands within a field, or something behind its closing quote: “1,\"P[1,2]\",\"0”."]
    ),
    (
      "student;cell;answer\n1;P[1,2];\"0\n1;P[1,3];1\n2;P[2,0];0,91\n", "1: 1, 2: 1",
      [":2: a quote is opened and not closed: “1;P[1,2];\"0”."]
    ),
    (
      "student;cell;answer;note\n1;P[1,2];0;\"well\n1;P[1,3];1;done\n2;P[2,0];0,91;x\"\n1;P[1,0];0,84\n", "1: 2",
      [
        ":2: a quote is opened, and closed only on a later line: “1;P[1,2];0;\"well”.",
        ":4: a quote stands within a field that does not begin with one: “2;P[2,0];0,91;x\"”.", absent,
        " also has the column “note”, not read here.",
      ]
    ),
    (
      "student;cell;answer;note\n1;P[1,2];0;\"well,\ndone; 1\"\n2;P[2,0];0,91;\n", "1: 1, 2: 1",
      [" also has the column “note”, not read here."]
    ),
    (
      "cell,student,answer\n\"P[1,2]\",1,0\n\"P[1,2]\",1,0\n\"P[1,3]\",1,many\n\"P[2,1]\",1,1\n\"P[1,3]\",7,1\n\"P[1,1]\",,1\n,1,1\n\"P[1,0]\",1,0.84\n",
      "1: 2",
      [
        ":3: P[1,2] of student 1 is answered twice; the first answer counts.",
        ":4: P[1,3] of student 1: “many” is not a number.",
        ":5: “P[2,1]” is no cell that student 1 was asked for; answers.csv lists those that are.",
        ":6: there is no student “7”; they are numbered from 1 to 2.", ":7: this row names no student.",
        ":8: this row of student 1 names no cell.", absent,
      ]
    ),
    (
      "student,cell,answer\n1.5,\"P[1,2]\",0\n1e99,\"P[1,2]\",0\n-1,\"P[1,2]\",0\n2,\"P[2,0]\",1 2\n2,\"P[2,1]\",\u{1B}[31m\n",
      "2: 0",
      [
        ":2: there is no student “1.5”; they are numbered from 1 to 2.",
        ":3: there is no student “1e99”; they are numbered from 1 to 2.",
        ":4: there is no student “-1”; they are numbered from 1 to 2.",
        ":5: P[2,0] of student 2: “1 2” is not a number.",
        ":6: P[2,1] of student 2: “\\u{1b}[31m” is not a number.", " has no answer of student 1.",
      ]
    ),
  ])
  func whatIsNotUsedIsNamed(answers: String, expected: String, complaints: [String]) throws {
    let (marks, messages, status) = try marks(answers)
    let count = complaints.count { $0.hasPrefix(":") }
    let ending = count == 0 ? [] : ["book: \(count) of the answers could not be used; all others were marked."]
    #expect(marks == expected)
    #expect(messages.sorted() == (complaints + ending).sorted())
    #expect(status == (count == 0 ? 0 : 1))
  }

  @Test(arguments: [
    (
      "1,P,0\n",
      ":1: the first line has to name the columns: student,cell,answer. Found “1”, “P”, “0”, with commas between."
    ),
    (
      "sep=;\n\nstudent,cell,answer\n",
      ":3: the first line has to name the columns: student,cell,answer. Found “student,cell,answer”."
    ),
    (
      "student;cell;anwser\n",
      ":1: the first line has to name the columns: student,cell,answer. Found “student”, “cell”, “anwser”, with semicolons between."
    ),
    (
      "student,cell,answer,Answer\n",
      ":1: the first line has to name the columns, each of them once. Found “answer” more than once: “student”, “cell”, “answer”, “Answer”."
    ),
    ("", ": this table is empty."), ("\n,,\n\n", ": this table is empty."),
    ("\"student,cell,answer\n1,2,3\n", ":1: a quote is opened and not closed: “\"student,cell,answer”."),
  ])
  func aTableWithoutItsColumnsIsRefused(answers: String, complaint: String) throws {
    let (marks, messages, status) = try marks(answers)
    #expect(marks == "" && messages == [complaint] && status == 2)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0, 0, 0x73, 0, 0, 0], "this text is in UTF-32"),
      ([0xFF, 0xFE, 0x73], "this text is in UTF-16, and ends within"),
      ([0x73, 0, 0, 0x73], "this is no text: it has bytes that are 0"),
      ([0x73, 0x81], "this text is neither in UTF-8 nor"),
      ([0xD0, 0xCF, 0x11, 0xE0], "this is a workbook with a password, or of a kind before Excel 2007"),
    ] as [([UInt8], String)])
  func anEncodingThatIsNotReadIsNamed(bytes: [UInt8], complaint: String) throws {
    let outcome = try mark(Data(bytes), in: Folder())
    #expect(outcome.errors.hasPrefix("book: a.csv: \(complaint)"), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("CSV in UTF-8.\n") && outcome.status == 2)
  }

  /// What a student wrote is in the table of marks, whatever it is, and no spreadsheet computes it.
  @Test func marksHaveEveryAnswer() throws {
    let folder = try Folder()
    let answers = "student;cell;answer\n1;P[1,0];=1+1\n1;P[1,1];\n1;P[1,2];-0,5\n1;P[1,3];1 2\n1;X[1,0];2,5;5\n"
    _ = try mark(Data(answers.utf8), in: folder)
    let marks = try folder.text("marks.csv").split(separator: "\n")
    #expect(marks[1] == "1,2,\"P[1,0]\",river,'=1+1,unreadable,0.84,,The answer cannot be read.")
    #expect(marks[2] == "1,2,\"P[1,1]\",river,,missing,0.54,,")
    #expect(marks[3].hasPrefix("1,2,\"P[1,2]\",river,-0.5,wrong,0.01,0.01,\"The answer is wrong, "))
    #expect(marks[4] == "1,2,\"P[1,3]\",river,1 2,unreadable,1.00,,The answer cannot be read.")
    #expect(marks[5].hasPrefix("1,3,\"X[1,0]\",river,\"2,5,5\",unreadable,"))
  }

  /// Whose rows are as they were handed out is absent; whose row names no cell has handed in an empty paper.
  @Test func studentsWithoutAnAnswerAreNamed() throws {
    let folder = try Folder()
    _ = try BookCommand.run("worksheet", "--students", "9", "--output", "class", in: folder)
    try folder.write("a.csv", "student,cell,answer\n2,\"P[2,0]\",\n7,\"P[1,2]\",0\n9,,\n")
    let outcome = try BookCommand.run("mark", "--key", "class", "--answers", "a.csv", in: folder)
    #expect(outcome.errors == "book: a.csv has no answer of students 1 to 6, 8.\n" && outcome.status == 0)
  }

  /// Quotes that are never closed, each of which might be looked for to the end.
  @Test(arguments: ["\"x\n", "1,\"\n", "\"\"\"\n", "1,\"x\"\"\n"]) func quotesEverywhereTakeNoTime(line: String) throws
  {
    let time = try ContinuousClock().measure {
      let answers = "student,cell,answer\n" + String(repeating: line, count: 20_000)
      _ = try mark(Data(answers.utf8), in: Folder())
    }
    #expect(time < .seconds(30), "\(time)")
  }
}

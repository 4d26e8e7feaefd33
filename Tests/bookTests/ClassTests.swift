import Foundation
import Testing

/// A class with names, from the roster to what everybody gets back.
@Suite struct ClassTests {
  private static let roster = """
    Student,ID,SIS User ID,SIS Login ID,Section
        Points Possible,,,,
    "Lovelace, Ada",11,u11,ada,A
    "Noether, Emmy",12,u12,emmy,A
    "Turing, Alan",13,u13,alan,B

    """

  private func handOut(_ words: String = "", in folder: Folder) throws {
    try folder.write("names.csv", Self.roster)
    let outcome = try BookCommand.shell(
      "exec \"$BOOK\" worksheet --roster names.csv --output class \(words)", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func mark(_ name: String, _ words: String = "", in folder: Folder) throws -> Outcome {
    try BookCommand.shell("exec \"$BOOK\" mark --key class --answers \(name) --report report \(words)", in: folder)
  }

  @Test func sheetsAndTablesHaveTheNames() throws {
    let folder = try Folder()
    try handOut(in: folder)
    #expect(try folder.text("class/worksheets.html").contains("Student 2, Noether, Emmy"))
    #expect(try folder.text("class/students.csv").contains("\n3,\"Turing, Alan\",1,river,"))
    #expect(try folder.text("class/answers.csv").contains("\n1,\"Lovelace, Ada\",2,\"P[1,0]\",river,\n"))
    let rows = try folder.text("class/answers-by-student.csv").split(separator: "\n")
    #expect(rows[0].hasPrefix("student,name,2 P[0],2 P[1],"))
    #expect(rows.count == 4)
  }

  /// A student who has filled in zeros, one who was ill, and one who wrote a word.
  @Test func aRowAStudentIsMarked() throws {
    let folder = try Folder()
    try handOut(in: folder)
    let rows = try folder.text("class/answers-by-student.csv").split(separator: "\n").map(String.init)
    let count = rows[0].split(separator: ",").count - 2
    let zeros = (0..<count).map { _ in "0" }.joined(separator: ",")
    let word = "many" + String(repeating: ",", count: count - 1)
    try folder.write("a.csv", "\(rows[0])\n1,x,\(zeros)\n3,x,\(word)\n")
    let outcome = try mark("a.csv", "--gradebook canvas", in: folder)
    let earned = try #require(outcome.output.firstMatch(of: /Student 1, Lovelace, Ada: (\d+) of 62 marks/))
    #expect(Int(earned.1)! <= 12)
    #expect(outcome.errors.contains("P[1,0] of student 3, “Turing, Alan”: “many” is not a number."))
    #expect(outcome.errors.contains("has no answer of “Noether, Emmy”."))
    #expect(outcome.status == 1)
    #expect(
      try folder.files(in: "report") == [
        "feedback-1.html", "feedback-3.html", "gradebook-canvas.csv", "marks.csv", "summary.html", "totals.csv",
      ])
    let grades = try folder.text("report/gradebook-canvas.csv").split(separator: "\n")
    #expect(grades[0] == "Student,ID,SIS User ID,SIS Login ID,Section,Attention by hand")
    #expect(grades[1].hasSuffix(",62") && grades[2] == "\"Lovelace, Ada\",11,u11,ada,A,\(earned.1)")
    #expect(grades[3] == "\"Noether, Emmy\",12,u12,emmy,A,")
    let feedback = try folder.text("report/feedback-1.html")
    #expect(feedback.contains("<h2>Your numbers</h2>") && feedback.contains("<h2>How P[1,0] is made</h2>"))
    #expect(try folder.text("report/summary.html").contains("Nothing has come from Noether, Emmy."))
  }

  @Test func namesMayComeLater() throws {
    let folder = try Folder()
    try handOut(in: folder)
    try folder.write(
      "late.csv", "First name;Last name;Email address\nAda;Byron;a@x.org\n;;\nEmmy;N;e@x.org\nAlan;T;t@x.org\n")
    try folder.write("a.csv", "student,cell,answer\n1,A_1 largest,River\n1,\"mu[1,0]\",0\n")
    let outcome = try mark("a.csv", "--roster late.csv --gradebook moodle", in: folder)
    #expect(outcome.output.contains("Student 1, Ada Byron: ") && outcome.status == 0, "\(outcome.errors)")
    #expect(
      try folder.text("report/gradebook-moodle.csv").hasPrefix(
        "Name,First name,Last name,Email address,Attention by hand,"))
    #expect(try folder.text("report/marks.csv").contains("A_1 largest,river,river,"))
  }

  /// An apostrophe keeps a name in a table from being a formula; it is none of the name.
  @Test(arguments: ["=Bobby", "-Max", "'=Bobby", "+49", "O'Neil", "Ida; =Eva", "@x", "D’Arcy", "'n Sync"])
  func aNameIsTheSameInEveryFile(name: String) throws {
    let folder = try Folder()
    try folder.write("names.csv", "name\n\"\(name)\"\n")
    #expect(try BookCommand.run("worksheet", "--roster", "names.csv", "--output", "class", in: folder).status == 0)
    try folder.write("a.csv", "student,cell,answer\n1,,\n")
    let outcome = try mark("a.csv", in: folder)
    let plain = name == "'=Bobby" ? "=Bobby" : name
    #expect(outcome.output.hasPrefix("Student 1, \(plain): 0 of 62 marks"), "\(outcome.output)")
    #expect(try folder.text("report/feedback-1.html").replacing("&#39;", with: "'").contains("<h1>\(plain)</h1>"))
  }

  /// A long sum breaks between its parts, and a long token stands in a row of its own: a browser would print all of it smaller.
  @Test func aPageOfAWideLessonFitsThePaper() throws {
    let folder = try Folder()
    let tokens = ["donaudampfschifffahrtsgesellschaft", "of", "a", "feather", "flock", "together"]
    try folder.write("lesson.json", lesson(tokens, size: 8, heads: 2))
    try handOut("--lesson lesson.json --chapters queries,softmax --students 3", in: folder)
    let rows = try folder.text("class/answers.csv").split(separator: "\n").map(String.init)
    let answers = rows.dropFirst().map { $0.contains("largest") ? $0 + tokens[0] : $0 + "9.99" }
    try folder.write("a.csv", ([rows[0]] + answers).joined(separator: "\n"))
    #expect(try mark("a.csv", in: folder).status == 0)
    let page = try folder.text("report/feedback-1.html")
    #expect(page.contains("<h2>How Q["))
    let formulas = page.matches(of: /<math>(.*?)<\/math>/).map { $0.1.replacing(/<[^>]*>/, with: "") }
    #expect(formulas.count > 8 && formulas.allSatisfy { $0.count < 60 }, "\(formulas)")
    #expect(page.contains(" words\" colspan=\"8\">\(tokens[0])</td>"))
    #expect(page.contains("You followed “"))
  }

  /// Where only some columns of a table were sorted, names stand beside others’ numbers.
  @Test(arguments: [
    ("student,name,cell,answer", "3,\"Noether, Emmy\",A_1 largest,the", "1,\"Lovelace, Ada\",A_1 largest,the"),
    ("student,name,12 A_1 largest", "3,Emmy Noether,the", "1,x,the"),
  ])
  func aNameBesideAnothersNumberIsTold(header: String, exchanged: String, other: String) throws {
    let folder = try Folder()
    try handOut(in: folder)
    try folder.write("a.csv", [header, other, exchanged, exchanged].joined(separator: "\n"))
    let errors = try mark("a.csv", in: folder).errors
    #expect(
      errors.contains("Emmy")
        && errors.contains("” is student 2, and this row is of student 3, “Turing, Alan”; the number counts."))
    #expect(errors.components(separatedBy: "the number counts").count == 2 && errors.contains("a.csv:3: "), "\(errors)")
  }

  @Test func theRosterIsNotOverwritten() throws {
    let folder = try Folder()
    try handOut(in: folder)
    try folder.write("a.csv", "student,cell,answer\n1,,\n")
    let before = try folder.contents()
    let outcome = try mark("a.csv", "--roster names.csv --output ./names.csv", in: folder)
    #expect(outcome.errors.hasPrefix("book: names.csv is the roster, and would be overwritten."), "\(outcome.errors)")
    #expect(try folder.contents() == before && outcome.status == 2)
  }

  /// A page of who has handed in nothing this time is none of this report.
  @Test func aReportHoldsNoPageOfAnother() throws {
    let folder = try Folder()
    try handOut(in: folder)
    try folder.write("a.csv", "student,cell,answer\n1,,\n3,,\n")
    #expect(try mark("a.csv", in: folder).status == 0)
    for name in ["feedback-12.html", "feedback-x.html", "feedback-3.html.txt"] {
      try folder.write("report/\(name)", "of somebody else")
    }
    try folder.write("a.csv", "student,cell,answer\n1,,\n")
    #expect(
      try mark("a.csv", in: folder).errors.contains("report/feedback-3.html was of an earlier report, and is removed."))
    #expect(
      try folder.files(in: "report") == [
        "feedback-1.html", "feedback-12.html", "feedback-3.html.txt", "feedback-x.html", "marks.csv", "summary.html",
        "totals.csv",
      ])
  }

  /// A list that was exported anew has other rows, in another order; each sheet keeps its student.
  @Test func aListInAnotherOrderExchangesNobody() throws {
    let folder = try Folder()
    try handOut(in: folder)
    try folder.write(
      "late.csv",
      "First name,Last name,ID number\nGrace,Hopper,14\nAlan,Turing,13\nADA,LOVELACE,11\nLise,Meitner,15\nEmmy,Noether,12\n"
    )
    try folder.write("a.csv", "student,cell,answer\n1,A_1 largest,river\n3,A_1 largest,river\n")
    let outcome = try mark("a.csv", "--roster late.csv --gradebook moodle", in: folder)
    #expect(outcome.output.contains("Student 1, ADA LOVELACE: "), "\(outcome.output)")
    #expect(outcome.output.contains("Student 3, Alan Turing: "), "\(outcome.output)")
    let grades = try folder.text("report/gradebook-moodle.csv").split(separator: "\n").map {
      $0.split(separator: ",")[..<4]
    }
    #expect(grades.dropFirst().map { $0.last } == ["11", "12", "13"])
  }

  @Test(arguments: [
    (
      "worksheet --given --seed 3 --output x",
      "--given prints a lesson’s own numbers, and --seed is about numbers that are drawn."
    ),
    ("worksheet --given=1 --output x", "--given takes no value."),
    ("worksheet --variants 0 --output x", "--variants takes a whole number from 1 to 1000."),
    ("worksheet --level hard --output x", "--level is worked, faded, blank; found “hard”."),
    ("worksheet --chapters scores,mask --output x", "--chapters takes one or several of positional-encoding,"),
    ("worksheet --roster nobody.csv --output x", "nobody.csv: this table names nobody."),
    (
      "worksheet --roster odd.csv --output x", "odd.csv:1: the first line has to name the columns: name. Found “a”, “b”"
    ),
    ("mark --key x --answers a.csv --gradebook canvas", "--gradebook writes into a report: say --report DIR as well."),
    (
      "mark --key x --answers a.csv --report y --gradebook blackboard",
      "--gradebook is canvas or moodle; found “blackboard”."
    ),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try Folder()
    try folder.write("nobody.csv", "name\n\n")
    try folder.write("odd.csv", "a,b\n1,2\n")
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: \(message)"), "\(outcome.errors)")
  }

  /// The same plan is marked that was handed out.
  @Test(arguments: [
    "--given", "--variants 2", "--chapters soft", "--chapters scores,softmax --level faded", "--level worked",
    "--chapters the-mask --level faded --variants 2", "--chapters gradients",
  ])
  func otherSheetsAreMarkedToo(words: String) throws {
    let folder = try Folder()
    try handOut(words, in: folder)
    try folder.write("a.csv", "student,cell,answer\n1,,\n2,,\n3,,\n")
    let blank = try mark("a.csv", in: folder)
    #expect(blank.status == 0, "\(blank.errors)")
    // The key’s numbers, as they stand in the table of marks.
    let lines = try folder.text("report/marks.csv").split(separator: "\n").dropFirst()
    let answers = lines.compactMap { line -> String? in
      guard let match = line.firstMatch(of: /^(\d+),"[^"]*",\d+,"?([^",]+(?:,\d+\])?)"?,[^,]*,,missing,([^,]*),/) else {
        return nil
      }
      return "\(match.1);\(match.2);\(match.3)"
    }
    #expect(answers.count == lines.count)
    try folder.write("b.csv", "student;cell;answer\n" + answers.joined(separator: "\n"))
    let outcome = try mark("b.csv", in: folder)
    #expect(
      outcome.output.matches(of: /\(100 %\)/).count == 3 && outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
}

import Foundation
import Testing

/// A class that hands in notebooks: who is who, what everybody gets back, and what a teacher has to look after.
@Suite struct NotebookClassTests {
  private static let roster = """
    Student,ID,SIS User ID,SIS Login ID,Section
        Points Possible,,,,
    "Lovelace, Ada",11,u11,ada,A
    "Noether, Emmy",12,u12,emmy,A
    "Turing, Alan",13,u13,alan,B
    "Hopper, Grace",14,u14,grace,B

    """

  private static let undivided = HandedInNotebook([
    "T": .numbers(HandedInNotebook.right["S"] ?? []), "A": .untouched, "O": .untouched,
  ])

  /// A folder of what was handed in, and the list of the class.
  private func handIn(_ files: [(String, String)]) throws -> Folder {
    let folder = try Folder()
    try folder.write("names.csv", Self.roster)
    for (name, text) in files { try folder.write("in/\(name)", text) }
    return folder
  }

  private func mark(_ words: String, in folder: Folder) throws -> Outcome {
    try BookCommand.shell("exec \"$BOOK\" mark --notebook \(words)", in: folder)
  }

  @Test func everybodyGetsAPageAndTheTeacherASummary() throws {
    let folder = try handIn([
      ("turingalan_LATE_13_7_a.ipynb", try Self.undivided.text),
      ("lovelaceada_11_8_a.ipynb", try HandedInNotebook().text),
      ("noetheremmy_12_9_a.pdf", "%PDF"), (".ipynb_checkpoints/hoppergrace_14_9_a.ipynb", "{}"),
    ])
    let outcome = try mark("in --roster names.csv --report report --gradebook canvas", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("in/lovelaceada_11_8_a.ipynb (Lovelace, Ada): 4 of 4 marks (100 %): 4 right.\n"))
    #expect(
      outcome.output.contains(
        "in/turingalan_LATE_13_7_a.ipynb (Turing, Alan): 1 of 4 marks (25 %): 1 right, 1 wrong, 2 missing."))
    #expect(
      outcome.errors == """
        book: in/noetheremmy_12_9_a.pdf: this is no notebook, and student 2, “Noether, Emmy” has handed in no other.
        book: There is no notebook of “Noether, Emmy”, “Hopper, Grace”.

        """)
    #expect(
      try folder.files(in: "report") == [
        "feedback-1.html", "feedback-3.html", "gradebook-canvas.csv", "marks.csv", "summary.html", "totals.csv",
      ])
    let grades = try folder.text("report/gradebook-canvas.csv")
    #expect(
      grades == """
        Student,ID,SIS User ID,SIS Login ID,Section,Attention in NumPy
            Points Possible,,,,,4
        "Lovelace, Ada",11,u11,ada,A,4
        "Noether, Emmy",12,u12,emmy,A,
        "Turing, Alan",13,u13,alan,B,1
        "Hopper, Grace",14,u14,grace,B,

        """)
    let page = try folder.text("report/feedback-3.html")
    #expect(page.contains("<b>1 of 4 marks, 25 %.</b> 1 right, 0 following from earlier numbers, 1 wrong, 2 missing."))
    #expect(page.contains("<h2>How T[0,0] is made</h2>") && page.contains("<td class=\"wrong\">"))
    #expect(page.contains("<li><b>2</b> T is wrong: that is the number before it is divided.</li>"))
    let summary = try folder.text("report/summary.html")
    #expect(summary.contains("<p>Nothing has come from Noether, Emmy; Hopper, Grace.</p>"))
    #expect(summary.contains("<td class=\"slip\">the number before it is divided (1)</td>"))
    #expect(try folder.text("report/totals.csv").hasSuffix("\n3,\"Turing, Alan\",1,4,25,1,0,1,2\n"))
    #expect(
      try folder.text("report/marks.csv").contains(
        "\nin/turingalan_LATE_13_7_a.ipynb,3,\"Turing, Alan\",1,4,25,1,0,1,2,right,wrong,"))
  }

  /// A file that is nobody’s or may be two students’, and two files of one, are named, marked, and entered for nobody.
  @Test func whoIsNotKnownIsNamed() throws {
    let right = try HandedInNotebook().text
    let folder = try handIn([
      ("ada.ipynb", right), ("Lovelace.ipynb", right), ("Allan Turin.ipynb", right), ("x.ipynb", right),
      ("Grace Hopper.ipynb", "broken"),
    ])
    let outcome = try mark("in --roster names.csv --report report --gradebook moodle", in: folder)
    #expect(outcome.status == 1)
    for words in [
      "in/Allan Turin.ipynb: “Allan Turin” is nobody in names.csv. Call the file as the student is called there.",
      "in/x.ipynb: “x” is nobody in names.csv.",
      "in/Lovelace.ipynb and in/ada.ipynb: all of these are of student 1, “Lovelace, Ada”. Keep the one that counts; none was entered.",
      "in/Grace Hopper.ipynb: this is no notebook that can be read.",
      "There is no notebook of “Noether, Emmy”, “Turing, Alan”.", "5 of 5 notebooks could not be marked in full;",
    ] { #expect(outcome.errors.contains(words), "\(words): \(outcome.errors)") }
    #expect(outcome.output.matches(of: /4 of 4 marks/).count == 4)
    #expect(
      try folder.text("report/gradebook-moodle.csv").contains(
        "\n\"Hopper, Grace\",,\"This notebook could not be marked. in/Grace Hopper.ipynb: this is no"))
    #expect(try folder.text("report/gradebook-moodle.csv").contains("\n\"Lovelace, Ada\",,\n"))
    #expect(
      try folder.text("report/summary.html").contains(
        "<p>What could not be marked is from <a href=\"feedback-4.html\">Hopper, Grace</a>.</p>"))
    #expect(try folder.text("report/feedback-4.html").contains("This notebook could not be marked."))
  }

  /// Where nobody says who is in the class, files are called as they are.
  @Test func aClassWithoutAListIsMarkedToo() throws {
    let right = try HandedInNotebook().text
    let folder = try handIn([
      ("lovelaceada_11_8_a.ipynb", right), ("s/x.ipynb", right), ("t/x.ipynb", right), ("u/x.ipynb.txt", right),
      ("t/data.csv", "1"),
    ])
    let outcome = try mark("in --report report --gradebook canvas", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "book: No notebook is “in/t/data.csv”, “in/u/x.ipynb.txt”.\n", "\(outcome.errors)")
    #expect(
      try folder.text("report/gradebook-canvas.csv").hasSuffix(
        "\nlovelaceada,11,,,,4\nin/s/x.ipynb,,,,,4\nin/t/x.ipynb,,,,,4\n"))
    #expect(try folder.text("report/feedback-2.html").contains("<h1>in/s/x.ipynb</h1>"))
  }

  /// One notebook about something else does not make all others so.
  @Test func whatMostAreAboutIsWhatWasAskedFor() throws {
    var other = HandedInNotebook()
    other.lesson = "{}"
    let right = try HandedInNotebook().text
    let folder = try handIn([("ada.ipynb", try other.text), ("emmy.ipynb", right), ("grace.ipynb", right)])
    let outcome = try mark("in", in: folder)
    #expect(
      outcome.errors.hasPrefix(
        "book: in/ada.ipynb: this notebook is about another lesson, or other steps, than in/emmy.ipynb."))
    #expect(outcome.output.matches(of: /4 of 4 marks/).count == 2)
  }

  @Test(arguments: [
    ("empty", "empty: there is no notebook in this folder."),
    ("in --roster none.csv", "none.csv: there is no such file."),
    ("in --roster in/ada.ipynb", "in/ada.ipynb:1: "),
    ("in --roster names.csv --output names.csv", "names.csv is the roster, and would be overwritten."),
    ("in --output in/ada.ipynb", "in/ada.ipynb is a notebook, and would be overwritten."),
    ("in --report in", "in holds what was handed in. Say another folder with --report."),
    ("in --gradebook canvas", "--gradebook writes into a report: say --report DIR as well."),
    ("in --answers names.csv", "--answers is a table for worksheets;"),
    ("in --report names.csv", "names.csv: this folder cannot be made: Not a directory."),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try handIn([("ada.ipynb", try HandedInNotebook().text)])
    try folder.makeFolder("empty")
    let before = try folder.contents()
    let outcome = try mark(words, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("book: \(message)"), "\(outcome.errors)")
    #expect(try folder.contents() == before)
  }
}

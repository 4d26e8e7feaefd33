import Foundation
import Testing

/// Notebooks that were handed in, marked: nobody is lost, and everybody learns what to do.
@Suite struct MarkNotebooksTests {
  private typealias Held = HandedInNotebook.Held

  private func mark(_ notebooks: [(String, HandedInNotebook)], _ words: String = "") throws -> (Outcome, [String]) {
    let folder = try Folder()
    for (name, notebook) in notebooks { try folder.write(name, try notebook.text) }
    let names = notebooks.map { "'\($0.0)'" }.joined(separator: " ")
    let outcome = try BookCommand.shell(
      "exec \"$BOOK\" mark --notebook \(names) --output marks.csv \(words)", in: folder)
    return (outcome, (try? folder.text("marks.csv").split(separator: "\n").map(String.init)) ?? [])
  }

  private static func matrix(_ rows: Int, _ columns: Int, _ number: (Int, Int) -> Double) -> Held {
    .numbers((0..<rows).map { row in (0..<columns).map { number(row, $0) } })
  }

  private static func other(_ name: String, _ change: @escaping (Double) -> Double) -> Held {
    .numbers((HandedInNotebook.right[name] ?? []).map { $0.map(change) })
  }

  /// The shares that follow from scores, and what they make of the book’s values.
  private static func following(_ scores: [[Double]]) -> [String: Held] {
    let shares = scores.map { row in row.map { exp($0) / row.map { exp($0) }.reduce(0, +) } }
    let values = HandedInNotebook.right["V"] ?? []
    let mixed = shares.map { row in (0..<4).map { column in (0..<3).map { row[$0] * values[$0][column] }.reduce(0, +) }
    }
    return ["A": .numbers(shares), "O": .numbers(mixed)]
  }

  @Test func whatIsRightIsRight() throws {
    let (outcome, rows) = try mark([("ada.ipynb", HandedInNotebook())])
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    #expect(outcome.output == "ada.ipynb: 4 of 4 marks (100 %): 4 right.\n")
    #expect(rows[0] == "notebook,marks,of,percent,right,follows,wrong,missing,S,T,A,O,message")
    #expect(
      rows[1]
        == "ada.ipynb,4,4,100,4,0,0,0,right,right,right,right,S is right. T is right. A is right. O is right.")
  }

  /// One slip costs one mark, and is named.
  @Test func whatFollowsFromAWrongStepCounts() throws {
    let scores = HandedInNotebook.right["S"] ?? []
    let held = Self.following(scores).merging(["T": .numbers(scores)]) { $1 }
    let (outcome, rows) = try mark([("bob.ipynb", HandedInNotebook(held))])
    #expect(outcome.status == 0)
    #expect(rows[1].hasPrefix("bob.ipynb,3,4,75,1,2,1,0,right,wrong,follows,follows,"))
    #expect(outcome.output.contains("T is wrong: that is the number before it is divided."))
    #expect(outcome.output.contains("A follows from your own numbers, and counts."))
  }

  /// A step may have been computed before the one it is made from was written: from what stands in for that.
  @Test func whatFollowsFromMadeUpNumbersCounts() throws {
    let standIn = (0..<3).map { row in (0..<3).map { 1 + sin(Double(3 * row + $0 + 1)) / 2 } }
    for absent: Held in [.untouched, .unusable, .stopped, .notRun, .writtenSince] {
      let held = Self.following(standIn).merging(["T": absent]) { $1 }
      let (_, rows) = try mark([("x.ipynb", HandedInNotebook(held))])
      #expect(rows[1].contains(",right,") && rows[1].contains(",follows,follows,"), "\(rows[1])")
    }
  }

  /// Whoever has no right step earns no more than a third with numbers that take no code.
  @Test(arguments: [
    "zeros", "ones", "one row", "copies", "random", "the book’s shares", "infinite", "large",
  ])
  func whoeverPlaysEarnsLittle(strategy: String) throws {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 1e7
    }
    func all(_ number: (Int, Int) -> Double) -> [String: Held] {
      [
        "S": Self.matrix(3, 3, number), "T": Self.matrix(3, 3, number), "A": Self.matrix(3, 3, number),
        "O": Self.matrix(3, 4, number),
      ]
    }
    let held: [String: Held] =
      switch strategy {
      case "zeros": all { _, _ in 0 }
      case "ones": all { _, _ in 1 }
      case "one row": all { _, column in Double(column) }
      case "copies": all { row, column in Double(3 * row + column) }
      case "random": all { _, _ in random() }
      case "the book’s shares":
        [
          "S": Self.other("A") { $0 }, "T": Self.other("A") { $0 / 2 }, "A": Self.other("T") { $0 },
          "O": Self.other("V") { $0 },
        ]
      case "infinite": ["S": .words("inf"), "T": .words("-inf"), "A": .words("nan"), "O": .words("1")]
      default: all { _, _ in 1e300 }
      }
    let (outcome, rows) = try mark([("x.ipynb", HandedInNotebook(held))])
    let marks = Int(rows[1].split(separator: ",")[1])
    #expect(marks.map { $0 <= 1 } == true, "\(strategy): \(outcome.output)")
  }

  /// Small numbers follow as exactly as large ones, and Floats as exactly as they can.
  @Test(arguments: [(1.0, "right"), (1 + 1e-12, "right"), (1 + 1e-6, "wrong"), (.infinity, "wrong")])
  func numbersAreAsExactAsTheyCanBe(factor: Double, verdict: String) throws {
    let held = factor.isFinite ? Self.other("O") { $0 * factor } : .words("inf")
    let (_, rows) = try mark([("x.ipynb", HandedInNotebook(["O": held]))])
    #expect(
      rows[1].contains(
        ",right,right,right,\(verdict == "right" ? "right" : verdict == "wrong" && factor.isFinite ? "wrong" : "missing"),"
      ))
  }

  @Test func whoeverCannotBeMarkedIsNamed() throws {
    var (other, lost, cut, late) = (HandedInNotebook(), HandedInNotebook(), HandedInNotebook(), HandedInNotebook())
    other.lesson = "{}"
    lost.keepsMetadata = false
    cut.cells.remove(at: 3)
    late = HandedInNotebook(["A": Self.other("A") { $0 + 1 }])
    late.counts = ["T": 9]
    let unrun = HandedInNotebook(["S": .notRun, "T": .notRun, "A": .notRun, "O": .notRun])
    let folder = try Folder()
    for (name, notebook) in [
      ("1.ipynb", HandedInNotebook()), ("2.ipynb", other), ("3.ipynb", lost), ("4.ipynb", cut), ("5.ipynb", unrun),
      ("6.ipynb", late),
    ] {
      try folder.write(name, try notebook.text)
    }
    try folder.write("7.ipynb", "{ not a notebook")
    try folder.write("8.ipynb", "")
    let outcome = try BookCommand.shell("exec \"$BOOK\" mark --output marks.csv --notebook *.ipynb", in: folder)
    #expect(outcome.status == 1)
    for words in [
      "2.ipynb: this notebook is about another lesson, or other steps, than 1.ipynb.",
      "3.ipynb: this notebook says no more what was asked for. Say --key FILE.ipynb",
      "4.ipynb: nothing is left of O: cells were not run, or deleted. In Jupyter,",
      "5.ipynb: this notebook was not run, or its outputs were taken away. In Jupyter,",
      "7.ipynb: this is no notebook that can be read.", "8.ipynb: this is no notebook that can be read.",
      "6 of 8 notebooks could not be marked in full; all that came in was.",
    ] { #expect(outcome.errors.contains(words), "\(words): \(outcome.errors)") }
    #expect(outcome.output.contains("It was run before T was: run all cells once more, from the top."))
    let rows = try folder.text("marks.csv").split(separator: "\n")
    #expect(rows.count == 9)
    #expect(rows.dropFirst().map { $0.prefix(7) } == (1...8).map { "\($0).ipynb" })
    #expect(rows[4].hasPrefix("4.ipynb,3,4,75,3,0,0,1,right,right,right,missing,") && rows[4].contains("Run All Cells"))
    // Who has the notebook as it was handed out can mark one that has lost what it says of itself.
    let again = try BookCommand.shell("exec \"$BOOK\" mark --key 1.ipynb --notebook 3.ipynb", in: folder)
    #expect(again.status == 0 && again.output == "3.ipynb: 4 of 4 marks (100 %): 4 right.\n", "\(again.errors)")
  }

  /// Whoever writes code and hands it in without running it again learns that.
  @Test func whatWasWrittenSinceIsNotThere() throws {
    let (outcome, rows) = try mark([("x.ipynb", HandedInNotebook(["O": .writtenSince]))])
    #expect(outcome.status == 1 && outcome.errors.contains("x.ipynb: nothing is left of O: cells were not run"))
    #expect(rows[1].contains("O is missing: its cell was not run as it is now") && rows[1].contains("Run All Cells"))
  }

  /// What a student’s notebook says is no command: to no terminal, no spreadsheet, and in no name of a step.
  @Test func whatStudentsWriteIsQuoted() throws {
    var notebook = HandedInNotebook(["T": .stopped])
    let text = try notebook.text.replacing("name 'q' is not defined", with: "\\u001b[31m=1+1")
    let folder = try Folder()
    try folder.write("=x.ipynb", text)
    let outcome = try BookCommand.shell("exec \"$BOOK\" mark --notebook ./=x.ipynb =x.ipynb --output -", in: folder)
    #expect(outcome.output.contains("T stopped with “NameError: \\u{1b}[31m=1+1”"), "\(outcome.output)")
    #expect(outcome.output.contains("\n'=x.ipynb,"))
    notebook.steps = ["scores/S", "scores/Nothing"]
    try folder.write("y.ipynb", try notebook.text)
    let strange = try BookCommand.shell("exec \"$BOOK\" mark --notebook y.ipynb", in: folder)
    #expect(strange.status == 2)
    #expect(strange.errors.contains("y.ipynb: this version of book does not know the steps that were asked for."))
  }

  @Test(arguments: [
    ("mark --notebook", "--notebook needs a value: the notebooks that were handed in, or a folder of them."),
    ("mark --notebook none.ipynb", "none.ipynb: there is no such file."),
    ("mark --notebook a.ipynb none.ipynb", "none.ipynb: there is no such file."),
    ("mark --notebook folder", "folder: there is no notebook in this folder."),
    ("mark --notebook a.ipynb --output a.ipynb", "a.ipynb is a notebook, and would be overwritten."),
    ("mark --notebook a.ipynb --key b.ipynb --output b.ipynb", "b.ipynb is a notebook, and would be overwritten."),
    ("mark --notebook a.ipynb --key plain.ipynb", "plain.ipynb: this is no notebook of `book notebook --student`."),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try Folder()
    try folder.makeFolder("folder")
    for name in ["a.ipynb", "b.ipynb"] { try folder.write(name, try HandedInNotebook().text) }
    try folder.write("plain.ipynb", "{\"cells\": [], \"metadata\": {}}")
    let before = try folder.contents()
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: \(message)"), "\(outcome.errors)")
    #expect(try folder.contents() == before && outcome.output == "")
  }

  /// Standard input is a notebook as well, and `--` ends the options.
  @Test func notebooksMayComeFromAnywhere() throws {
    let folder = try Folder()
    try folder.write("-a.ipynb", try HandedInNotebook().text)
    let piped = try BookCommand.shell("exec \"$BOOK\" mark --notebook - < ./-a.ipynb", in: folder)
    #expect(piped.status == 0 && piped.output.hasSuffix("4 of 4 marks (100 %): 4 right.\n"), "\(piped.errors)")
    let named = try BookCommand.shell("exec \"$BOOK\" mark --notebook=-a.ipynb -- -a.ipynb", in: folder)
    #expect(named.status == 0 && named.output.split(separator: "\n").count == 2, "\(named.errors)")
  }
}

import Foundation
import Testing

/// `book worksheet` and `book mark`, from sheets to marks.
@Suite struct WorksheetTests {
  private func handOut(_ words: String..., in folder: Folder) throws {
    let outcome = try BookCommand.shell(
      "exec \"$BOOK\" worksheet --output class \(words.joined(separator: " "))", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func mark(_ answers: String, in folder: Folder) throws -> Outcome {
    try folder.write("answers.csv", answers)
    return try BookCommand.run(
      "mark", "--key", "class", "--answers", "answers.csv", "--output", "marks.csv", in: folder)
  }

  /// The key of a student, from the table of marks of somebody who answered nothing.
  private func key(of student: Int, in folder: Folder) throws -> [(cell: String, number: String)] {
    _ = try mark(
      "student,cell,answer\n\(student),,\n", in: folder)
    return try folder.text("marks.csv").split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // A cell has a comma, and so its quotes; the question for the largest share has none.
      let isCell = fields[2].hasPrefix("\"")
      let name = isCell ? "\(fields[2]),\(fields[3])".replacing("\"", with: "") : fields[2]
      return (name, fields[isCell ? 7 : 6])
    }
  }

  @Test func writesSheetsKeysAndTables() throws {
    let folder = try Folder()
    try handOut("--students 3 --seed 7", in: folder)
    #expect(
      try folder.files(in: "class") == [
        "answers-by-student.csv", "answers.csv", "keys.html", "lesson.json", "students.csv", "worksheets.html",
        "worksheets.json",
      ])
    #expect(try folder.text("class/students.csv").split(separator: "\n").count == 4)
    let (sheets, keys) = (try folder.text("class/worksheets.html"), try folder.text("class/keys.html"))
    #expect(sheets.split(separator: "<section ").count == 4)
    let count = sheets.split(separator: "class=\"empty\"").count - 1
    #expect(count == 180 && keys.split(separator: "<section ").count == 4)
    // Two questions each for where the largest share goes.
    #expect(try folder.text("class/answers.csv").split(separator: "\n").count == count + 3 * 2 + 1)
    #expect(try folder.text("class/answers-by-student.csv").split(separator: "\n").count == 4)
    #expect(!sheets.contains("class=\"filled\""))
  }

  @Test func theSameSeedWritesTheSameBytes() throws {
    let (one, other) = (try Folder(), try Folder())
    try handOut("--students 2 --seed 5", in: one)
    try handOut("--students 2 --seed 5", in: other)
    for name in try one.files(in: "class") {
      #expect(try one.text("class/\(name)") == other.text("class/\(name)"), "\(name)")
    }
    try handOut("--students 2 --seed 6", in: other)
    #expect(try one.text("class/students.csv") != other.text("class/students.csv"))
  }

  @Test func theKeysDigitsGetFullMarks() throws {
    let folder = try Folder()
    try handOut("--students 2", in: folder)
    let answers = try key(of: 2, in: folder).map { "2;\($0.cell);\($0.number.replacing(".", with: ","))" }
    let outcome = try mark("student;cell;answer\n" + answers.joined(separator: "\r\n"), in: folder)
    #expect(
      outcome.output == "Student 2: \(answers.count) of \(answers.count) marks (100 %): \(answers.count) right.\n")
    #expect(outcome.status == 0)
  }

  /// The sheets of one step are marked as those of the whole way, from the folder alone; also with a ∂ that was lost.
  @Test(arguments: ["the-mask", "feed-forward", "gradients"]) func sheetsOfOneStepAreMarked(chapter: String) throws {
    let folder = try Folder()
    try handOut("--students 2 --chapters \(chapter)", in: folder)
    let sheets = try folder.text("class/worksheets.html")
    #expect(sheets.contains("class=\"empty\"") && !sheets.contains("to the layer norm"))
    let answers = try (1...2).flatMap { student in
      try key(of: student, in: folder).map {
        "\(student),\"\($0.cell.replacing("∂", with: "?"))\",\($0.number)"
      }
    }
    let outcome = try mark("student,cell,answer\n" + answers.joined(separator: "\n"), in: folder)
    let count = answers.count / 2
    #expect(
      outcome.output.split(separator: "\n").map(String.init)
        == (1...2).map { "Student \($0): \(count) of \(count) marks (100 %): \(count) right." })
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  /// What was handed out, saved again by programs whose encoding lacks a letter, or which read it in another one.
  @Test(arguments: ["?", "âˆ‚"]) func aNameMayHaveLostALetter(spelling: String) throws {
    let folder = try Folder()
    try handOut("--students 2 --chapters gradients", in: folder)
    let given = try folder.text("class/students.csv")
    #expect(given.contains("\"∂A[0,0]\""))
    try folder.write("class/students.csv", given.replacing("∂", with: spelling))
    let outcome = try mark("student,cell,answer\n1,\"\(spelling)T[0,0]\",many\n", in: folder)
    #expect(
      outcome.errors.contains("answers.csv:2: ∂T[0,0] of student 1: “many” is not a number."), "\(outcome.errors)")
  }

  /// Letters of which an encoding makes the same keep their order.
  @Test func twoNamesMayHaveLostTheirLetter() throws {
    let folder = try Folder()
    try folder.write(
      "lesson.json",
      "{\"tokens\": [\"a\", \"b\"], \"embeddings\": {\"random\": {\"size\": 2, \"seed\": 1}}, \"conventions\": {\"gamma\": [0.9, 1], \"beta\": [0, 0.5]}}"
    )
    try handOut("--lesson lesson.json", in: folder)
    let given = try folder.text("class/students.csv")
    #expect(given.contains("γ[") && given.contains("β["))
    try folder.write("class/students.csv", given.replacing("γ", with: "?").replacing("β", with: "?"))
    #expect(try mark("student,cell,answer\n1,,\n", in: folder).status == 0)
    try folder.write("class/students.csv", given.replacing("γ", with: "?").replacing(",0.9,", with: ",0.8,"))
    #expect(
      try mark("student,cell,answer\n1,,\n", in: folder).errors.contains("γ[0,0] of student 1 is “0.8”, and not 0.9"))
  }

  @Test func oneSlipCostsOneMarkAndIsNamed() throws {
    let folder = try Folder()
    try handOut("", in: folder)
    let key = try key(of: 1, in: folder)
    let scores = Dictionary(uniqueKeysWithValues: key.map { ($0.cell, $0.number) })
    // The first scaled score is not divided, and all the shares of the row are made from that.
    let own = [Double(scores["S_1[1,0]"]!)!, Double(scores["T_1[1,1]"]!)!, Double(scores["T_1[1,2]"]!)!]
    let powers = own.map { exp($0) }
    var changed = ["T_1[1,0]": own[0]]
    for column in 0..<3 { changed["A_1[1,\(column)]"] = powers[column] / powers.reduce(0, +) }
    let answers = key.prefix { !$0.cell.contains("largest") }
      .map { "1,\"\($0.cell)\",\(changed[$0.cell].map { String(format: "%.2f", $0) } ?? $0.number)" }
    let outcome = try mark("student,cell,answer\n" + answers.joined(separator: "\n"), in: folder)
    #expect(
      outcome.output.hasPrefix(
        "Student 1: \(answers.count - 1) of \(key.count) marks (")
        && outcome.output.contains(", 1 wrong, \(key.count - answers.count) not answered.\n"))
    #expect(
      outcome.output.contains(
        "T_1[1,0]: \(scores["S_1[1,0]"]!.replacing("-", with: "−")) is wrong, that is the number before it is divided.")
    )
    #expect(outcome.output.contains("follows from an earlier slip, and counts"))
    #expect(try folder.text("marks.csv").contains(",follows,"))
  }

  @Test(arguments: [
    ("worksheet", "Worksheets need a folder: say --output DIR."),
    ("worksheet --students 0 --output x", "--students takes a whole number from 1 to 1000."),
    ("worksheet --students many --output x", "--students takes a whole number from 1 to 1000."),
    (
      "worksheet --chapters the-loss --output x",
      "--chapters takes one or several of positional-encoding, queries-keys-and-values, scores, softmax, concat, layer-norm, with commas between, or a single one of the-mask, feed-forward, gradients; found “the-loss”."
    ),
    (
      "worksheet --given --chapters feed --output x",
      "--given prints a lesson’s own numbers, and those of sheets about feed-forward are drawn."
    ),
    ("worksheet --seed -1 --output x", "--seed takes a whole number from 0 to 4294967295."),
    (
      "worksheet --lesson lesson.json --output x",
      "lesson.json: A worksheet is done by hand, with 2 to 6 tokens; this lesson has 1."
    ),
    ("mark --answers a.csv", "Say --key DIR, the folder that `book worksheet` wrote."),
    ("mark --key x", "Say --answers FILE, a table of student, cell and answer."),
    ("mark --key x --answers a.csv", "x: this folder has no worksheets.json as `book worksheet` writes it."),
  ])
  func wrongUseIsExplained(words: String, message: String) throws {
    let folder = try Folder()
    try folder.write("lesson.json", #"{"tokens": ["a"], "embeddings": {"random": {"size": 4, "seed": 1}}}"#)
    let outcome = try BookCommand.shell("exec \"$BOOK\" \(words)", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: \(message)"), "\(outcome.errors)")
    #expect(try folder.files() == ["lesson.json"])
  }

  @Test func answersThatHaveComeInAreNotOverwritten() throws {
    let folder = try Folder()
    try handOut("--students 2", in: folder)
    let filled = try folder.text("class/answers.csv").replacing("1,2,\"P[1,0]\",river,", with: "1,2,\"P[1,0]\",river,0")
    try folder.write("class/answers.csv", filled)
    let outcome = try BookCommand.run("worksheet", "--students", "2", "--output", "class", in: folder)
    #expect(outcome.status == 0 && outcome.errors.contains("class/answers.csv has been filled in"), "\(outcome.errors)")
    let marked = try BookCommand.run(
      "mark", "--key", "class", "--answers", "class/answers.csv", "--output", "./class/answers.csv", in: folder)
    #expect(marked.status == 2 && marked.errors.contains("would be overwritten"))
    #expect(try folder.text("class/answers.csv") == filled)
    for name in try folder.files(in: "class") {
      let outcome = try BookCommand.run(
        "mark", "--key", "class", "--answers", "class/answers.csv", "--output", "class/\(name)", in: folder)
      #expect(outcome.status == 2 && outcome.errors.contains("class/\(name)"), "\(outcome.errors)")
    }
  }

  @Test func aLessonIsNotOverwritten() throws {
    let folder = try Folder()
    let json = lesson(["a", "b"], size: 4)
    try folder.write("lesson.json", json)
    let outcome = try BookCommand.run("worksheet", "--lesson", "lesson.json", "--output", ".", in: folder)
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("book: lesson.json would be overwritten."))
    #expect(try folder.contents() == ["lesson.json": Data(json.utf8)])
  }

  @Test func changedNumbersAreNotMarked() throws {
    let folder = try Folder()
    try handOut("", in: folder)
    try folder.write("class/students.csv", folder.text("class/students.csv") + "2\n")
    let outcome = try mark("student,cell,answer\n", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("book: class/students.csv: these are not the numbers that this version"))
  }
}

import Foundation
import Testing

/// The file that somebody names with `--output`: what it was before, it is afterwards.
@Suite struct OutputFileTests {
  private let header = "student,item,cell,token,answer,verdict,key,from own numbers,remark\n"

  /// A folder with worksheets and answers, and a line of the shell run in it, in which `$MARK FILE` marks.
  private func mark(_ line: String, in folder: Folder) throws -> Outcome {
    let answers = "printf 'student,cell,answer\\n1,\"P[1,0]\",0\\n' >answers.csv"
    let hand = "\"$BOOK\" worksheet --output class >hand.txt && \(answers)"
    return try BookCommand.shell(
      "mark() { \"$BOOK\" mark --key class --answers answers.csv --output \"$1\"; }; \(hand) && \(line)", in: folder)
  }

  private func expectMarks(_ name: String, in folder: Folder) throws {
    let text = try folder.text(name)
    #expect(text.hasPrefix(header) && text.count { $0 == "\n" } == 63, "\(name)")
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o755, 0o400])
  func permissionsStay(mode: mode_t) throws {
    let folder = try Folder()
    try folder.write("marks.csv", "old")
    chmod(folder.path("marks.csv"), mode)
    let outcome = try mark("umask 022; mark marks.csv", in: folder)
    guard geteuid() == 0 || mode & 0o200 != 0 else {
      return #expect(outcome.errors == "book: marks.csv: cannot be written: Permission denied.\n")
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expectMarks("marks.csv", in: folder)
    var status = stat()
    #expect(stat(folder.path("marks.csv"), &status) == 0 && status.st_mode & 0o7777 == mode)
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give a file away"))
  func theOwnerStays() throws {
    let folder = try Folder()
    try folder.write("marks.csv", "old")
    chown(folder.path("marks.csv"), 1234, 4321)
    #expect(try mark("mark marks.csv", in: folder).status == 0)
    var status = stat()
    #expect(stat(folder.path("marks.csv"), &status) == 0 && status.st_uid == 1234 && status.st_gid == 4321)
  }

  @Test func aNewFileHasThePermissionsThatAreUsual() throws {
    let folder = try Folder()
    #expect(try mark("umask 027; mark new/folder/marks.csv", in: folder).status == 0)
    try expectMarks("new/folder/marks.csv", in: folder)
    var status = stat()
    #expect(stat(folder.path("new/folder/marks.csv"), &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  /// Pages keep their permissions too, such as those of keys that nobody else may read.
  @Test func permissionsOfKeysStay() throws {
    let folder = try Folder()
    let outcome = try mark(
      "chmod 600 class/keys.html && \"$BOOK\" worksheet --students 2 --output class >hand.txt", in: folder)
    #expect(outcome.status == 0)
    var status = stat()
    #expect(stat(folder.path("class/keys.html"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try folder.text("class/keys.html").contains("Student 2"))
  }

  @Test func aPipeGetsTheTextAndStays() throws {
    let folder = try Folder()
    let outcome = try mark("mkfifo pipe && { cat pipe >got.csv & mark pipe; wait; test -p pipe; }", in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expectMarks("got.csv", in: folder)
  }

  @Test func aDeviceGetsTheTextAndStays() throws {
    let outcome = try mark("mark /dev/null && test -c /dev/null && mark /dev/full", in: Folder())
    #expect(outcome.status == 2)
    #expect(outcome.errors == "book: /dev/full: cannot be written: No space left on device.\n")
  }

  @Test func openFilesGoOnWhereTheyWere() throws {
    let folder = try Folder()
    let outcome = try mark(
      "echo old >log && mark /dev/stdout >>log && mark /dev/fd/3 3>three.csv >rest && ln -s /dev/stderr link && mark link",
      in: folder)
    #expect(outcome.status == 0)
    // Where the table goes to standard output, what is said of the students goes to standard error.
    #expect(outcome.errors.hasPrefix("book: Student 1: 0 of 62 marks (0 %): 1 wrong, 61 not answered.\n"))
    #expect(outcome.errors.contains("\n\(header)"))
    #expect(try folder.text("log").hasPrefix("old\n\(header)"))
    try expectMarks("three.csv", in: folder)
    let closed = try mark("mark /dev/fd/9", in: Folder())
    #expect(closed.errors == "book: /dev/fd/9: cannot be written: Bad file descriptor.\n" && closed.status == 2)
  }

  @Test func aLinkIsFollowedAndStays() throws {
    let folder = try Folder()
    try folder.write("there/marks.csv", "old")
    let outcome = try mark(
      "ln -s there/marks.csv one && ln -s one two && ln -s there/none.csv none && mark two && mark none && test -L one -a -L two -a -L none",
      in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["there/marks.csv", "there/none.csv"] { try expectMarks(name, in: folder) }
    let loop = try mark("ln -s b a && ln -s a b && mark a", in: Folder())
    #expect(loop.errors == "book: a: cannot be written: Too many levels of symbolic links.\n" && loop.status == 2)
  }

  @Test(arguments: [String(repeating: "n", count: 251) + ".csv", String(repeating: "ö", count: 125) + ".csv"])
  func aNameMayBeAsLongAsNamesCanBe(name: String) throws {
    let folder = try Folder()
    #expect(try mark("mark '\(name)' && mark '\(name)'", in: folder).status == 0)
    try expectMarks(name, in: folder)
    let outcome = try mark("mark '\(name)xx'", in: Folder())
    #expect(outcome.errors == "book: \(name)xx: cannot be replaced: File name too long.\n" && outcome.status == 2)
    #expect(try folder.files().filter { $0.hasSuffix(".new") }.isEmpty)
  }

  @Test(arguments: [
    ("class", "class: cannot be replaced: Is a directory."), ("new/", "new/: this names a folder; name a file in it."),
    ("answers.csv/marks.csv", "answers.csv: this folder cannot be made: Not a directory."),
    ("answers.csv/a/marks.csv", "answers.csv/a: this folder cannot be made: Not a directory."),
  ])
  func whatCannotBeWrittenIsExplained(output: String, message: String) throws {
    let folder = try Folder()
    let outcome = try mark("mark \(output)", in: folder)
    #expect(outcome.errors == "book: \(message)\n" && outcome.status == 2)
    #expect(try folder.text("answers.csv").hasPrefix("student"))
  }
}

import Foundation
import Testing

/// What somebody sees who may not read or write everything; where the tests are run by root, another user tries.
@Suite(.enabled(if: canTry, "root needs setpriv, and a build that others may run"))
struct PermissionTests {
  /// A folder `locked` that may be read only and a file `secret` in it that may not; the rest is open to everybody.
  private func attempt(_ words: String) throws -> (Outcome, Folder) {
    let folder = try Folder()
    try folder.write("locked/old.ipynb", "old")
    try folder.write("locked/secret", "secret")
    try folder.write("hidden/l.json", lesson(["a"]))
    chmod(folder.path, 0o777)
    chmod(folder.path("locked"), 0o555)
    chmod(folder.path("locked/secret"), 0)
    chmod(folder.path("hidden"), 0)
    defer { for name in ["locked", "hidden"] { chmod(folder.path(name), 0o755) } }
    return (try BookCommand.shell("exec \(anotherUser) \"$BOOK\" \(words)", in: folder), folder)
  }

  @Test(arguments: [
    ("build --output locked", "locked/chapters: this folder cannot be made: Permission denied."),
    ("build --output locked/new/book", "locked/new: this folder cannot be made: Permission denied."),
    ("notebook --output locked/new.ipynb", "locked/new.ipynb: cannot be written: Permission denied."),
    ("notebook --output locked/old.ipynb", "locked/old.ipynb: cannot be written: Permission denied."),
    ("worksheet --output locked", "locked/worksheets.html: cannot be written: Permission denied."),
    ("values --lesson locked/secret", "locked/secret: cannot be read: Permission denied."),
    ("values --lesson hidden/l.json", "hidden/l.json: cannot be read: Permission denied."),
    ("values --lesson none.json", "none.json: there is no such file."),
    ("values --lesson locked/old.ipynb/l.json", "locked/old.ipynb/l.json: cannot be read: Not a directory."),
    ("mark --key hidden --answers a.csv", "hidden/worksheets.json: cannot be read: Permission denied."),
    (
      "mark --key none --answers a.csv",
      "none: this folder has no worksheets.json as `book worksheet` writes it."
    ),
  ])
  func theCauseIsNamed(words: String, message: String) throws {
    let (outcome, folder) = try attempt(words)
    #expect(outcome.errors == "book: \(message)\n" && outcome.status == 2)
    #expect(try folder.files(in: "locked") == ["old.ipynb", "secret"])
  }
}

private let anotherUser = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""

private var canTry: Bool { (try? BookCommand.shell("\(anotherUser) test -x \"$BOOK\"").status) == 0 }

import Foundation
import Support
import Testing

/// `book watch`, its file edited in all the ways in which editors do it.
@Suite struct WatchTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func buildsAtOnceAndAgainWhenTheFileIsWrittenInPlace() throws {
    try folder.write("mine.json", lesson(["first"]))
    let watch = try Watch(in: folder)
    #expect(watch.reaches { try page().contains("| first |") && watch.builds == 1 })
    try writeInPlace("mine.json", lesson(["second", "more"]))
    #expect(watch.reaches { try page().contains("| second |") && watch.builds == 2 })
    try watch.expectQuietEnd()
  }

  @Test func followsThePathAndNotTheFile() throws {
    try folder.write("mine.json", lesson(["first"]))
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.builds == 1 })
    for (count, word) in [(2, "second"), (3, "third")] {
      try folder.write("beside.json", lesson([word]))
      #expect(rename(folder.path("beside.json"), folder.path("mine.json")) == 0)
      #expect(watch.reaches { try page().contains("| \(word) |") && watch.builds == count })
    }
    try watch.expectQuietEnd()
  }

  @Test func tellsWhatIsWrongAndGoesOn() throws {
    try folder.write("mine.json", lesson(["first"]))
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.builds == 1 })
    let before = try folder.contents(of: "out")
    try writeInPlace("mine.json", "{\"tokens\": []}")
    #expect(watch.reaches { watch.errors.contains("mine.json") && watch.errors.contains("tokens") })
    #expect(try folder.contents(of: "out") == before)
    try writeInPlace("mine.json", lesson(["second"]))
    #expect(watch.reaches { try page().contains("| second |") && watch.builds == 2 })
    try watch.expectQuietEnd()
  }

  @Test func saysOnceThatTheFileIsGoneAndWaits() throws {
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.errors.contains("mine.json: there is no such file; it is waited for.") })
    try folder.write("mine.json", lesson(["first"]))
    #expect(watch.reaches { watch.builds == 1 })
    try folder.remove("mine.json")
    #expect(watch.reaches { watch.errors.split(separator: "there is no such file").count == 3 })
    usleep(1_000_000)
    #expect(watch.errors.split(separator: "there is no such file").count == 3)
    try folder.write("mine.json", lesson(["second"]))
    #expect(watch.reaches { try page().contains("| second |") && watch.builds == 2 })
    try watch.expectQuietEnd()
  }

  @Test func buildsNothingForASaveThatChangesNothing() throws {
    try folder.write("mine.json", lesson(["first"]))
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.builds == 1 })
    try writeInPlace("mine.json", lesson(["first"]))
    usleep(1_500_000)
    #expect(watch.builds == 1)
    try watch.expectQuietEnd()
  }

  /// As `touch -r`, `cp -p` and `rsync --times` leave a file, and whatever comes within one tick of a coarse clock.
  @Test func seesASaveThatKeepsSizeAndTime() throws {
    try folder.write("mine.json", lesson(["first"]))
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.builds == 1 })
    for (count, word) in [(2, "other"), (3, "third"), (4, "forth")] {
      let time = try FileManager.default.attributesOfItem(atPath: folder.path("mine.json"))[.modificationDate] as! Date
      try writeInPlace("mine.json", lesson([word]))
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path("mine.json"))
      #expect(watch.reaches { try page().contains("| \(word) |") && watch.builds == count })
    }
    try watch.expectQuietEnd()
  }

  @Test func leavesACorpusThatIsNoLongerNamed() throws {
    try folder.write("c.txt", "the cat sat on the mat\n")
    try folder.write("mine.json", #"{"tokens": ["cat"], "embeddings": {"word2vec": {"corpus": "c.txt", "size": 4}}}"#)
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.builds == 1 })
    try folder.write("mine.json", lesson(["first"]))
    #expect(watch.reaches { watch.builds == 2 })
    try folder.write("c.txt", "another cat\n")
    usleep(1_500_000)
    #expect(watch.builds == 2)
    // Gone and back, with what it held.
    try folder.remove("mine.json")
    #expect(watch.reaches { watch.errors.contains("it is waited for") })
    try folder.write("mine.json", lesson(["first"]))
    #expect(watch.reaches { watch.builds == 3 })
    try watch.expectQuietEnd()
  }

  @Test func watchesTheCorpusThatTheLessonNames() throws {
    try folder.write(
      "mine.json", #"{"tokens": ["cat", "mat"], "embeddings": {"word2vec": {"corpus": "texts/c.txt", "size": 4}}}"#)
    let watch = try Watch(in: folder)
    #expect(watch.reaches { watch.errors.contains("c.txt") })
    try folder.write("texts/c.txt", "the cat sat on the mat\n")
    #expect(watch.reaches { watch.builds == 1 })
    let before = try page()
    try folder.write("texts/c.txt", "a mat lay under the cat and the dog sat on the mat\n")
    #expect(watch.reaches { try page() != before && watch.builds == 2 })
    try watch.expectQuietEnd()
  }

  @Test func neverOverwritesTheDefaultBook() throws {
    let package = try Folder.package()
    try package.write("mine.json", lesson(["a"]))
    let outcome = try BookCommand.run("watch", "--lesson", "mine.json", "--output", ".", in: package)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("never overwrites"))
  }

  @Test func interruptsLeaveWholeBooks() throws {
    let books = try ["few", "many"].map { name in
      try folder.write("mine.json", lesson(name == "few" ? ["a", "b"] : ["c", "d", "e"]))
      _ = try BookCommand.run("build", "--lesson", "mine.json", "--output", name, in: folder)
      return try folder.contents(of: name)
    }
    _ = try BookCommand.run("build", "--lesson", "mine.json", "--output", "out", in: folder)
    var generator = SplitMix64(state: 2)
    for round in 0..<20 {
      try folder.write("mine.json", lesson(round % 2 == 0 ? ["a", "b"] : ["c", "d", "e"]))
      let first = try folder.bytes("out/chapters/README.md")
      let watch = try Watch(in: folder)
      #expect(watch.reaches { watch.errors.contains("Watching") })
      if round % 4 < 2 {
        #expect(watch.reaches { try folder.bytes("out/chapters/README.md") != first || watch.builds == 1 })
      }
      usleep(.random(in: 0...100_000, using: &generator))
      try watch.expectQuietEnd()
      let found = try folder.contents(of: "out")
      #expect(books.contains(found))
    }
  }

  private func page() throws -> String { try folder.text("out/chapters/01-embeddings.md") }

  /// Writes into the file that is there.
  private func writeInPlace(_ name: String, _ text: String) throws {
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path(name)))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }
}

/// A `book watch` that runs: of `mine.json`, to `out`.
private final class Watch {
  private let process: Process
  private let place: Folder

  init(in folder: Folder) throws {
    place = try Folder()
    process = Process()
    for name in ["output", "errors"] { try place.write(name, "") }
    process.executableURL = URL(filePath: BookCommand.path)
    process.arguments = ["watch", "--lesson", "mine.json", "--output", "out"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: place.path("output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: place.path("errors")))
    try process.run()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var errors: String { (try? place.text("errors")) ?? "" }

  /// How often it said that it has written the book.
  var builds: Int { ((try? place.text("output")) ?? "").split(separator: "\n").count { $0.hasPrefix("Wrote out/") } }

  /// Whether something becomes true; the limit is for machines that have much else to do.
  func reaches(_ condition: () throws -> Bool) -> Bool {
    for _ in 0..<6000 {
      if (try? condition()) == true { return true }
      guard process.isRunning else { return false }
      usleep(10_000)
    }
    return false
  }

  /// Interrupts it, as Ctrl-C does.
  func expectQuietEnd() throws {
    let before = errors
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    #expect(errors == before || errors.hasPrefix(before + "book: "))
  }
}

import Foundation
import Lessons
import Literate

extension Command {
  /// `book watch`: builds a lesson’s book, and again whenever the lesson, or the corpus that it names, has changed.
  static func watch(_ arguments: Arguments) throws(Failure) {
    guard let lesson = arguments[.lesson] else {
      throw .usage("What is to be watched is a lesson’s file: say --lesson FILE.")
    }
    guard let output = arguments[.output] else {
      throw .usage("A lesson’s book needs a folder of its own: say --output DIR.")
    }
    guard lesson != Arguments.standardInput else {
      throw .usage("Standard input cannot be watched, only a file: say --lesson FILE.")
    }
    let destination = try Destination.folder(output, for: .ofLesson)
    endQuietlyOnInterrupt()
    Output.note("Watching \(lesson); Ctrl-C ends it.")
    var watched = [WatchedFile(lesson)]
    var isMissing = false
    while true {
      if watched[0].contents == nil {
        if !isMissing { Output.note("\(lesson): there is no such file; it is waited for.") }
        isMissing = true
      } else {
        isMissing = false
        do throws(Failure) {
          var corpora: [WatchedFile] = []
          do throws(Failure) {
            try write(to: destination) { () throws(Failure) in
              try readBook(lesson) { corpora = [WatchedFile($0)] }
            }
          } catch {
            // A lesson that is refused may not have come to its corpus; the last one named is watched on.
            watched = [watched[0]] + (corpora.isEmpty ? Array(watched.dropFirst()) : corpora)
            throw error
          }
          watched = [watched[0]] + corpora
        } catch {
          Output.note(error.message)
        }
      }
      wait(for: &watched)
    }
  }

  /// Waits until a file has other contents than it had, and nothing is writing to it any more.
  private static func wait(for watched: inout [WatchedFile]) {
    while true {
      usleep(pause)
      var isChanged = false
      for index in watched.indices where watched[index].mayHaveChanged {
        let contents = watched[index].contents
        watched[index] = WatchedFile(settled: watched[index].path)
        if watched[index].contents != contents { isChanged = true }
      }
      if isChanged { return }
    }
  }

  private static func endQuietlyOnInterrupt() {
    signal(SIGINT) { _ in
      // What the terminal echoes for Ctrl-C gets a line of its own.
      if isatty(STDERR_FILENO) == 1 { _ = Foundation.write(STDERR_FILENO, "\n", 1) }
      _exit(0)
    }
  }
}

/// How long is waited before files are looked at again, in microseconds.
private let pause: UInt32 = 200_000

/// A file as it was when it was last looked at.
private struct WatchedFile {
  let path: String
  let stamp: Stamp?
  /// What it held; nil if there was none.
  let contents: Data?

  /// Whether it must be looked into.
  ///
  /// A stamp is not to be trusted: a save may keep the size and the time of the file, or come within one tick of its file system’s
  /// clock. So a file is compared by what it holds, unless it is so large that reading it all the time would be a burden.
  var mayHaveChanged: Bool {
    let now = Stamp(path)
    guard now == stamp else { return true }
    return (now?.size ?? 0) <= 1 << 20 && Files.contents(path) != contents
  }

  init(_ path: String) {
    self.path = path
    // The stamp first: a change between the two is then seen the next time.
    stamp = Stamp(path)
    contents = Files.contents(path)
  }

  /// The file once it is the same twice in a row: some editors remove it for a moment, or write it piece by piece.
  init(settled path: String) {
    var stamp = Stamp(path)
    while true {
      usleep(pause)
      let next = Stamp(path)
      if next == stamp { break }
      stamp = next
    }
    self.init(path)
  }
}

/// What tells that a file was written to or replaced.
private struct Stamp: Equatable {
  let device: UInt64
  let inode: UInt64
  let size: Int64
  let seconds: Int
  let nanoseconds: Int
  /// When the file was last changed in any way, which no program can set.
  let changeSeconds: Int
  let changeNanoseconds: Int

  /// The stamp of what a path leads to; nil if that is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, inode, size) = (UInt64(status.st_dev), UInt64(status.st_ino), Int64(status.st_size))
    #if canImport(Darwin)
      (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      (changeSeconds, changeNanoseconds) = (status.st_ctimespec.tv_sec, status.st_ctimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      (changeSeconds, changeNanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    #endif
  }
}

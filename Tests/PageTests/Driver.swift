import Foundation

/// What a browser is driven through: the commands of WebDriver, by whichever wire it takes them.
protocol Driver: AnyObject {
  /// Sends a command, and gives back its value.
  func send(_ command: Command, _ body: [String: Any]) throws -> Any?
  /// Lets the browser save what is downloaded into a folder.
  func saveDownloads(in folder: URL) throws
  /// Takes the network away, or gives it back.
  func setNetwork(isOff: Bool) throws
  /// Gives the page a view of so many pixels, or, with nil, the first one again.
  func resize(_ size: (width: Int, height: Int)?) throws
  /// Shows the page as it is printed, or as on a screen.
  func showAsPrinted(_ isPrinted: Bool) throws
}

/// The commands that the tests use, by their paths in WebDriver.
enum Command: String {
  case open = "url"
  case back, forward
  case reload = "refresh"
  case find = "element"
  case act = "actions"
  case run = "execute/sync"
  case print
}

struct Trouble: Error, CustomStringConvertible { let description: String }

/// A program that is ended when the tests end, however they end.
struct Companion {
  let output = Pipe()
  /// Open as long as the tests run.
  private let lifeline = Pipe()

  /// Runs a line of the shell, in which `$!` is the program; when the tests are gone, `end` is run.
  init(_ line: String, end: String) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    // However the tests end, the shell sees its input close, and ends what it started.
    shell.arguments = ["-c", "\(line) & program=$!; cat > /dev/null; \(end)"]
    shell.standardInput = lifeline
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    try shell.run()
  }

  /// Where a program is on the path, if it is there.
  static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program)") }
  }
}

import Foundation
import Testing

/// What a run of the command left behind.
struct Outcome {
  /// The exit status, or for a run that a signal ended its negative number.
  let status: Int32
  let output: String
  let errors: String
}

/// The built command, run as a reader runs it.
enum BookCommand {
  /// Where it is: beside the tests, in whatever folder they were built.
  static let path: String = {
    let programs = [Bundle.main.executablePath, CommandLine.arguments.first].compactMap { $0 }
    let bundles = Bundle.allBundles.map { $0.bundlePath }
    for path in programs + bundles {
      let folder = URL(filePath: path).deletingLastPathComponent()
      for candidate in [folder, folder.deletingLastPathComponent()].map({ $0.appending(path: "book").path() })
      where FileManager.default.isExecutableFile(atPath: candidate) && !isFolder(candidate) {
        return candidate
      }
    }
    return "book"
  }()

  /// Runs it with arguments, to its end.
  static func run(
    _ arguments: String..., in folder: Folder? = nil, environment: [String: String]? = nil
  ) throws -> Outcome {
    try outcome(of: path, arguments, in: folder, environment)
  }

  /// Runs a line of the shell in which `$BOOK` is the command.
  static func shell(_ line: String, in folder: Folder? = nil) throws -> Outcome {
    let environment = ProcessInfo.processInfo.environment.merging(["BOOK": path]) { $1 }
    return try outcome(of: "/bin/sh", ["-c", line], in: folder, environment)
  }

  /// Starts it, and does not wait.
  static func start(_ arguments: String...) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func outcome(
    of program: String, _ arguments: [String], in folder: Folder?, _ environment: [String: String]?
  ) throws -> Outcome {
    let place = try Folder()
    for name in ["output", "errors"] { try place.write(name, "") }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: (folder ?? place).path)
    process.environment = environment ?? ProcessInfo.processInfo.environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: place.path("output")))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: place.path("errors")))
    try process.run()
    process.waitUntilExit()
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: wasKilled ? -process.terminationStatus : process.terminationStatus,
      output: String(decoding: try place.bytes("output"), as: UTF8.self),
      errors: String(decoding: try place.bytes("errors"), as: UTF8.self))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}

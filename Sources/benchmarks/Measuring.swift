import Foundation

/// The median of several runs, in milliseconds, after one that does not count.
func milliseconds(runs: Int = 9, _ work: () throws -> Void) rethrows -> Double {
  try work()
  let clock = ContinuousClock()
  let times = try (0..<runs).map { _ in
    let time = try clock.measure { try work() }
    return Double(time.components.seconds) * 1000 + Double(time.components.attoseconds) / 1e15
  }
  return times.sorted()[runs / 2]
}

/// What a program prints; nil where it is not there, or fails.
func output(of program: String, _ arguments: [String] = [], input: String = "") -> String? {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  // One thread each, so that programs are compared and not machines.
  process.arguments = ["OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1", "OMP_NUM_THREADS=1", program] + arguments
  let (output, pipe) = (Pipe(), Pipe())
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  process.standardInput = pipe
  guard (try? process.run()) != nil else { return nil }
  // A program that is not there reads nothing.
  try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
  try? pipe.fileHandleForWriting.close()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}

/// What a line for the shell takes from its start to its end, in milliseconds, by the clock and of processors; nil where it fails.
///
/// A `Process` of Foundation would take some 50 ms more.
func spent(on line: String) -> (clock: Double, processor: Double)? {
  let words: [UnsafeMutablePointer<CChar>?] = ["/bin/sh", "-c", line].map { strdup($0 as String) } + [nil]
  defer { for word in words { free(word) } }
  let (clock, start) = (ContinuousClock(), ContinuousClock.now)
  var (process, status, usage) = (pid_t(), Int32(), rusage())
  guard posix_spawn(&process, "/bin/sh", nil, nil, words, environ) == 0, wait4(process, &status, 0, &usage) == process,
    status == 0
  else { return nil }
  let time = (clock.now - start).components
  func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
  return (
    Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15,
    milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
  )
}

/// The Python of the checks, or another that PYTHON names.
let python = ProcessInfo.processInfo.environment["PYTHON"] ?? ".build/ci-venv/bin/python"

/// The numbers that a Python program prints, a line each; nil where it cannot run.
func numbersOf(_ program: String) -> [Double]? {
  output(of: python, ["-"], input: program)?.split(separator: "\n").compactMap { Double($0) }
}

/// The command, beside this program.
let book = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "book").path

/// What this runs on.
var machine: String {
  let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let model = info.firstMatch(of: /model name\s*: (.+)/).map { String($0.output.1) } ?? "an unknown processor"
  return
    "\(model), \(ProcessInfo.processInfo.activeProcessorCount) cores, \(ProcessInfo.processInfo.operatingSystemVersionString)"
}

/// A folder for what is written, gone at the end.
let scratch: URL = {
  let folder = FileManager.default.temporaryDirectory.appending(path: "benchmarks-\(UUID().uuidString)")
  try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}()

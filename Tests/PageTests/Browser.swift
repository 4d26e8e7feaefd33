import Foundation
import Testing

/// A headless Chromium, driven through chromedriver: the W3C WebDriver protocol, JSON over HTTP on loopback.
///
/// All tests share one, and use it one after the other.
actor Browser {
  /// Whether there is one; the advice says how to get it.
  static let isInstalled = path(of: "chromedriver") != nil && path(of: "chromium") != nil
  static let advice: Comment = "needs Chromium and its driver: apt-get install chromium chromium-driver"

  static let shared = Browser()

  private var server: Loopback?
  /// The path of the session, once it is begun.
  private var session: String?

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  // MARK: The session

  private func start() throws -> String {
    if let session { return session }
    let driver = Process()
    driver.executableURL = URL(filePath: "/bin/sh")
    // However the tests end, the shell sees its input close, and ends the browser and the driver that it started.
    driver.arguments = [
      "-c",
      "chromedriver --port=0 & driver=$!; cat > /dev/null; kill $(cat /proc/$driver/task/*/children); kill -9 $driver",
    ]
    let (input, output) = (Pipe(), Pipe())
    driver.standardInput = input
    driver.standardOutput = output
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    lifeline = input
    server = Loopback(port: try #require(Self.port(in: output)))
    let options = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,900",
    ]
    let capabilities: [String: Any] = ["goog:chromeOptions": ["args": options], "timeouts": ["script": 110_000]]
    let answer = try send("/session", ["capabilities": ["alwaysMatch": capabilities]])
    let session = "/session/" + (try #require((answer as? [String: Any])?["sessionId"] as? String))
    self.session = session
    try devtools("Emulation.setFocusEmulationEnabled", ["enabled": true])
    return session
  }

  /// Open as long as the tests run.
  private var lifeline: Pipe?

  private static func port(in output: Pipe) -> UInt16? {
    var text = ""
    while let data = try? output.fileHandleForReading.read(upToCount: 1), !data.isEmpty {
      text += String(decoding: data, as: UTF8.self)
      if text.hasSuffix(".\n"), let match = text.firstMatch(of: /started successfully on port (\d+)/) {
        return UInt16(match.output.1)
      }
    }
    return nil
  }

  private func send(_ path: String, _ body: [String: Any]) throws -> Any? {
    let data = try server?.send("POST", path, JSONSerialization.data(withJSONObject: body)) ?? Data()
    let value = (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"]
    if let failure = value as? [String: Any], failure["error"] != nil, let message = failure["message"] as? String {
      throw Trouble(description: message)
    }
    return value is NSNull ? nil : value
  }

  struct Trouble: Error, CustomStringConvertible { let description: String }

  private func post(_ command: String, _ body: [String: Any]) throws -> Any? {
    try send("\(try start())/\(command)", body)
  }

  // MARK: What a reader does

  /// Opens a page from the disk and waits until its generator runs; another fragment opens it anew.
  func open(_ file: URL, fragment: String = "") async throws {
    try openStill(file, fragment: fragment)
    try await wait { try await self.holds("document.body.classList.contains('alive')") }
  }

  /// Opens a page that has no generator.
  func openStill(_ file: URL, fragment: String = "") throws {
    _ = try post("url", ["url": "about:blank"])
    _ = try post("url", ["url": file.absoluteString + fragment])
  }

  /// Runs a script, and waits for the promise it may return.
  func run(_ script: String, _ arguments: String...) async throws { _ = try await result(script, arguments) }

  /// The text that a script returns.
  func text(_ script: String, _ arguments: String...) async throws -> String {
    try #require(try await result(script, arguments) as? String, "\(script)")
  }

  /// The whole number that a script returns.
  func number(_ script: String, _ arguments: String...) async throws -> Int {
    try #require(try await result(script, arguments) as? Int, "\(script)")
  }

  /// Whether what a script returns counts as true.
  func holds(_ expression: String, _ arguments: String...) async throws -> Bool {
    try await result("return Boolean(\(expression))", arguments) as? Bool == true
  }

  private func result(_ script: String, _ arguments: [String]) async throws -> Any? {
    try post("execute/sync", ["script": script, "args": arguments])
  }

  /// A click in the middle of the first element that a selector finds, as the mouse does it.
  func click(_ selector: String, twice: Bool = false) async throws {
    let element = try await find(selector)
    // Sections are laid out only as they come into view, which moves what is below them: so until nothing moves.
    try await run(
      """
      const element = document.querySelector(arguments[0]);
      for (let turn = 0, last; turn < 20; turn++) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
        const { y } = element.getBoundingClientRect();
        if (y === last) break;
        last = y;
      }
      """, selector)
    let press: [[String: Any]] = [["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0]]
    let move: [String: Any] = ["type": "pointerMove", "origin": element, "x": 0, "y": 0]
    try await act(["type": "pointer", "id": "mouse", "actions": [move] + (twice ? press + press : press)])
  }

  /// Moves the mouse over an element without pressing anything.
  func point(at selector: String) async throws {
    let element = try await find(selector)
    try await act([
      "type": "pointer", "id": "mouse", "actions": [["type": "pointerMove", "origin": element, "x": 0, "y": 0]],
    ])
  }

  private func find(_ selector: String) async throws -> Any {
    try #require(try post("element", ["using": "css selector", "value": selector]))
  }

  /// Presses keys one after the other, each by its WebDriver name or as the letter it is.
  func press(_ keys: Key...) async throws { for key in keys { try await press(key.rawValue) } }

  /// Types a text.
  func type(_ text: String) async throws { for letter in text { try await press(String(letter)) } }

  private func press(_ key: String) async throws {
    try await act([
      "type": "key", "id": "keys",
      "actions": [["type": "keyDown", "value": key], ["type": "keyUp", "value": key]],
    ])
  }

  private func act(_ actions: [String: Any]) async throws { _ = try post("actions", ["actions": [actions]]) }

  enum Key: String {
    case enter = "\u{E007}"
    case escape = "\u{E00C}"
    case tab = "\u{E004}"
    case backspace = "\u{E003}"
    case left = "\u{E012}"
    case up = "\u{E013}"
    case right = "\u{E014}"
    case down = "\u{E015}"
    case home = "\u{E011}"
    case end = "\u{E010}"
    case pageUp = "\u{E00E}"
    case pageDown = "\u{E00F}"
  }

  /// Sends a command of the Chrome DevTools Protocol.
  func devtools(_ command: String, _ parameters: [String: any Sendable]) throws {
    _ = try post("goog/cdp/execute", ["cmd": command, "params": parameters])
  }

  /// Waits until something holds, at most for some seconds.
  func wait(seconds: Double = 20, until holds: () async throws -> Bool) async throws {
    let end = Date.now + seconds
    while Date.now < end {
      if try await holds() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Trouble(description: "waited for \(seconds) s in vain")
  }

  /// Waits until a script returns true.
  func wait(until script: String, _ arguments: String...) async throws {
    do { try await wait { try await self.result("return Boolean(\(script))", arguments) as? Bool == true } } catch {
      throw Trouble(description: "never came: \(script)")
    }
  }
}

import Foundation
import Testing

/// A browser as a reader uses it: its pages are opened, clicked and typed into.
///
/// All tests share one of each kind, and use it one after the other.
actor Browser {
  /// The browser in which a test runs.
  @TaskLocal static var current: Browser?
  static var shared: Browser { current! }

  private static let chromium = Browser("Chromium") { try Chromium() }
  private static let firefox = Browser("Firefox") { try Firefox() }
  private static let hasChromium = ["chromedriver", "chromium"].allSatisfy(Companion.isInstalled)
  private static let hasFirefox = Companion.isInstalled("firefox-esr")

  /// Those that this machine has.
  static let installed = (hasChromium ? [chromium] : []) + (hasFirefox ? [firefox] : [])
  /// Whether there are both; the advice says how to get them.
  static let areInstalled = hasChromium && hasFirefox
  static let advice: Comment = "needs both browsers: apt-get install chromium chromium-driver firefox-esr"

  nonisolated let name: String
  private let start: () throws -> any Driver
  private var driver: (any Driver)?

  // Waiting for an answer holds up a thread, which should be none of those that other tests need.
  private let thread: ThreadOfItsOwn
  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private init(_ name: String, start: @escaping @Sendable () throws -> any Driver) {
    self.name = name
    self.start = start
    thread = ThreadOfItsOwn(name)
  }

  nonisolated var isChromium: Bool { name == "Chromium" }

  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Runs a test when it is its turn, on the browser’s thread: it waits for no test that uses no browser.
  nonisolated func serve(_ test: @Sendable () async throws -> Void) async throws {
    await take()
    do { try await withTaskExecutorPreference(thread) { try await test() } } catch {
      await leave()
      throw error
    }
    await leave()
  }

  private func take() async {
    if isTaken { await withCheckedContinuation { waiting.append($0) } }
    isTaken = true
  }

  private func leave() {
    isTaken = !waiting.isEmpty
    if isTaken { waiting.removeFirst().resume() }
  }

  private func drive() throws -> any Driver {
    if let driver { return driver }
    let driver = try start()
    self.driver = driver
    return driver
  }

  private func send(_ command: Command, _ body: [String: Any] = [:]) throws -> Any? {
    try drive().send(command, body)
  }

  func saveDownloads(in folder: URL) throws { try drive().saveDownloads(in: folder) }
  func setNetwork(isOff: Bool) throws { try drive().setNetwork(isOff: isOff) }
  func showAsPrinted(_ isPrinted: Bool) async throws {
    try drive().showAsPrinted(isPrinted)
    try await wait(until: "matchMedia('print').matches === (arguments[0] === 'true')", "\(isPrinted)")
  }

  /// Gives the page a view of so many pixels, until ``resizeBack()``.
  func resize(width: Int, height: Int) async throws {
    try drive().resize((width, height))
    // A telephone shows a page that is wider than its screen in a wider view; what is open may still be another test’s.
    try await wait(until: "[innerWidth, screen.width].includes(Number(arguments[0]))", "\(width)")
  }
  func resizeBack() throws { try drive().resize(nil) }

  // MARK: What a reader does

  /// Opens a page from the disk and waits until its generator runs and all of it is laid out; another fragment opens it anew.
  func open(_ file: URL, fragment: String = "") async throws {
    try await openAlive(file, fragment: fragment)
    try await waitUntilLaidOut()
  }

  /// Opens a page and waits until its generator runs.
  func openAlive(_ file: URL, fragment: String = "") async throws {
    try openStill(file, fragment: fragment)
    try await wait(until: "document.body?.classList.contains('alive')")
  }

  func waitUntilLaidOut() async throws {
    try await wait(until: "!document.querySelector('main > section:not(.laid-out)')")
  }

  /// Opens a page that has no generator.
  func openStill(_ file: URL, fragment: String = "") throws {
    // A file too: for about:blank, Firefox would end the page’s process, and start another for the next page.
    _ = try send(.open, ["url": Pages.blank.absoluteString])
    _ = try send(.open, ["url": file.absoluteString + fragment])
  }

  func back() throws { _ = try send(.back) }
  func forward() throws { _ = try send(.forward) }
  func reload() throws { _ = try send(.reload) }

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
    try send(.run, ["script": script, "args": arguments])
  }

  /// A click in the middle of the first element that a selector finds, as the mouse does it.
  func click(_ selector: String, twice: Bool = false) async throws {
    let element = try await find(selector)
    // What comes into view may move what is below it: so until nothing moves.
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

  /// Moves a finger over the middle of the page.
  func swipe(across: Int) async throws {
    let start = try await number("return Math.round(innerWidth / 2)") - across / 2
    let places: [[String: Any]] = (0...6).map {
      ["type": "pointerMove", "duration": 20, "x": start + across * $0 / 6, "y": 200]
    }
    let actions =
      [places[0], ["type": "pointerDown", "button": 0]] + places[1...] + [["type": "pointerUp", "button": 0]]
    try await act(["type": "pointer", "id": "finger", "parameters": ["pointerType": "touch"], "actions": actions])
  }

  /// The page printed on paper of so many centimetres, as PDF.
  func print(width: Double, height: Double) throws -> Data {
    let paper = ["width": width, "height": height]
    let text = try send(.print, ["page": paper, "background": true, "shrinkToFit": false]) as? String
    return try #require(Data(base64Encoded: text ?? ""))
  }

  private func find(_ selector: String) async throws -> Any {
    try #require(try send(.find, ["using": "css selector", "value": selector]))
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

  /// Presses a key while the control key is held.
  func pressControl(_ key: String) async throws {
    let control = "\u{E009}"
    let actions = [("keyDown", control), ("keyDown", key), ("keyUp", key), ("keyUp", control)]
    try await act(["type": "key", "id": "keys", "actions": actions.map { ["type": $0, "value": $1] }])
  }

  private func act(_ actions: [String: Any]) async throws { _ = try send(.act, ["actions": [actions]]) }

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
  ///
  /// The page itself looks again and again, since to be asked costs a browser more; a page that is left leaves it to the next.
  func wait(seconds: Double = 20, until script: String, _ arguments: String...) async throws {
    let patience = """
      for (const end = performance.now() + 1000; performance.now() < end; ) {
        if (\(script)) return true;
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      return false;
      """
    do { try await wait(seconds: seconds) { (try? await self.result(patience, arguments)) as? Bool == true } } catch {
      throw Trouble(description: "never came: \(script) (\(error))")
    }
  }
}

extension Browser {
  /// Does something in a window of a size, and gives it back its own, whatever happens.
  nonisolated func at(_ width: Int, _ height: Int, _ body: () async throws -> Void) async throws {
    try await resize(width: width, height: height)
    do { try await body() } catch {
      try await resizeBack()
      throw error
    }
    try await resizeBack()
  }
}

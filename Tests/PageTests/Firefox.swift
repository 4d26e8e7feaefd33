import Foundation

/// Firefox, driven through its Marionette: the commands of WebDriver, JSON over a socket on loopback.
///
/// Debian has no geckodriver, which would translate between the two.
final class Firefox: Driver {
  private let program: Companion
  private let connection: Connection
  private var count = 0

  init() throws {
    let profile = FileManager.default.temporaryDirectory.appending(path: "PageTests-Firefox-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: profile, withIntermediateDirectories: true)
    let preferences = [
      "marionette.port": "0", "browser.download.folderList": "2", "browser.download.alwaysOpenPanel": "false",
      "browser.sessionhistory.max_total_viewers": "0", "ui.prefersReducedMotion": "0",
    ].map { "user_pref(\"\($0)\", \($1));\n" }.joined()
    try Data(preferences.utf8).write(to: profile.appending(path: "user.js"))
    program = try Companion(
      "firefox-esr --headless --marionette --remote-allow-system-access --no-remote --width 1440 --height 900 "
        + "--profile '\(profile.path)' >/dev/null",
      end: "kill $program; sleep 1; kill -9 $program; rm -rf '\(profile.path)'")
    connection = try Connection(port: Self.port(in: profile))
    _ = try connection.message()
    _ = try call("WebDriver:NewSession", ["timeouts": ["script": 110_000]])
    _ = try call("WebDriver:SetWindowRect", ["width": 1440, "height": 900 + chromeHeight()])
  }

  /// Where it listens, which it writes into its profile once it does.
  private static func port(in profile: URL) throws -> UInt16 {
    for _ in 0..<600 {
      if let text = try? String(contentsOf: profile.appending(path: "MarionetteActivePort"), encoding: .utf8),
        let port = UInt16(text.trimmingCharacters(in: .whitespacesAndNewlines))
      {
        return port
      }
      Thread.sleep(forTimeInterval: 0.1)
    }
    throw Trouble(description: "Firefox did not say where it listens")
  }

  private func chromeHeight() throws -> Int {
    let height = try send(.run, ["script": "return outerHeight - innerHeight", "args": [String]()])
    return height as? Int ?? 0
  }

  private func call(_ name: String, _ body: [String: Any]) throws -> Any? {
    count += 1
    let data = try JSONSerialization.data(withJSONObject: [0, count, name, body])
    try connection.send(data)
    guard let answer = try JSONSerialization.jsonObject(with: connection.message()) as? [Any], answer.count == 4 else {
      throw Trouble(description: "Firefox gave no answer to \(name)")
    }
    if let failure = answer[2] as? [String: Any] {
      throw Trouble(description: failure["message"] as? String ?? "\(failure)")
    }
    let value = (answer[3] as? [String: Any])?["value"]
    return value is NSNull ? nil : value
  }

  func send(_ command: Command, _ body: [String: Any]) throws -> Any? {
    let name =
      switch command {
      case .open: "WebDriver:Navigate"
      case .back: "WebDriver:Back"
      case .forward: "WebDriver:Forward"
      case .reload: "WebDriver:Refresh"
      case .find: "WebDriver:FindElement"
      case .act: "WebDriver:PerformActions"
      case .run: "WebDriver:ExecuteScript"
      case .print: "WebDriver:Print"
      }
    var body = body
    // Scripts may wait for promises, as in Chromium.
    if let script = body["script"] { body["script"] = "return (async () => {\(script)\n})()" }
    return try call(name, body)
  }

  /// Runs a script in the browser itself, as its own menus do.
  private func inTheBrowser(_ script: String, _ arguments: Any...) throws {
    _ = try call("Marionette:SetContext", ["value": "chrome"])
    defer { _ = try? call("Marionette:SetContext", ["value": "content"]) }
    _ = try send(.run, ["script": script, "args": arguments])
  }

  func saveDownloads(in folder: URL) throws {
    try inTheBrowser("Services.prefs.setStringPref('browser.download.dir', arguments[0])", folder.path)
  }

  func setNetwork(isOff: Bool) throws { try inTheBrowser("Services.io.offline = arguments[0]", isOff) }

  func resize(_ size: (width: Int, height: Int)?) throws {
    try inTheBrowser(
      """
      const [width, height] = arguments, { style } = gBrowser.selectedBrowser;
      Object.assign(style, { flex: width ? 'none' : '', width: width ? `${width}px` : '', height: width ? `${height}px` : '' });
      gBrowser.selectedBrowser.getBoundingClientRect();
      """, size?.width ?? 0, size?.height ?? 0)
  }

  func showAsPrinted(_ isPrinted: Bool) throws {
    try inTheBrowser("gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]", isPrinted ? "print" : "")
  }
}

import Foundation
import Testing

/// Chromium, driven through chromedriver: the W3C WebDriver protocol, JSON over HTTP on loopback.
final class Chromium: Driver {
  private let driver: Companion
  private let server: Loopback
  private var session = ""

  init() throws {
    driver = try Companion(
      "chromedriver --port=0", end: "kill $(cat /proc/$program/task/*/children); kill -9 $program")
    server = Loopback(port: try #require(Self.port(in: driver.output)))
    let options = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,900",
    ]
    let capabilities: [String: Any] = ["goog:chromeOptions": ["args": options], "timeouts": ["script": 110_000]]
    let answer = try post("/session", ["capabilities": ["alwaysMatch": capabilities]])
    session = "/session/" + (try #require((answer as? [String: Any])?["sessionId"] as? String))
    try devtools("Emulation.setFocusEmulationEnabled", ["enabled": true])
  }

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

  private func post(_ path: String, _ body: [String: Any]) throws -> Any? {
    let data = try server.send("POST", path, JSONSerialization.data(withJSONObject: body))
    let value = (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["value"]
    if let failure = value as? [String: Any], failure["error"] != nil, let message = failure["message"] as? String {
      throw Trouble(description: message)
    }
    return value is NSNull ? nil : value
  }

  /// Sends a command of the Chrome DevTools Protocol.
  private func devtools(_ command: String, _ parameters: [String: Any]) throws {
    _ = try post("\(session)/goog/cdp/execute", ["cmd": command, "params": parameters])
  }

  func send(_ command: Command, _ body: [String: Any]) throws -> Any? {
    try post("\(session)/\(command.rawValue)", body)
  }

  func saveDownloads(in folder: URL) throws {
    try devtools("Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": folder.path])
  }

  func setNetwork(isOff: Bool) throws {
    try devtools("Network.enable", [:])
    try devtools(
      "Network.emulateNetworkConditions",
      ["offline": isOff, "latency": 0, "downloadThroughput": isOff ? 0 : -1, "uploadThroughput": isOff ? 0 : -1])
  }

  func resize(_ size: (width: Int, height: Int)?) throws {
    guard let (width, height) = size else { return try devtools("Emulation.clearDeviceMetricsOverride", [:]) }
    try devtools(
      "Emulation.setDeviceMetricsOverride",
      ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500])
  }

  func showAsPrinted(_ isPrinted: Bool) throws {
    try devtools("Emulation.setEmulatedMedia", ["media": isPrinted ? "print" : ""])
  }
}

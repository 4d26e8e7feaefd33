import Foundation

/// Asks a server on this machine over HTTP, one connection a question.
///
/// FoundationNetworking would do, but it takes no header without a space after its colon, and chromedriver sends such.
struct Loopback {
  let port: UInt16

  struct Trouble: Error, CustomStringConvertible { let description: String }

  /// The body of the answer to a request.
  func send(_ method: String, _ path: String, _ body: Data) throws -> Data {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Trouble(description: "nobody listens on port \(port)") }
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    let request = Data(head.utf8) + body
    var sent = 0
    while sent < request.count {
      let count = request[sent...].withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Trouble(description: "the server hung up") }
      sent += count
    }
    return try answer(from: connection)
  }

  /// Reads until the server has sent as much as it announced.
  private func answer(from connection: Int32) throws -> Data {
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let end = Data("\r\n\r\n".utf8)
    while true {
      if let head = answer.range(of: end) {
        let lines = String(decoding: answer[..<head.lowerBound], as: UTF8.self).lowercased().split(separator: "\r\n")
        let length = lines.first { $0.hasPrefix("content-length:") }.flatMap {
          Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces))
        }
        if let length, answer.count >= head.upperBound + length {
          return answer[head.upperBound..<head.upperBound + length]
        }
      }
      let count = read(connection, &buffer, buffer.count)
      guard count > 0 else { throw Trouble(description: "the server hung up") }
      answer.append(contentsOf: buffer[..<count])
    }
  }
}

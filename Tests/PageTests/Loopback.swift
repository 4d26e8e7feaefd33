import Foundation

/// Asks a server on this machine over HTTP, one connection a question.
///
/// FoundationNetworking would do, but it takes no header without a space after its colon, and chromedriver sends such.
struct Loopback {
  let port: UInt16

  /// The body of the answer to a request.
  func send(_ method: String, _ path: String, _ body: Data) throws -> Data {
    let socket = try Socket(port: port)
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    try socket.write(Data(head.utf8) + body)
    return try answer(from: socket)
  }

  /// Reads until the server has sent as much as it announced.
  private func answer(from socket: Socket) throws -> Data {
    var answer = Data()
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
      answer.append(try socket.read())
    }
  }
}

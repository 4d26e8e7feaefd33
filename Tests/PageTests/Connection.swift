import Foundation

/// A connection on this machine over which messages go, each with its length before it: `5:hello`.
final class Connection {
  private let socket: Socket
  private var read = Data()

  init(port: UInt16) throws { socket = try Socket(port: port) }

  func send(_ message: Data) throws { try socket.write(Data("\(message.count):".utf8) + message) }

  /// The next message.
  func message() throws -> Data {
    while true {
      if let colon = read.firstIndex(of: UInt8(ascii: ":")),
        let length = Int(String(decoding: read[read.startIndex..<colon], as: UTF8.self)),
        read.distance(from: colon, to: read.endIndex) > length
      {
        let start = read.index(after: colon)
        let end = read.index(start, offsetBy: length)
        defer { read = Data(read[end...]) }
        return Data(read[start..<end])
      }
      read.append(try socket.read())
    }
  }
}

/// A connection to a program on this machine.
final class Socket {
  private let connection: Int32

  init(port: UInt16) throws {
    connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(connection)
      throw Trouble(description: "nobody listens on port \(port)")
    }
  }

  deinit { close(connection) }

  func write(_ data: Data) throws {
    var sent = 0
    while sent < data.count {
      let count = data[sent...].withUnsafeBytes { Foundation.write(connection, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Trouble(description: "the server hung up") }
      sent += count
    }
  }

  /// What comes next, at least one byte.
  func read() throws -> Data {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(connection, &buffer, buffer.count)
    guard count > 0 else { throw Trouble(description: "the server hung up") }
    return Data(buffer[..<count])
  }
}

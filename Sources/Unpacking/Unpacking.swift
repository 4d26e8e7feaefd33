/// The module that was packed (.ci/pack-module).
///
/// - Parameters:
///   - packed: its parts, each preceded by its length in four bytes, lowest first.
///   - count: how many bytes these are.
///   - room: memory for the module four times over, and a mebibyte.
/// - Returns: the module, somewhere in the room.
public func unpackedModule(
  _ packed: UnsafePointer<UInt8>, count: Int, in room: UnsafeMutableRawPointer
) -> UnsafeBufferPointer<UInt8> {
  let heads = room.assumingMemoryBound(to: UnsafeMutablePointer<UInt8>.self)
  let chances = (room + 256).assumingMemoryBound(to: UInt16.self)
  heads[0] = (room + 1 << 19).assumingMemoryBound(to: UInt8.self)
  var (next, part) = (packed, 0)
  while next < packed + count {
    let size = (0..<4).reduce(0) { $0 | Int(next[$1]) << (8 * $1) }
    heads[part + 1] = unpackLZMA(next + 4, to: heads[part], chances: chances)
    (next, part) = (next + 4 + size, part + 1)
  }
  return ModuleParts.module(heads, in: heads[part])
}

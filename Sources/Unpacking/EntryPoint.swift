#if hasFeature(Embedded)
  // What the page calls, once: the packed generator stands at the beginning of free memory.

  private nonisolated(unsafe) var module = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// Unpacks so many bytes; gives where the generator is.
  @_expose(wasm, "unpack")
  @_cdecl("unpack")
  public func unpack(_ packed: UnsafePointer<UInt8>, _ count: Int32) -> UnsafePointer<UInt8>? {
    let room = (UInt(bitPattern: packed) + UInt(count) + 15) & ~15
    module = unpackedModule(packed, count: Int(count), in: UnsafeMutableRawPointer(bitPattern: room)!)
    return module.baseAddress
  }

  /// How many bytes the generator has.
  @_expose(wasm, "length")
  @_cdecl("length")
  public func length() -> Int32 { Int32(module.count) }
#endif

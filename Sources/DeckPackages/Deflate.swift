internal import CLibDeflate
internal import DeckSource

/// The compression of zip archives.
enum Deflate {
  /// What no run of packed bytes can pass: 258 bytes for two bits.
  static let maximumRatio = 1032

  /// Unpacks `bytes`, which must become exactly `count` bytes; nil when they don't.
  static func unpack(_ bytes: ByteView, count: Int) -> ByteStorage? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    // One byte more than needed: an empty allocation has no address.
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: count + 1)
    // Without a place for the number of bytes, the call fails when there are fewer.
    let result = unsafe libdeflate_deflate_decompress(
      decompressor, bytes.base, bytes.count, memory, count, nil)
    guard result == LIBDEFLATE_SUCCESS else {
      unsafe memory.deallocate()
      return nil
    }
    return unsafe ByteStorage(base: memory, count: count) { base, _ in unsafe base.deallocate() }
  }

  /// Appends `bytes` packed to `output`; returns false, and appends nothing, when they would not become fewer.
  static func pack(_ bytes: ByteView, into output: inout ByteWriter) -> Bool {
    // The first level is several times as fast as the usual one, and takes a few percent more room.
    guard let compressor = unsafe libdeflate_alloc_compressor(1) else { return false }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let before = output.count
    unsafe output.append(atMost: bytes.count) { memory in
      let count = unsafe libdeflate_deflate_compress(compressor, bytes.base, bytes.count, memory, bytes.count)
      return count < bytes.count ? count : 0
    }
    return output.count > before
  }

  /// The checksum of `bytes` in zip archives.
  static func checksum(_ bytes: ByteView) -> UInt32 { unsafe libdeflate_crc32(0, bytes.base, bytes.count) }
}

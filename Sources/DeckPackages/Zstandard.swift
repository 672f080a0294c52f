internal import CLibZstd
public import DeckSource

/// The compression of recent packages.
public enum Zstandard {
  /// Unpacks the frames in `bytes`, which must become at most `limit` bytes; `name` is what messages call them.
  ///
  /// Complexity: O(result), and at most `limit` and the window of the frame in memory.
  public static func unpack(_ bytes: ByteView, name: String, limit: Int) throws(PackageError) -> ByteStorage {
    guard let stream = unsafe ZSTD_createDCtx() else { throw PackageError("out of memory") }
    defer { unsafe _ = ZSTD_freeDCtx(stream) }
    var input = unsafe ZSTD_inBuffer(src: bytes.base, size: bytes.count, pos: 0)
    let chunkCount = ZSTD_DStreamOutSize()
    let chunk = UnsafeMutablePointer<UInt8>.allocate(capacity: chunkCount)
    defer { unsafe chunk.deallocate() }
    var contents = ByteWriter(capacity: min(bytes.count * 4, limit))
    var rest = 1
    while unsafe input.pos < input.size || rest > 0 {
      var output = unsafe ZSTD_outBuffer(dst: chunk, size: chunkCount, pos: 0)
      let before = unsafe input.pos
      rest = unsafe ZSTD_decompressStream(stream, &output, &input)
      if ZSTD_isError(rest) != 0 { throw PackageError("'\(name)' is damaged") }
      let count = unsafe output.pos
      guard contents.count + count <= limit else {
        throw PackageError("'\(name)' would take more than \(limit) bytes, the most it may")
      }
      contents.append(unsafe ByteView(base: chunk, count: count))
      if unsafe rest > 0 && count == 0 && input.pos == before { throw PackageError("'\(name)' is cut off") }
    }
    return contents.storage()
  }
}

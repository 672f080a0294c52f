/// Keys that are kept as 16 bits of their hash, in buckets by the hash's top bits.
///
/// A key that isn't there is taken for one about eight times in 65,536: good for evidence, not for a verdict.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@safe
struct FingerprintTable: @unchecked Sendable {
  private let starts: UnsafeRawPointer
  private let prints: UnsafeRawPointer
  private let shift: UInt64

  init(_ table: LexiconTable, bits: LexiconTable.Slot, starts: LexiconTable.Slot, prints: LexiconTable.Slot) {
    unsafe self.starts = table.section(starts)
    unsafe self.prints = table.section(prints)
    shift = UInt64(64 - table[bits])
  }

  /// The rows with the hash's fingerprint; one bucket of about eight rows is read.
  @inline(__always)
  func rows(_ hash: UInt64) -> Range<Int> {
    let bucket = Int(hash >> shift)
    let end = start(of: bucket + 1)
    var first = start(of: bucket)
    let print = UInt16(truncatingIfNeeded: hash)
    while first < end, self.print(at: first) < print { first += 1 }
    var last = first
    while last < end, self.print(at: last) == print { last += 1 }
    return first..<last
  }

  @inline(__always)
  private func start(of bucket: Int) -> Int {
    let bytes = unsafe (starts + bucket &* 3).loadUnaligned(as: UInt32.self)
    return Int(UInt32(littleEndian: bytes) & 0xFF_FFFF)
  }

  @inline(__always)
  private func print(at row: Int) -> UInt16 {
    unsafe UInt16(littleEndian: prints.load(fromByteOffset: row &* 2, as: UInt16.self))
  }
}

/// Words that only very large lists have, as the gaps between 25 bits of their hashes.
///
/// The top 13 bits choose a bucket of about 35 words; the gaps between the 12 bits below fill a byte each, with
/// a byte 255 before it for every 255 that don't fit.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@safe
struct RareWords: @unchecked Sendable {
  private let starts: UnsafeRawPointer
  private let gaps: UnsafeRawPointer

  init(_ table: LexiconTable) {
    unsafe starts = table.section(.rareStarts)
    unsafe gaps = table.section(.rareGaps)
  }

  /// Whether a word of that hash is there. One bucket is read, about 20 ns.
  func contains(_ hash: UInt64) -> Bool {
    let bucket = Int(truncatingIfNeeded: hash >> 51)
    let wanted = Int(truncatingIfNeeded: hash >> 39 & 0xFFF)
    let end = start(of: bucket + 1)
    var value = -1
    for at in start(of: bucket)..<end {
      let gap = unsafe Int(gaps.load(fromByteOffset: at, as: UInt8.self))
      value += gap
      if gap == 255 { continue }
      value += 1
      if value >= wanted { return value == wanted }
    }
    return false
  }

  @inline(__always)
  private func start(of bucket: Int) -> Int {
    let bytes = unsafe (starts + bucket &* 3).loadUnaligned(as: UInt32.self)
    return Int(UInt32(littleEndian: bytes) & 0xFF_FFFF)
  }
}

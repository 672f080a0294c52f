internal import DeckSource

/// The hashes of the table; `pack.py` in the folder that builds it repeats them.
enum LexiconHash {
  static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// The hash of a word, eight bytes at a step.
  @inline(__always)
  static func of(_ word: ByteView) -> UInt64 {
    let count = word.count
    var hash = UInt64(truncatingIfNeeded: count) &* second
    var rest = unsafe UnsafeRawPointer(word.base)
    var left = count
    while left > 8 {
      hash = unsafe (hash ^ load64(rest)) &* first
      hash ^= hash >> 32
      unsafe rest += 8
      left -= 8
    }
    let last = unsafe lastBytes(rest, left, isLong: count >= 8)
    hash = (hash ^ last) &* first
    hash ^= hash >> 32
    hash = hash &* second
    return hash ^ (hash >> 29)
  }

  /// The hash of two words that follow each other.
  @inline(__always)
  static func of(_ left: WordID, _ right: WordID) -> UInt64 {
    var hash = (UInt64(left.rawValue) << 32 | UInt64(right.rawValue)) &* first
    hash ^= hash >> 32
    hash = hash &* second
    return hash ^ (hash >> 29)
  }

  /// The last eight bytes of a long word, or all of a short one, read without passing its end.
  @inline(__always)
  private static func lastBytes(_ rest: UnsafeRawPointer, _ left: Int, isLong: Bool) -> UInt64 {
    if isLong { return unsafe load64(rest + left - 8) }
    if left >= 4 {
      let low = unsafe rest.loadUnaligned(as: UInt32.self)
      let high = unsafe (rest + left - 4).loadUnaligned(as: UInt32.self)
      return UInt64(UInt32(littleEndian: low)) | UInt64(UInt32(littleEndian: high)) << 32
    }
    guard left > 0 else { return 0 }
    let low = unsafe UInt64(rest.load(as: UInt8.self))
    let middle = unsafe UInt64(rest.load(fromByteOffset: left / 2, as: UInt8.self))
    let high = unsafe UInt64(rest.load(fromByteOffset: left - 1, as: UInt8.self))
    return low | middle << 8 | high << 16
  }

  @inline(__always)
  private static func load64(_ pointer: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
  }
}

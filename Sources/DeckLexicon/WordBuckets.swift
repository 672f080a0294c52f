internal import DeckSource

/// The words themselves, in buckets by the top bits of their hashes; a word's number is its place.
///
/// A bucket's entry holds 22 bits of where the bucket starts and 18 bits of its first word's number. A bucket
/// is a byte for each word, three bits of its hash and its length less 1, and then the words' bytes.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@safe
struct WordBuckets: @unchecked Sendable {
  private static let longest = 32

  private let buckets: UnsafeRawPointer
  private let words: UnsafeRawPointer
  private let bits: Int
  private let count: Int

  init(_ table: LexiconTable) {
    unsafe buckets = table.section(.buckets)
    unsafe words = table.section(.words)
    bits = table[.bucketBits]
    count = table[.count]
  }

  @inline(__always)
  func find(_ word: ByteView, hash: UInt64) -> WordID? {
    let length = word.count
    guard length > 0, length <= Self.longest else { return nil }
    let bucket = Int(truncatingIfNeeded: hash >> UInt64(truncatingIfNeeded: 64 &- bits))
    let first = firstNumber(entry(bucket))
    let size = firstNumber(entry(bucket &+ 1)) &- first
    let heads = unsafe words + offset(entry(bucket))
    var text = unsafe heads + size
    let wanted = UInt8(truncatingIfNeeded: hash & 7) << 5 | UInt8(truncatingIfNeeded: length &- 1)
    for place in 0..<size {
      let head = unsafe heads.load(fromByteOffset: place, as: UInt8.self)
      if head == wanted, unsafe isEqual(UnsafeRawPointer(word.base), text, length) {
        return WordID(rawValue: UInt32(truncatingIfNeeded: first &+ place))
      }
      unsafe text += Int(head & 31) &+ 1
    }
    return nil
  }

  /// The word of a number below `count`.
  func text(_ number: Int) -> ByteView {
    let bucket = self.bucket(of: number)
    let first = firstNumber(entry(bucket))
    let heads = unsafe words + offset(entry(bucket))
    var text = unsafe heads + (firstNumber(entry(bucket + 1)) - first)
    for place in 0..<(number - first) { unsafe text += length(heads, place) }
    return unsafe ByteView(
      base: text.assumingMemoryBound(to: UInt8.self), count: length(heads, number - first))
  }

  /// The bucket with the word of that number.
  private func bucket(of number: Int) -> Int {
    // Hashes spread evenly, so the bucket is near the number's share of them.
    var low = 0
    var high = 1 << bits
    let guess = number * high / count
    if guess > 128, firstNumber(entry(guess - 128)) <= number { low = guess - 128 }
    if guess + 128 < high, firstNumber(entry(guess + 128)) > number { high = guess + 128 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNumber(entry(middle)) <= number { low = middle } else { high = middle }
    }
    return low
  }

  /// Whether two words of one length are the same, without a call and without reading past their ends.
  @inline(__always)
  private func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
    if count >= 8 {
      var at = 0
      while at &+ 8 < count {
        if unsafe differs(left + at, right + at, as: UInt64.self) { return false }
        at &+= 8
      }
      return unsafe !differs(left + (count &- 8), right + (count &- 8), as: UInt64.self)
    }
    if count >= 4 {
      if unsafe differs(left, right, as: UInt32.self) { return false }
      return unsafe !differs(left + (count &- 4), right + (count &- 4), as: UInt32.self)
    }
    for at in 0..<count where unsafe differs(left + at, right + at, as: UInt8.self) { return false }
    return true
  }

  @inline(__always)
  private func differs<Chunk: FixedWidthInteger & BitwiseCopyable>(
    _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, as type: Chunk.Type
  ) -> Bool {
    unsafe left.loadUnaligned(as: type) != right.loadUnaligned(as: type)
  }

  @inline(__always)
  private func length(_ heads: UnsafeRawPointer, _ place: Int) -> Int {
    unsafe Int(heads.load(fromByteOffset: place, as: UInt8.self) & 31) + 1
  }

  @inline(__always)
  private func entry(_ bucket: Int) -> UInt64 {
    unsafe UInt64(littleEndian: (buckets + bucket &* 5).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private func offset(_ entry: UInt64) -> Int { Int(truncatingIfNeeded: entry & 0x3F_FFFF) }

  @inline(__always)
  private func firstNumber(_ entry: UInt64) -> Int { Int(truncatingIfNeeded: entry >> 22 & 0x3_FFFF) }
}

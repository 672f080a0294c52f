internal import DeckSource

/// The words themselves, in buckets by the top bits of their hashes; a word's number is its place.
///
/// A bucket's entry holds 22 bits of where its words start and 18 bits of the first one's number. A word is a
/// byte with three bits of its hash and its length less 1, then its bytes.
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
    let bucket = Int(truncatingIfNeeded: hash >> UInt64(64 - bits))
    let entry = self.entry(bucket)
    var at = offset(entry)
    let end = offset(self.entry(bucket + 1))
    var number = firstNumber(entry)
    let wanted = UInt8(truncatingIfNeeded: hash & 7) << 5 | UInt8(truncatingIfNeeded: length - 1)
    while at < end {
      let head = unsafe words.load(fromByteOffset: at, as: UInt8.self)
      if head == wanted, word.equals(view(at: at + 1, length)) {
        return WordID(rawValue: UInt32(truncatingIfNeeded: number))
      }
      at += Int(head & 31) + 2
      number += 1
    }
    return nil
  }

  /// The word of a number below `count`.
  func text(_ number: Int) -> ByteView {
    // Hashes spread evenly, so the bucket is near the number's share of them; the search then is short.
    var low = 0
    var high = 1 << bits
    let guess = number * high / count
    if guess > 512, firstNumber(entry(guess - 512)) <= number { low = guess - 512 }
    if guess + 512 < high, firstNumber(entry(guess + 512)) > number { high = guess + 512 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstNumber(entry(middle)) <= number { low = middle } else { high = middle }
    }
    let entry = self.entry(low)
    var at = offset(entry)
    for _ in firstNumber(entry)..<number { at += length(at: at) + 1 }
    return view(at: at + 1, length(at: at))
  }

  @inline(__always)
  private func length(at offset: Int) -> Int {
    unsafe Int(words.load(fromByteOffset: offset, as: UInt8.self) & 31) + 1
  }

  @inline(__always)
  private func view(at offset: Int, _ length: Int) -> ByteView {
    unsafe ByteView(base: (words + offset).assumingMemoryBound(to: UInt8.self), count: length)
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

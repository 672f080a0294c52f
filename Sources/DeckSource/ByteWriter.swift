public import CScan

/// A growing run of bytes that is written front to back: what emitters and reports write into.
///
/// Bytes can be changed in place after they were written. Appending takes amortised O(bytes). There is always
/// room for one vector behind the end, so that copying loops may overshoot.
@safe
public struct ByteWriter: ~Copyable, Sendable {
  @usableFromInline
  nonisolated(unsafe) var memory: UnsafeMutablePointer<UInt8>
  @usableFromInline
  var capacity: Int
  /// The number of bytes written.
  @inlinable
  public var count: Int { length }
  @usableFromInline
  var length = 0

  @usableFromInline
  static var overhang: Int { @inlinable get { 64 } }

  /// A writer that holds nothing, with room for `capacity` bytes.
  public init(capacity: Int = 1 << 12) {
    self.capacity = capacity + Self.overhang
    unsafe memory = .allocate(capacity: capacity + Self.overhang)
  }

  deinit { unsafe memory.deallocate() }

  /// What was written; valid until the next call that changes the writer.
  @inlinable
  public var view: ByteView { unsafe ByteView(base: UnsafePointer(memory), count: length) }

  /// What was written, as text.
  public var string: String { view.string }

  /// Forgets what was written and keeps the memory.
  @inlinable
  public mutating func removeAll() { length = 0 }

  /// Forgets everything behind the first `count` bytes.
  @inlinable
  public mutating func truncate(to count: Int) {
    precondition(count >= 0 && count <= length)
    length = count
  }

  /// Appends one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[length] = byte
    length &+= 1
  }

  /// Appends a literal.
  @inlinable @inline(__always)
  public mutating func append(_ text: StaticString) {
    let size = text.utf8CodeUnitCount
    reserve(size)
    unsafe cscan_copy(memory + length, text.utf8Start, size)
    length &+= size
  }

  /// Appends bytes as they are.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: ByteView) {
    reserve(bytes.count)
    unsafe cscan_copy_short(memory + length, bytes.base, bytes.count)
    length &+= bytes.count
  }

  /// Appends the bytes of `span`, which must lie inside `bytes`.
  ///
  /// This is the fastest way to copy many short pieces: what stands behind a piece is copied along and
  /// overwritten by the next, so that the number of bytes decides no branch.
  @inlinable @inline(__always)
  public mutating func append(_ span: Span, of bytes: ByteView) {
    let (start, size) = (Int(span.start), span.count)
    guard size <= Self.overhang, start &+ Self.overhang <= bytes.count else { return append(bytes[span]) }
    reserve(size)
    unsafe cscan_copy(memory + length, bytes.base + start, Self.overhang)
    length &+= size
  }

  /// Appends `count` copies of `byte`.
  @inlinable
  public mutating func append(repeating byte: UInt8, count: Int) {
    precondition(count >= 0)
    reserve(count)
    for index in 0..<count { unsafe memory[length &+ index] = byte }
    length &+= count
  }

  /// Appends the UTF-8 of `text`. A literal is no `String` here but a `StaticString`, which costs less.
  @_disfavoredOverload
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      append(unsafe ByteView(base: base, count: bytes.count))
    }
  }

  /// Appends `number` in decimal digits.
  @inlinable
  public mutating func append(number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    reserve(20)
    length &+= unsafe Int(cscan_write_decimal(memory + length, UInt64(number.magnitude)))
  }

  /// Appends `bytes` from `start` on up to the first control character, DEL, or one of the four given bytes, and
  /// returns where that stands in `bytes`, or their number.
  ///
  /// Complexity: O(bytes), sixteen at a time.
  @inlinable @inline(__always)
  public mutating func appendPlain(
    _ bytes: ByteView, from start: Int, until a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8
  ) -> Int {
    let rest = bytes.count &- start
    reserve(rest)
    let copied = unsafe cscan_copy_plain(memory + length, bytes.base + start, rest, a, b, c, d)
    length &+= copied
    return start &+ copied
  }

  /// Appends `bytes`, calling `escape` for every control character, DEL, and each of the four given bytes.
  ///
  /// Complexity: O(bytes), sixteen at a time where nothing is escaped.
  @inlinable @inline(__always)
  public mutating func append(
    _ bytes: ByteView, escaping a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8,
    escape: (UInt8, inout ByteWriter) -> Void
  ) {
    var index = 0
    while true {
      index = appendPlain(bytes, from: index, until: a, b, c, d)
      guard index < bytes.count else { return }
      escape(bytes[index], &self)
      index &+= 1
    }
  }

  /// Appends once more the bytes of `range`, which were written before.
  public mutating func appendAgain(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= length)
    reserve(range.count)
    unsafe cscan_copy(memory + length, memory + range.lowerBound, range.count)
    length += range.count
  }

  /// Appends the bytes that `fill` writes, at most `limit`, at the address that it is given; it returns their number.
  @unsafe
  public mutating func append(atMost limit: Int, fill: (UnsafeMutablePointer<UInt8>) -> Int) {
    reserve(limit)
    let count = unsafe fill(memory + length)
    precondition(count >= 0 && count <= limit)
    length += count
  }

  /// What was written, without a copy.
  public consuming func storage() -> ByteStorage {
    let storage = unsafe ByteStorage(base: UnsafePointer(memory), count: length) { base, _ in
      unsafe base.deallocate()
    }
    discard self
    return storage
  }

  /// Replaces the bytes from `offset` on by as many of `bytes`; all must have been written before.
  public mutating func overwrite(at offset: Int, with bytes: ByteView) {
    precondition(offset >= 0 && offset + bytes.count <= length)
    unsafe cscan_copy(memory + offset, bytes.base, bytes.count)
  }

  /// Inserts one byte at `offset`. Complexity: O(bytes behind `offset`).
  public mutating func insert(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset <= length)
    reserve(1)
    unsafe cscan_move(memory + offset + 1, memory + offset, length - offset)
    unsafe memory[offset] = byte
    length += 1
  }

  /// Removes the byte at `offset`. Complexity: O(bytes behind `offset`).
  public mutating func remove(at offset: Int) {
    precondition(offset >= 0 && offset < length)
    unsafe cscan_move(memory + offset, memory + offset + 1, length - offset - 1)
    length -= 1
  }

  @inlinable @inline(__always)
  mutating func reserve(_ more: Int) {
    if _slowPath(length &+ more &+ Self.overhang > capacity) { grow(more) }
  }

  @usableFromInline @inline(never)
  mutating func grow(_ more: Int) {
    capacity = 2 * (length + more) + Self.overhang
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe cscan_copy(larger, memory, length)
    unsafe memory.deallocate()
    unsafe memory = larger
  }
}

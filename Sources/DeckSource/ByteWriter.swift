internal import CScan

/// A growing run of bytes that is written front to back: what emitters and reports write into.
///
/// Bytes can be changed in place after they were written. Appending takes amortised O(bytes). There is always
/// room for one vector behind the end, so that copying loops may overshoot.
@safe
public struct ByteWriter: ~Copyable, Sendable {
  @usableFromInline
  nonisolated(unsafe) var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// The number of bytes written.
  public private(set) var count = 0

  private static let overhang = 64

  /// A writer that holds nothing, with room for `capacity` bytes.
  public init(capacity: Int = 1 << 12) {
    self.capacity = capacity + Self.overhang
    unsafe memory = .allocate(capacity: capacity + Self.overhang)
  }

  deinit { unsafe memory.deallocate() }

  /// What was written; valid until the next call that changes the writer.
  public var view: ByteView { unsafe ByteView(base: UnsafePointer(memory), count: count) }

  /// What was written, as text.
  public var string: String { view.string }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() { count = 0 }

  /// Forgets everything behind the first `count` bytes.
  public mutating func truncate(to count: Int) {
    precondition(count <= self.count)
    self.count = count
  }

  /// Appends one byte.
  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count += 1
  }

  /// Appends a literal.
  @inline(__always)
  public mutating func append(_ text: StaticString) {
    let length = text.utf8CodeUnitCount
    reserve(length)
    unsafe cscan_copy(memory + count, text.utf8Start, length)
    count += length
  }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: ByteView) {
    reserve(bytes.count)
    unsafe cscan_copy(memory + count, bytes.base, bytes.count)
    count += bytes.count
  }

  /// Appends the UTF-8 of `text`.
  public mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Appends `number` in decimal digits.
  public mutating func append(number: Int) {
    guard number >= 10 || number < 0 else { return append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    reserve(20)
    var digits = 1
    var bound: UInt = 10
    while digits < 20 && rest >= bound {
      digits += 1
      let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
      if overflow { break }
      bound = next
    }
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      unsafe memory[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Appends `bytes`, calling `escape` for every control character, DEL, and each of the four given bytes.
  ///
  /// Complexity: O(bytes), sixteen at a time where nothing is escaped.
  @inline(__always)
  public mutating func append(
    _ bytes: ByteView, escaping a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8,
    escape: (UInt8, inout ByteWriter) -> Void
  ) {
    var index = 0
    while true {
      let rest = bytes.count - index
      reserve(rest)
      let copied = unsafe cscan_copy_plain(memory + count, bytes.base + index, rest, a, b, c, d)
      count += copied
      index += copied
      guard index < bytes.count else { return }
      escape(bytes[index], &self)
      index += 1
    }
  }

  /// Replaces the bytes from `offset` on by as many of `bytes`; all must have been written before.
  public mutating func overwrite(at offset: Int, with bytes: ByteView) {
    precondition(offset >= 0 && offset + bytes.count <= count)
    unsafe cscan_copy(memory + offset, bytes.base, bytes.count)
  }

  /// Inserts one byte at `offset`. Complexity: O(bytes behind `offset`).
  public mutating func insert(_ byte: UInt8, at offset: Int) {
    precondition(offset >= 0 && offset <= count)
    reserve(1)
    unsafe cscan_move(memory + offset + 1, memory + offset, count - offset)
    unsafe memory[offset] = byte
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more + Self.overhang > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = 2 * (count + more) + Self.overhang
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe cscan_copy(larger, memory, count)
    unsafe memory.deallocate()
    unsafe memory = larger
  }
}

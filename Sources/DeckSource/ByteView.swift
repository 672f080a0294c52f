public import CScan

/// Bytes that somebody else owns: a pointer and a length, with checked access.
///
/// A view is valid as long as the `ByteStorage` behind it; whoever keeps a view keeps the storage too. Copies
/// are free and subscripts are bounds-checked.
///
/// It is `@unchecked Sendable` because the bytes behind a view are never written after the view is made.
@frozen
@safe
public struct ByteView: @unchecked Sendable, RandomAccessCollection {
  /// The first byte; dangling when `count` is 0.
  public let base: UnsafePointer<UInt8>
  /// The number of bytes.
  public let count: Int

  /// A view of `count` bytes at `base`.
  @inlinable
  public init(base: UnsafePointer<UInt8>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// The bytes of a literal, which live as long as the program.
  @inlinable
  public init(_ text: StaticString) {
    unsafe self.init(base: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of bytes.
  @inlinable public var endIndex: Int { count }

  /// The byte at `index`, which must be in 0..<`count`.
  @inlinable
  public subscript(index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "byte index out of bounds")
    return unsafe base[index]
  }

  /// The bytes of `range`, which must lie inside.
  @inlinable
  public subscript(range: Range<Int>) -> ByteView {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "byte range out of bounds")
    return unsafe ByteView(base: base + range.lowerBound, count: range.count)
  }

  /// The bytes of `span`, which must lie inside.
  @inlinable
  public subscript(span: Span) -> ByteView { self[span.range] }

  /// The bytes decoded as UTF-8, with U+FFFD for what is none.
  public var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Whether the bytes are those of an ASCII or UTF-8 literal.
  @inlinable
  public func equals(_ text: StaticString) -> Bool {
    unsafe count == text.utf8CodeUnitCount && cscan_equal(base, text.utf8Start, count) != 0
  }

  /// Whether the two hold the same bytes.
  @inlinable
  public func equals(_ other: ByteView) -> Bool {
    unsafe count == other.count && cscan_equal(base, other.base, count) != 0
  }

  /// Whether the bytes begin with those of the literal.
  @inlinable
  public func hasPrefix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && self[0..<text.utf8CodeUnitCount].equals(text)
  }

  /// Whether the bytes end with those of the literal.
  @inlinable
  public func hasSuffix(_ text: StaticString) -> Bool {
    count >= text.utf8CodeUnitCount && self[(count - text.utf8CodeUnitCount)..<count].equals(text)
  }

  /// The first place of `byte`, or nil.
  @inlinable
  public func firstIndex(of byte: UInt8) -> Int? {
    let index = unsafe cscan_find(base, count, byte)
    return index < count ? index : nil
  }

  /// The first place of the literal at or after `start`, or nil. `start` must be in 0...`count`.
  @inlinable
  public func firstIndex(of text: StaticString, from start: Int = 0) -> Int? {
    let rest = self[start..<count]
    let index = unsafe cscan_find_text(rest.base, rest.count, text.utf8Start, text.utf8CodeUnitCount)
    return index < rest.count ? start + index : nil
  }

  /// Whether every byte is below 0x80.
  public var isASCII: Bool { unsafe cscan_ascii_prefix(base, count) == count }
}

extension ByteView {
  /// The lines, without their ends; an empty view has one empty line.
  public var lines: [ByteView] {
    var lines: [ByteView] = []
    var start = 0
    while true {
      let rest = self[start..<count]
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
        lines.append(rest)
        return lines
      }
      let hasReturn = end > 0 && rest[end - 1] == UInt8(ascii: "\r")
      lines.append(rest[0..<(hasReturn ? end - 1 : end)])
      start += end + 1
    }
  }
}

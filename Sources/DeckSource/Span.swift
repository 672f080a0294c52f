/// A half-open range of UTF-8 offsets into a source file exactly as it was read.
///
/// Offsets are 32 bits wide, which limits one source to 4 GiB; `SourceFile.maximumCount` states the limit.
@frozen
public struct Span: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset behind the last byte; never less than `start`.
  public var end: UInt32

  /// A span from `start` up to `end`.
  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// A span from `start` up to `end`, both within 0…4 GiB.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// The number of bytes.
  @inlinable
  public var count: Int { Int(end &- start) }

  /// Whether the span holds no byte.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The offsets as a range of `Int`.
  @inlinable
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span {
    Span(start: min(start, other.start), end: max(end, other.end))
  }

  /// Whether `other` lies inside.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share a byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

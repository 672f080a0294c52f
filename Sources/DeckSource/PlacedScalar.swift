internal import CScan

/// A Unicode scalar in a text, and how many bytes it takes there.
public struct PlacedScalar: Sendable {
  /// The scalar.
  public let scalar: Unicode.Scalar
  /// The bytes that it takes.
  public let count: Int
}

extension ByteView {
  /// The scalar at `index`, which must be below `count`; a byte that isn't UTF-8 is U+FFFD.
  public func scalar(at index: Int) -> PlacedScalar {
    let first = self[index]
    guard first >= 0x80 else { return PlacedScalar(scalar: Unicode.Scalar(first), count: 1) }
    let length = unsafe cscan_scalar_length(base + index, count - index)
    guard length > 1 else { return PlacedScalar(scalar: "\u{FFFD}", count: 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return PlacedScalar(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", count: length)
  }
}

public import DeckSource

/// Reads a message of protobuf, one field after the other.
public struct WireReader {
  /// A field: its number, and its value as far as it has one of that kind.
  public struct Field {
    /// The number.
    public let number: Int
    /// The value of a field that is a number, or 0.
    public let value: Int
    /// The value of a field that is text, bytes or a message, or nothing.
    public let bytes: ByteView
  }

  private let bytes: ByteView
  private var offset = 0
  /// Whether the message breaks off or holds what no message may.
  public private(set) var isBroken = false

  /// A reader of the message in `bytes`, which must stay valid as long as it and its fields are used.
  public init(_ bytes: ByteView) { self.bytes = bytes }

  /// The next field, or nil at the end.
  public mutating func next() -> Field? {
    guard !isBroken, offset < bytes.count else { return nil }
    guard let key = variable(), key >> 3 > 0 else { return refuse() }
    let none = bytes[0..<0]
    switch key & 7 {
    case 0:
      guard let value = variable() else { return refuse() }
      return Field(number: key >> 3, value: value, bytes: none)
    case 1, 5:
      offset += key & 7 == 1 ? 8 : 4
      return offset <= bytes.count ? Field(number: key >> 3, value: 0, bytes: none) : refuse()
    case 2:
      guard let count = variable(), count >= 0, count <= bytes.count - offset else { return refuse() }
      offset += count
      return Field(number: key >> 3, value: 0, bytes: bytes[offset - count..<offset])
    default: return refuse()
    }
  }

  private mutating func refuse() -> Field? {
    isBroken = true
    return nil
  }

  /// A number of seven bits a byte, lowest first.
  private mutating func variable() -> Int? {
    var value: UInt64 = 0
    for place in 0..<10 where offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << (7 * UInt64(place))
      if byte < 0x80 { return Int(truncatingIfNeeded: value) }
    }
    return nil
  }
}

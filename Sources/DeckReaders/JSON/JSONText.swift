internal import DeckSource

/// What the inside of JSON strings stands for.
enum JSONText {
  /// Appends what the bytes between two quotes stand for. Surrogates without a partner become U+FFFD.
  ///
  /// The escapes must be well-formed. Complexity: O(bytes).
  static func decode(_ bytes: ByteView, into output: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let rest = bytes[index..<bytes.count]
      let plain = rest.firstIndex(of: UInt8(ascii: "\\")) ?? rest.count
      output.append(contentsOf: rest[0..<plain])
      index += plain
      guard index + 1 < bytes.count else { return }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "t"): output.append(0x09)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "u"): appendUnit(bytes, &index, &output)
      default: output.append(bytes[index - 1])
      }
    }
  }

  /// The text of a string.
  static func string(_ bytes: ByteView, _ string: JSONString) -> String {
    guard string.hasEscapes else { return bytes[string.span].string }
    var output: [UInt8] = []
    decode(bytes[string.span], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  /// Appends the scalar whose four digits stand at `index`, together with its second half if there is one.
  private static func appendUnit(_ bytes: ByteView, _ index: inout Int, _ output: inout [UInt8]) {
    guard let first = unit(bytes, index) else { return }
    index += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), bytes[index..<bytes.count].hasPrefix("\\u"),
      let second = unit(bytes, index + 2), (0xDC00..<0xE000).contains(second)
    {
      index += 6
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static func unit(_ bytes: ByteView, _ index: Int) -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    return (index..<index + 4).reduce(UInt32?(0)) { value, place in
      guard let value, let digit = digit(bytes[place]) else { return nil }
      return value << 4 | digit
    }
  }
}

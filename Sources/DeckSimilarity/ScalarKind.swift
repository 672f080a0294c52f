internal import DeckSource

/// What a character is to the word scanner and to the tokens of a card.
enum ScalarKind {
  /// Part of a word.
  case letter
  /// Part of a word in a script that writes words without spaces between them.
  case compact
  /// A mark that doesn't tell words apart, or a character that shows nothing.
  case mark
  /// A sign that stands for itself, such as an arrow or a mathematical operator.
  case sign
  /// Punctuation or space.
  case separator

  /// The kind of a scalar in text that was folded.
  init(_ scalar: UInt32) {
    self = scalar < 0x80 ? Self.ascii(scalar) : Self.wide(scalar)
  }

  private static func ascii(_ scalar: UInt32) -> ScalarKind {
    switch UInt8(truncatingIfNeeded: scalar) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      .letter
    case UInt8(ascii: "'"): .mark
    case UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "^"), UInt8(ascii: "%"),
      UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "\\"):
      .sign
    default: .separator
    }
  }

  private static func wide(_ scalar: UInt32) -> ScalarKind {
    switch scalar {
    case 0x00AD, 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5,
      0x05C7, 0x0610...0x061A, 0x061C, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F, 0xFEFF, 0xE0000...0xE0FFF:
      .mark
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3041...0x30FA,
      0x30FC...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      .compact
    case 0x00A2...0x00A5, 0x00AC, 0x00B0, 0x00B1, 0x00D7, 0x00F7, 0x2190...0x2BFF, 0x1F000...0x1FAFF: .sign
    case 0x0080...0x00A1, 0x00A6...0x00A9, 0x00AB, 0x00AE, 0x00AF, 0x00B4, 0x00B6...0x00B8, 0x00BB...0x00BF,
      0x037E, 0x0387, 0x055A...0x055F, 0x0589,
      0x058A, 0x05BE, 0x05C0, 0x05C3, 0x05C6, 0x05F3, 0x05F4, 0x060C, 0x061B, 0x061D...0x061F,
      0x066A...0x066D, 0x06D4, 0x0964, 0x0965, 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F,
      0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFD3E, 0xFD3F:
      .separator
    default: .letter
    }
  }

  /// The scalar that `utf8` encodes; a byte that is none stands for itself.
  static func scalar(_ utf8: ByteView) -> UInt32 {
    guard utf8.count > 1 else { return UInt32(utf8[0]) }
    var scalar = UInt32(utf8[0]) & (0xFF >> UInt32(utf8.count + 1))
    for index in 1..<utf8.count { scalar = scalar << 6 | UInt32(utf8[index] & 0x3F) }
    return scalar
  }
}

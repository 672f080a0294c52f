internal import CScan
internal import DeckSource

/// A character beyond ASCII, as far as words of prose depend on it.
struct HighCharacter {
  enum Kind {
    /// A Latin letter.
    case letter
    /// A mark on the letter before.
    case mark
    /// A letter of another script.
    case foreign
    case apostrophe
    /// A soft hyphen, a joiner, a space without width.
    case invisible
    case space
    /// A digit, a superscript, a fraction.
    case digit
    /// A dash that divides, a bullet, an arrow.
    case dash
    case quote
    /// The end of a sentence: an ellipsis.
    case stop
    case other
  }

  let kind: Kind
  /// The number of bytes.
  let count: Int
  private let value: UInt32

  /// The character at `index` of `text`, which must be below its end.
  init(_ text: ByteView, at index: Int) {
    let rest = text[index..<text.count]
    let length = unsafe cscan_scalar_length(rest.base, rest.count)
    guard length > 1 else {
      kind = .other
      count = 1
      value = 0xFFFD
      return
    }
    count = length
    value = rest[0..<length].scalarValue
    kind = Self.kind(value)
  }

  /// Whether it is a capital.
  var isUpper: Bool { Unicode.Scalar(value)?.properties.isUppercase ?? false }

  private static func kind(_ value: UInt32) -> Kind {
    switch value {
    case 0xAA, 0xBA, 0xB2, 0xB3, 0xB9, 0xBC...0xBE, 0x2070...0x209C, 0x2150...0x218F: .digit
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE00...0xFE0F: .invisible
    case 0xB5: .foreign
    case 0xD7, 0xF7: .other
    case 0xC0...0x24F, 0x1E00...0x1EFF, 0xFB00...0xFB06: .letter
    case 0x300...0x36F: .mark
    case 0x2019, 0x2BC, 0xB4, 0xFF07: .apostrophe
    // A left quotation mark serves as an apostrophe in `rock ‘n’ roll` and behind careless editors.
    case 0x2018, 0x201B: .apostrophe
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0x2010, 0x2011: .dash
    case 0x2012...0x2015, 0x2022, 0x2023, 0x25A0...0x25FF, 0x2190...0x21FF, 0xB7, 0x2212: .dash
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x300C...0x300F: .quote
    case 0x2026, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1F, 0xBF, 0xA1: .stop
    case 0x2100...0x214F: .other
    default:
      if let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic { .foreign } else { .other }
    }
  }
}

extension ByteView {
  /// The number of the character that the view, two bytes of sound UTF-8 or more, is.
  var scalarValue: UInt32 {
    let first = UInt32(self[0]) & (0xFF >> UInt32(count + 1))
    return self[1..<count].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
  }
}

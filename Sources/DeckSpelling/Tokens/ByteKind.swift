/// What a byte can be in prose, as bits, so that the kinds that occur in a stretch can be gathered.
struct ByteKind: OptionSet {
  let rawValue: UInt16

  static let lower = ByteKind(rawValue: 1 << 0)
  static let upper = ByteKind(rawValue: 1 << 1)
  static let digit = ByteKind(rawValue: 1 << 2)
  /// Part of a character beyond ASCII.
  static let high = ByteKind(rawValue: 1 << 3)
  static let space = ByteKind(rawValue: 1 << 4)
  /// A control character, or what stands for something that is no prose.
  static let gap = ByteKind(rawValue: 1 << 5)
  static let apostrophe = ByteKind(rawValue: 1 << 6)
  static let hyphen = ByteKind(rawValue: 1 << 7)
  /// `. ! ?`
  static let stop = ByteKind(rawValue: 1 << 8)
  /// `; : ( ) [ ]`
  static let divider = ByteKind(rawValue: 1 << 9)
  static let comma = ByteKind(rawValue: 1 << 10)
  /// Signs that programs and formulas are made of.
  static let sign = ByteKind(rawValue: 1 << 11)
  static let quote = ByteKind(rawValue: 1 << 12)
  static let slash = ByteKind(rawValue: 1 << 13)

  static let letter: ByteKind = [.lower, .upper]

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ byte: UInt8) { self = Self.table[Int(byte)] }

  static let table: [ByteKind] = (0...255).map { (byte: UInt8) -> ByteKind in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x80...0xFF: .high
    case 0x20, 0x09, 0x0A, 0x0D: .space
    case 0..<0x20, 0x7F: .gap
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      .divider
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "/"): .slash
    default: .sign
    }
  }
}

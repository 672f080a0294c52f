internal import CScan
public import DeckSource

/// Sets of bytes that are worth a closer look. One pass over a text tells which occur, so that a check whose
/// bytes are absent costs nothing.
@frozen
public struct ByteClass: OptionSet, Sendable {
  /// One bit a class.
  public let rawValue: UInt32

  /// The classes whose bits are set.
  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A space directly before `. , ; : ! ?`.
  @inlinable public static var spaceBeforePunctuation: ByteClass { ByteClass(rawValue: 1 << 0) }
  /// `( ) [ ] { }`
  @inlinable public static var bracket: ByteClass { ByteClass(rawValue: 1 << 1) }
  /// `&`
  @inlinable public static var ampersand: ByteClass { ByteClass(rawValue: 1 << 2) }
  /// `<`
  @inlinable public static var lessThan: ByteClass { ByteClass(rawValue: 1 << 3) }
  /// Below U+0020 except line feed, and U+007F.
  @inlinable public static var control: ByteClass { ByteClass(rawValue: 1 << 4) }
  /// Any byte from 0x80.
  @inlinable public static var nonASCII: ByteClass { ByteClass(rawValue: 1 << 5) }
  /// A character that shows nothing or looks like a space: of U+00A0, U+00AD, U+034F, U+061C, U+115F, U+1160,
  /// U+1680, U+17B4, U+17B5, U+180B to U+180E, U+2000 to U+200F, U+2028 to U+202F, U+205F to U+206F, U+3000,
  /// U+3164, U+FE00 to U+FE0F, U+FEFF, U+FFA0, U+FFF0 to U+FFFB and planes 14.
  @inlinable public static var invisibleLead: ByteClass { ByteClass(rawValue: 1 << 6) }
  /// A pair of characters that UTF-8 gives when it was read as Windows-1252: one of `Â Ã Å Ë â` and another one
  /// beyond ASCII.
  @inlinable public static var mojibakeLead: ByteClass { ByteClass(rawValue: 1 << 7) }
  /// Two spaces in a row; not found by `scan`.
  @inlinable public static var repeatedSpace: ByteClass { ByteClass(rawValue: 1 << 8) }

  /// Every class that can occur; for text that was not scanned.
  @inlinable public static var all: ByteClass { ByteClass(rawValue: .max) }

  /// The classes that occur in `bytes`.
  ///
  /// Complexity: O(bytes): sixteen ASCII letters, digits and spaces at a time, other bytes one by one.
  public static func scan(_ bytes: ByteView) -> ByteClass {
    let found = unsafe table.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return ByteClass.all }
      return ByteClass(rawValue: unsafe cscan_classes(bytes.base, bytes.count, entries))
    }
    return found.contains(.nonASCII) ? found.union(scanBeyondASCII(bytes)) : found
  }

  static let table: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    let classes: ByteClass =
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        .bracket
      case UInt8(ascii: "&"): .ampersand
      case UInt8(ascii: "<"): .lessThan
      case 0x0A: []
      case 0..<0x20, 0x7F: .control
      case 0x80...0xFF: .nonASCII
      default: []
      }
    return UInt8(classes.rawValue)
  }

  /// Looks at the characters beyond ASCII by their first two bytes, which is all that the classes need.
  private static func scanBeyondASCII(_ bytes: ByteView) -> ByteClass {
    var classes: ByteClass = []
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (bytes[index], bytes[index + 1])
      switch first {
      case 0xC2:
        if second == 0xA0 || second == 0xAD { classes.insert(.invisibleLead) }
      case 0xC3, 0xC5, 0xCB:
        let isLead =
          first != 0xC3 || second == 0x82 || second == 0x83 || second == 0x85 || second == 0x8B
          || second == 0xA2
        if isLead, index + 2 < bytes.count, bytes[index + 2] >= 0x80 { classes.insert(.mojibakeLead) }
      case 0xCD: if second == 0x8F { classes.insert(.invisibleLead) }
      case 0xD8: if second == 0x9C { classes.insert(.invisibleLead) }
      case 0xE1:
        if second == 0x85 || second == 0x9A || second == 0x9E || second == 0xA0 {
          classes.insert(.invisibleLead)
        }
      case 0xE2:
        let third = index + 2 < bytes.count ? bytes[index + 2] : 0
        // Quotes, dashes, bullets and the ellipsis stand among them and are left out.
        if second == 0x80, third < 0x90 || third > 0xA7 { classes.insert(.invisibleLead) }
        if second == 0x81, third >= 0x9F { classes.insert(.invisibleLead) }
      case 0xE3: if second == 0x80 || second == 0x85 { classes.insert(.invisibleLead) }
      case 0xEF: if second >= 0xB8 { classes.insert(.invisibleLead) }
      case 0xF3: classes.insert(.invisibleLead)
      default: break
      }
      index += 1
    }
    return classes
  }
}

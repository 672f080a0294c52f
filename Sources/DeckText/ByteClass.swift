internal import CScan
public import DeckSource

/// Sets of bytes that are worth a closer look. One pass over a text tells which occur, so that a check whose
/// bytes are absent costs nothing.
public struct ByteClass: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Letters and digits.
  public static let word = ByteClass(rawValue: 1 << 0)
  /// A space.
  public static let space = ByteClass(rawValue: 1 << 1)
  /// `. , ; : ! ?`
  public static let sentencePunctuation = ByteClass(rawValue: 1 << 2)
  /// A space directly before `. , ; : ! ?`: a pair, not a byte.
  public static let spaceBeforePunctuation = ByteClass(rawValue: 1 << 3)
  /// `( ) [ ] { }`
  public static let bracket = ByteClass(rawValue: 1 << 4)
  /// `&`
  public static let ampersand = ByteClass(rawValue: 1 << 5)
  /// `<`
  public static let lessThan = ByteClass(rawValue: 1 << 6)
  /// Below U+0020 except line feed, and U+007F.
  public static let control = ByteClass(rawValue: 1 << 7)
  /// Bytes that begin an invisible character: of U+00A0, U+00AD, U+034F, U+061C, U+115F, U+180E, U+2000 to
  /// U+206F, U+3000, U+FEFF and U+E0000.
  public static let invisibleLead = ByteClass(rawValue: 1 << 8)
  /// Bytes that begin mojibake of Western text: 0xC2, 0xC3, 0xC5, 0xCB, 0xE2.
  public static let mojibakeLead = ByteClass(rawValue: 1 << 9)
  /// Any byte from 0x80.
  public static let nonASCII = ByteClass(rawValue: 1 << 10)
  /// `` ` `` `$` `\` `{`: what may begin code, math or a cloze deletion.
  public static let markup = ByteClass(rawValue: 1 << 11)
  /// `:`
  public static let colon = ByteClass(rawValue: 1 << 12)
  /// `/`
  public static let slash = ByteClass(rawValue: 1 << 13)

  /// Every class that can occur; for text that was not scanned.
  public static let all = ByteClass(rawValue: .max)

  /// The classes that occur in `bytes`.
  ///
  /// Complexity: O(bytes), about one byte a cycle.
  public static func scan(_ bytes: ByteView) -> ByteClass {
    unsafe table.withUnsafeBufferPointer { table in
      guard let entries = table.baseAddress else { return .all }
      return ByteClass(
        rawValue: unsafe cscan_classes(
          bytes.base, bytes.count, entries, space.rawValue, sentencePunctuation.rawValue,
          spaceBeforePunctuation.rawValue))
    }
  }

  private static let table: [UInt32] = (0...255).map { (byte: UInt8) -> UInt32 in
    var classes: ByteClass = []
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      classes = .word
    case UInt8(ascii: " "): classes = .space
    case UInt8(ascii: ":"): classes = [.sentencePunctuation, .colon]
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      classes = .sentencePunctuation
    case UInt8(ascii: "{"): classes = [.bracket, .markup]
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "}"):
      classes = .bracket
    case UInt8(ascii: "&"): classes = .ampersand
    case UInt8(ascii: "<"): classes = .lessThan
    case UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "\\"): classes = .markup
    case UInt8(ascii: "/"): classes = .slash
    case 0x0A: classes = []
    case 0..<0x20, 0x7F: classes = .control
    case 0x80...0xFF:
      classes = .nonASCII
      if [0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF3].contains(byte) { classes.insert(.invisibleLead) }
      if [0xC2, 0xC3, 0xC5, 0xCB, 0xE2].contains(byte) { classes.insert(.mojibakeLead) }
    default: classes = []
    }
    return classes.rawValue
  }
}

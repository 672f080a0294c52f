public import DeckSource

/// The bytes of Windows-1252, the encoding that most broken text was read as.
public enum Windows1252 {
  /// The scalars of the bytes from 0x80 to 0x9F; the five that aren't assigned stand for themselves.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]

  private static let bytes: [UInt32: UInt8] = Dictionary(
    uniqueKeysWithValues: upper.enumerated().map { ($0.element, UInt8(0x80 + $0.offset)) })

  /// Whether what isn't UTF-8 in `bytes` is text in Windows-1252, as programs of old write it: there is no UTF-8 in it
  /// beyond ASCII, no byte without a meaning, and not a letter in three is beyond ASCII.
  public static func isLikely(in bytes: ByteView) -> Bool {
    var high = 0
    var letters = 0
    for byte in bytes {
      if byte >= 0x80 {
        high += 1
        if byte < 0xA0 && (byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D) {
          return false
        }
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A {
        letters += 1
      }
    }
    guard high > 0, high * 2 <= letters else { return false }
    // Bytes of UTF-8 come in pairs at least.
    var pairs = 0
    for (one, two) in zip(bytes, bytes.dropFirst()) where one >= 0xC2 && one <= 0xF4 && two & 0xC0 == 0x80 {
      pairs += 1
    }
    return pairs * 8 <= high
  }

  /// The text that `bytes` are in Windows-1252.
  public static func text(of bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes { text.unicodeScalars.append(scalar(of: byte)) }
    return text
  }

  /// The scalar of `byte`.
  public static func scalar(of byte: UInt8) -> Unicode.Scalar {
    let value = 0x80...0x9F ~= byte ? upper[Int(byte) - 0x80] : UInt32(byte)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The byte that `scalar` stands for, in Windows-1252 or, for C1 controls, in Latin-1; nil when there is none.
  public static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x100 ? UInt8(scalar.value) : bytes[scalar.value]
  }
}

public import DeckSource

/// A character reference in a text.
public struct CharacterReference: Sendable {
  /// The bytes from the ampersand to the semicolon, or to the end of the name where that is left out.
  public let range: Range<Int>
  /// What it stands for, or nil when the number is no character.
  public let scalar: Unicode.Scalar?

  /// The reference that begins with the ampersand at `start`, if there is one. Complexity: O(1).
  public init?(_ text: ByteView, at start: Int) {
    // The longest name has eight letters, the longest number eight signs.
    let limit = min(text.count, start + 11)
    guard let length = text[start..<limit].firstIndex(of: UInt8(ascii: ";")), length >= 3 else { return nil }
    range = start..<start + length + 1
    let name = text[start + 1..<start + length].string
    guard name.hasPrefix("#") else {
      guard let named = CharacterEntities.scalar(named: name) else { return nil }
      scalar = named
      return
    }
    let isHexadecimal = name.dropFirst().first == "x" || name.dropFirst().first == "X"
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard digits.first != "+", digits.first != "-",
      let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
    else { return nil }
    scalar = CharacterEntities.scalar(numbered: number)
  }

  /// The reference at `start` as browsers read it: of old names, and of numbers, they don't insist on the semicolon. With
  /// a letter, a digit or `=` behind it, it is taken for a part of an address.
  public init?(html text: ByteView, at start: Int) {
    if let closed = CharacterReference(text, at: start) {
      self = closed
      return
    }
    var end = start + 1
    if end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
    while end < min(text.count, start + 9), Self.isInName(text[end]) { end += 1 }
    if end < text.count, Self.isInName(text[end]) || text[end] == UInt8(ascii: "=") { return nil }
    let name = text[start + 1..<end].string
    if name.hasPrefix("#") {
      guard let number = UInt32(name.dropFirst()) else { return nil }
      scalar = CharacterEntities.scalar(numbered: number)
    } else {
      let known = CharacterEntities.scalar(named: name)
      guard let known, known.value < 0x100, name != "apos" else { return nil }
      scalar = known
    }
    range = start..<end
  }

  private static func isInName(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}

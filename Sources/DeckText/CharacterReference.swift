public import DeckSource

/// A character reference in a text.
public struct CharacterReference: Sendable {
  /// The bytes from the ampersand to the semicolon.
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
}

/// Letters that stand as a letter and its accent where one character is both.
enum ComposedCharacters {
  /// Whether a character is several scalars, of which NFC makes fewer.
  static func isApart(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first, let second = scalars.dropFirst().first else {
      return false
    }
    // Syllables of Hangul: a consonant and a vowel.
    if 0x1100..<0x1113 ~= first.value && 0x1161..<0x1176 ~= second.value { return true }
    return whole.contains(character)
      || whole.contains(Character(String(String.UnicodeScalarView([first, second]))))
  }

  /// The characters of one scalar that may also be written as several: characters are equal however they are written.
  private static let whole: Set<Character> = {
    let blocks: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x370...0x4FF, 0x622...0x6D3, 0x1E00...0x1FFF, 0x3040...0x30FF,
    ]
    return Set(blocks.joined().lazy.compactMap(Unicode.Scalar.init).map { Character($0) })
  }()
}

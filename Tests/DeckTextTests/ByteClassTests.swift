import DeckTestSupport
import DeckText
import Testing

/// Classes that are missed hide findings, so none may be.
struct ByteClassTests {
  private func scan(_ bytes: [UInt8]) -> ByteClass {
    let guarded = GuardedBytes(bytes)
    return ByteClass.scan(guarded.view)
  }

  @Test func findsWhatOneLoopFinds() {
    let exact: ByteClass = [.spaceBeforePunctuation, .bracket, .ampersand, .lessThan, .control, .nonASCII]
    for bytes in RandomBytes.samples(seed: 21) {
      var expected: ByteClass = []
      for (index, byte) in bytes.enumerated() {
        if "()[]{}".utf8.contains(byte) { expected.insert(.bracket) }
        if byte == 0x26 { expected.insert(.ampersand) }
        if byte == 0x3C { expected.insert(.lessThan) }
        if byte < 0x20 && byte != 0x0A || byte == 0x7F { expected.insert(.control) }
        if byte >= 0x80 { expected.insert(.nonASCII) }
        if index > 0, bytes[index - 1] == 0x20, ".,;:!?".utf8.contains(byte) {
          expected.insert(.spaceBeforePunctuation)
        }
      }
      #expect(scan(bytes).intersection(exact) == expected, "\(bytes)")
    }
  }

  @Test(
    arguments: [
      0xA0...0xA0, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x1680...0x1680,
      0x17B4...0x17B5,
      0x180B...0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000...0x3000, 0x3164...0x3164,
      0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0xE0001...0xE0FFF,
    ] as [ClosedRange<UInt32>])
  func findsEveryInvisibleCharacter(_ range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "a\(scalar)", "sixteen letters and more \(scalar) behind"] {
        #expect(scan(Array(text.utf8)).contains(.invisibleLead), "\(scalar.value)")
      }
    }
  }

  /// Whatever beyond ASCII is read as Windows-1252 is seen.
  @Test(arguments: ["é", "ï", "ö", "ß", "ñ", "—", "“", "’", "…", "€", "š", "😀", "茶", "\u{A0}"])
  func findsMojibake(_ text: String) {
    let wrong = text.utf8.map { byte -> String in
      let high: [UInt8: String] = [
        0x80: "€", 0x93: "“", 0x94: "”", 0x99: "™", 0x9F: "Ÿ", 0x98: "˜", 0x82: "‚", 0x8C: "Œ",
      ]
      return high[byte] ?? String(Character(Unicode.Scalar(byte)))
    }.joined()
    let classes = scan(Array(wrong.utf8))
    #expect(classes.contains(.mojibakeLead) || text == "茶", "\(wrong)")
  }

  @Test func emptyTextHasNoClass() { #expect(scan([]).isEmpty) }
}

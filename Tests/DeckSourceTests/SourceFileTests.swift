import DeckSource
import DeckTestSupport
import Testing

/// Files in every encoding become UTF-8, and can be written back as they were.
struct SourceFileTests {
  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test(arguments: [true, false], ["", "a", "Longest river\r\nThe Nile\r\n", "茶 😀 é\n"])
  func utf16ComesBack(bigEndian: Bool, text: String) {
    let bytes = Self.utf16("\u{FEFF}" + text, bigEndian: bigEndian)
    let source = SourceFile(name: "x", bytes: bytes)
    #expect(source.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
    #expect(source.bytes.string == "\u{FEFF}" + text)
    #expect(source.byteOrderMarkCount == 3)
    #expect(source.firstInvalidOffset == nil)
    #expect(source.encode(Array(source.bytes)) == bytes)
  }

  @Test func randomUTF16ComesBack() {
    var random = SplitMix64(seed: 41)
    for _ in 0..<300 {
      let scalars = (0..<random.below(40)).compactMap { _ in Unicode.Scalar(UInt32(random.below(0x11_0000))) }
      let text = "\u{FEFF}" + String(String.UnicodeScalarView(scalars))
      for bigEndian in [true, false] {
        let bytes = Self.utf16(text, bigEndian: bigEndian)
        let source = SourceFile(name: "x", bytes: bytes)
        #expect(source.bytes.elementsEqual(text.utf8))
        #expect(source.encode(Array(source.bytes)) == bytes)
      }
    }
  }

  @Test func utf16IsTakenWithoutItsMark() {
    #expect(
      SourceFile(name: "x", bytes: Self.utf16("Longest river", bigEndian: true)).encoding == .utf16BigEndian)
    let source = SourceFile(name: "x", bytes: Self.utf16("Longest river", bigEndian: false))
    #expect(source.encoding == .utf16LittleEndian && source.bytes.string == "Longest river")
  }

  @Test func brokenUTF16IsRepaired() {
    let lone = SourceFile(name: "x", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00])
    #expect(lone.bytes.string == "\u{FEFF}\u{FFFD}a")
    let odd = SourceFile(name: "x", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x62])
    #expect(odd.bytes.string == "\u{FEFF}a\u{FFFD}")
    #expect(odd.firstInvalidOffset == nil)
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], 1), ([0xC3], 0), ([0x61, 0xE8, 0x8C], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xC0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0),
    ] as [([UInt8], Int)])
  func invalidBytesAreKept(bytes: [UInt8], offset: Int) {
    let source = SourceFile(name: "x", bytes: bytes)
    #expect(source.encoding == .utf8)
    #expect(source.firstInvalidOffset == offset)
    #expect(source.bytes.elementsEqual(bytes))
    #expect(source.encode(bytes) == bytes)
    #expect(source.text(Span(0, bytes.count)).contains("\u{FFFD}"))
  }

  @Test func tellsBinaryFiles() {
    #expect(SourceFile(name: "x", bytes: Array("PK\u{3}\u{4}rest".utf8)).binaryKind != nil)
    #expect(SourceFile(name: "x", bytes: [0x7F, 0x45, 0x00, 0xFF, 0x01, 0x02, 0x03]).binaryKind != nil)
    #expect(SourceFile(name: "x", text: "Longest river").binaryKind == nil)
    #expect(SourceFile(name: "x", text: "").binaryKind == nil)
  }

  @Test func viewsCompareAndFind() {
    let source = SourceFile(name: "x", text: "the end of the river")
    let bytes = source.bytes
    #expect(
      bytes.hasPrefix("the ") && bytes.hasSuffix("river") && !bytes.hasPrefix("the end of the river bank"))
    #expect(bytes.firstIndex(of: "the", from: 1) == 11)
    #expect(bytes.firstIndex(of: "the", from: 12) == nil)
    #expect(bytes.firstIndex(of: UInt8(ascii: "v")) == 17)
    #expect(bytes[Span(4, 7)].equals("end") && bytes[0..<3].equals(bytes[11..<14]))
    let accented = SourceFile(name: "x", text: "é")
    #expect(bytes.isASCII && !accented.bytes.isASCII)
  }
}

internal import DeckSource
internal import DeckText

/// Text of Markdown as plain text.
enum MarkdownText {
  /// Whether a backslash before `byte` takes its meaning away.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether a byte is white space: other control characters are text.
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// The character reference at the ampersand at `start`: where it ends, and what it stands for.
  static func reference(_ bytes: ByteView, _ start: Int) -> (end: Int, scalar: Unicode.Scalar)? {
    guard let reference = CharacterReference(bytes, at: start) else { return nil }
    if let scalar = reference.scalar { return (reference.range.upperBound, scalar) }
    // White space that Markdown would cut off.
    let digits = bytes[start + 2..<reference.range.upperBound - 1].string
    guard let number = UInt32(digits), [9, 10, 13].contains(number), let scalar = Unicode.Scalar(number)
    else {
      return nil
    }
    return (reference.range.upperBound, scalar)
  }

  /// What text with escapes and references stands for.
  static func decode(_ bytes: ByteView, escapes: Bool = true) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if escapes && byte == UInt8(ascii: "\\") && index + 1 < bytes.count && isPunctuation(bytes[index + 1]) {
        output.append(bytes[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "&"), let (end, scalar) = reference(bytes, index) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }
}

internal import DeckSource
internal import DeckText

/// A tag of HTML as it stands in a text.
struct HTMLTag {
  /// The name in small letters.
  let name: String
  let isEnd: Bool
  /// The bytes of the tag.
  let range: Range<Int>
  /// The attributes in order: names in small letters, and the bytes of the values without quotes.
  private(set) var attributes: [(name: String, value: Range<Int>)] = []

  /// The tag at the `<` at `start`, or nil when none is there. `budget` is lowered by what was looked at in vain.
  init?(_ bytes: ByteView, at start: Int, budget: inout Int) {
    var index = start + 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    guard index > nameStart, (bytes[nameStart] | 0x20) &- 0x61 < 26 else { return nil }
    self.isEnd = isEnd
    name = bytes[nameStart..<index].string.lowercased()
    var attributes: [(name: String, value: Range<Int>)] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: "/") {
        index += 1
      } else if let attribute = Self.attribute(bytes, &index) {
        attributes.append(attribute)
      } else {
        index = bytes.count
      }
    }
    guard index < bytes.count else {
      budget -= bytes.count - start
      return nil
    }
    range = start..<index + 1
    self.attributes = attributes
  }

  /// The attribute at `index`, which moves behind it; nil when its quote is never closed.
  private static func attribute(_ bytes: ByteView, _ index: inout Int) -> (String, Range<Int>)? {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    { index += 1 }
    let name = bytes[start..<index].string.lowercased()
    var next = index
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else { return (name, index..<index) }
    next += 1
    while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
    index = next
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") else {
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
      return (name, next..<index)
    }
    guard let close = bytes[next + 1..<bytes.count].firstIndex(of: bytes[next]) else { return nil }
    index = next + 1 + close + 1
    return (name, next + 1..<index - 1)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// The value of the attribute of that name.
  subscript(name: String) -> Range<Int>? { attributes.first { $0.name == name }?.value }

  /// Whether the tag has none but these attributes, each once.
  func hasOnly(_ names: String...) -> Bool {
    attributes.count <= names.count && attributes.allSatisfy { names.contains($0.name) }
      && Set(attributes.map(\.name)).count == attributes.count
  }

  /// Whether a tag of this name stands within lines and words.
  static func isWithinWords(_ name: String) -> Bool {
    [
      "span", "u", "sub", "sup", "font", "s", "small", "mark", "b", "i", "em", "strong", "code", "a", "big",
      "tt",
    ]
    .contains(name)
  }
}

/// Text of HTML as plain text.
enum HTMLText {
  /// Appends `bytes` with their character references replaced by what they stand for.
  static func decode(_ bytes: ByteView, into output: inout [UInt8]) {
    var copied = 0
    var index = 0
    while let found = bytes[index..<bytes.count].firstIndex(of: UInt8(ascii: "&")) {
      index += found
      guard let reference = CharacterReference(html: bytes, at: index), let scalar = reference.scalar else {
        index += 1
        continue
      }
      output.append(contentsOf: bytes[copied..<index])
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index = reference.range.upperBound
      copied = index
    }
    output.append(contentsOf: bytes[copied..<bytes.count])
  }
}

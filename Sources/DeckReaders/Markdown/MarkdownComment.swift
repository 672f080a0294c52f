internal import DeckSource

/// What a comment says about a card: `<!-- id: mnp5; number: 6; tags: geo, "two words" -->`.
struct MarkdownComment {
  var identifier: [UInt8]?
  var number: [UInt8]?
  var tags: [[UInt8]] = []
  var deck: [UInt8]?
  var noteType: [UInt8]?
  var confidence: UInt16?

  /// Reads the comment that a line is; nil when it says nothing about cards.
  init?(_ bytes: ByteView, _ line: Range<Int>) {
    let text = bytes[line]
    guard text.hasPrefix("<!-- "), text.hasSuffix(" -->"), text.count > 9 else { return nil }
    let end = line.upperBound - 4
    var index = line.lowerBound + 5
    while index < end {
      guard let colon = bytes[index..<end].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = bytes[index..<index + colon].string
      index += colon + 1
      guard let values = Self.values(bytes, &index, end), note(key, values) else { return nil }
    }
  }

  private mutating func note(_ key: String, _ values: [[UInt8]]) -> Bool {
    switch key {
    case "id": identifier = values.first
    case "number": number = values.first
    case "tags": tags = values
    case "deck": deck = values.first
    case "note type": noteType = values.first
    case "confidence":
      guard let value = values.first.flatMap({ Double(String(decoding: $0, as: UTF8.self)) }), 0...1 ~= value
      else {
        return false
      }
      confidence = UInt16((value * 1000).rounded())
    default: return false
    }
    return true
  }

  /// The values at `index`, apart by commas, which moves behind the semicolon that ends them.
  private static func values(_ bytes: ByteView, _ index: inout Int, _ end: Int) -> [[UInt8]]? {
    var values: [[UInt8]] = []
    while true {
      while index < end && bytes[index] == 0x20 { index += 1 }
      if index < end && bytes[index] == UInt8(ascii: "\"") {
        guard let (text, stop) = MarkdownQuoted.text(bytes, index + 1, end) else { return nil }
        values.append(text)
        index = stop
      } else {
        let start = index
        while index < end, bytes[index] != UInt8(ascii: ","), bytes[index] != UInt8(ascii: ";") { index += 1 }
        values.append(Array(bytes[start..<index]))
      }
      guard index < end else { return values }
      let mark = bytes[index]
      index += 1
      if mark == UInt8(ascii: ";") {
        while index < end && bytes[index] == 0x20 { index += 1 }
        return values
      }
      guard mark == UInt8(ascii: ",") else { return nil }
    }
  }
}

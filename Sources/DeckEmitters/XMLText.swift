internal import DeckSource

extension ByteWriter {
  /// Appends character data of an element. `bytes` must be UTF-8. Returns whether some characters became
  /// U+FFFD because XML 1.0 can't hold them.
  @inline(__always)
  mutating func append(xmlText bytes: ByteView) -> Bool {
    var isLossy = false
    var index = 0
    while true {
      index = appendPlain(
        bytes, from: index, until: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF)
      guard index < bytes.count else { return isLossy }
      index = append(xmlEscapeOf: bytes, at: index, inAttribute: false, &isLossy)
    }
  }

  /// Appends the value of an attribute, without quotes around it, on the same terms.
  @inline(__always)
  mutating func append(xmlAttribute bytes: ByteView) -> Bool {
    var isLossy = false
    var index = 0
    while true {
      index = appendPlain(
        bytes, from: index, until: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "\""), 0xEF)
      guard index < bytes.count else { return isLossy }
      index = append(xmlEscapeOf: bytes, at: index, inAttribute: true, &isLossy)
    }
  }

  /// Appends the character at `index`, escaped where it must be, and returns the index behind it.
  @inline(never)
  private mutating func append(
    xmlEscapeOf bytes: ByteView, at index: Int, inAttribute: Bool, _ isLossy: inout Bool
  ) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case 0x0D: append("&#13;")
    case 0x0A where inAttribute: append("&#10;")
    case 0x09 where inAttribute: append("&#9;")
    case 0x09, 0x0A, 0x7F: append(byte)
    case 0x00..<0x20:
      append("\u{FFFD}")
      isLossy = true
    case 0xEF
    where bytes[index..<bytes.count].hasPrefix("\u{FFFE}")
      || bytes[index..<bytes.count].hasPrefix("\u{FFFF}"):
      append("\u{FFFD}")
      isLossy = true
      return index + 3
    default: append(byte)
    }
    return index + 1
  }

  /// Appends ` name="text"`; `name` brings the space, the equals sign and the first quote.
  mutating func append(_ name: StaticString, xmlAttribute text: String) {
    append(name)
    ByteView.withCopy(of: text.utf8) { _ = append(xmlAttribute: $0) }
    append(UInt8(ascii: "\""))
  }
}

internal import DeckSource

extension ByteWriter {
  /// Appends the inside of a JSON string. `bytes` must be UTF-8.
  @inline(__always)
  mutating func append(escapingJSON bytes: ByteView) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    append(bytes, escaping: quote, backslash, quote, backslash) { $1.append(jsonEscapeOf: $0) }
  }

  /// Appends a byte of a JSON string, escaped where it must be.
  mutating func append(jsonEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\t"): append("\\t")
    case UInt8(ascii: "\r"): append("\\r")
    case 0x00..<0x20:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 0x0F
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    default: append(byte)
    }
  }

  /// Appends `text` as a JSON string, or `null`.
  mutating func append(quotingJSON text: String?) {
    guard let text else { return append("null") }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 { append(jsonEscapeOf: byte) }
    append(UInt8(ascii: "\""))
  }
}

extension ByteWriter {
  /// Appends a share of one, such as `0.62`, as a JSON number.
  mutating func append(thousandths: UInt16) {
    append(number: Int(thousandths) / 1000)
    var rest = thousandths % 1000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / 100))
      rest = rest % 100 * 10
    }
  }
}

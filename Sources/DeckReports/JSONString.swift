internal import DeckSource

extension ByteWriter {
  /// Appends `text` as a JSON string, with its quotes.
  mutating func append(jsonString text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      }
    }
    append("\"")
  }

  /// Appends `value`, which isn't negative, with three digits behind the point.
  mutating func append(thousandths value: Double) {
    let thousandths = Int((value * 1000).rounded())
    append("\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())")
  }
}

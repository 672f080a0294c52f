internal import DeckSource

extension ByteWriter {
  /// Appends `text` as a JSON string, with its quotes. What a terminal would act on, such as control characters and
  /// direction marks, is escaped: it's the same text to whoever reads JSON, and nothing to those who look at it.
  mutating func append(jsonString text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\n": append("\\n")
      case "\r": append("\\r")
      case "\t": append("\\t")
      case "\u{20}"..<"\u{7F}": append(UInt8(truncatingIfNeeded: scalar.value))
      case _ where isUnprintable(scalar):
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { append(jsonEscape: unit) }
      default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      }
    }
    append("\"")
  }

  private mutating func append(jsonEscape unit: UInt16) {
    let digits = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }

  /// Appends `value`, which isn't negative, with three digits behind the point.
  mutating func append(thousandths value: Double) {
    let thousandths = Int((value * 1000).rounded())
    append("\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())")
  }
}

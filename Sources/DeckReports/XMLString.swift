internal import DeckSource

extension ByteWriter {
  /// Appends `text` as the content of an XML element or of an attribute in double quotes. A character that
  /// XML can't hold becomes U+FFFD.
  mutating func append(xml text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      // As they are, they would become spaces in attributes, and a carriage return a line feed anywhere.
      case "\n": append("&#10;")
      case "\r": append("&#13;")
      case "\t": append("&#9;")
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": append("\u{FFFD}")
      default: for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
      }
    }
  }

  /// Appends a space, `name`, and `value` in quotes.
  mutating func append(attribute name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    append(xml: value)
    append("\"")
  }
}

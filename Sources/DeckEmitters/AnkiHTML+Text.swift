internal import DeckModel
internal import DeckSource

/// The text of fields, escaped.
extension AnkiHTML {
  /// Writes markup of the source's own as it stood there.
  mutating func writeMarkup(_ markup: ByteView, _ writer: inout ByteWriter) {
    for byte in markup {
      switch byte {
      case UInt8(ascii: "\""):
        writer.append("\"\"")
        mustQuote = true
      case 0x09, 0x0A:
        writer.append(byte)
        mustQuote = true
      case 0x00..<0x20, 0x7F: droppedControls = true
      default: writer.append(byte)
      }
    }
  }

  // MARK: Text

  /// What breaks up marks: it shows nothing, and editors keep it.
  static let comment: StaticString = "<!-- -->"

  @inline(__always)
  mutating func text(_ node: Node, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    if breaksMarks { escape(text, inMath: false, &writer) } else { escape(text, &writer) }
  }

  mutating func attribute(_ node: Node, _ writer: inout ByteWriter) {
    mustQuote = true
    for byte in batch.text(of: node) {
      switch byte {
      case UInt8(ascii: "\""): writer.append("&quot;")
      case 0x0A: writer.append("&#10;")
      default: escape(byte, &writer)
      }
    }
  }

  mutating func attributeBelow(_ index: Int, _ writer: inout ByteWriter) {
    for below in index + 1..<Int(nodes[index].end) where nodes[below].kind == .text {
      attribute(nodes[below], &writer)
    }
  }

  /// Writes text in which marks of deletions mean nothing.
  @inline(__always)
  mutating func escape(_ bytes: ByteView, _ writer: inout ByteWriter) {
    var index = 0
    while true {
      index = writer.appendPlain(
        bytes, from: index, until: UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")
      )
      guard index < bytes.count else { return }
      if bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
        droppedControls = true
      }
      escape(bytes[index], &writer)
      index += 1
    }
  }

  /// Writes text of a cloze note: `{{`, and within a deletion `}}` and `::`, are broken up, in a formula by a
  /// space.
  mutating func escape(_ bytes: ByteView, inMath: Bool, _ writer: inout ByteWriter) {
    // Texts may stand side by side.
    var previous = writer.count == textEnd.place ? textEnd.byte : 0
    for byte in bytes {
      let isMark =
        byte == previous
        && (byte == UInt8(ascii: "{")
          || depth > 0 && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: ":")))
      if isMark && breaksMarks { writer.append(inMath ? " " : Self.comment) }
      escape(byte, &writer)
      previous = byte
    }
    if !bytes.isEmpty { textEnd = (writer.count, previous) }
  }

  mutating func escape(_ byte: UInt8, _ writer: inout ByteWriter) {
    switch byte {
    case UInt8(ascii: "&"): writer.append("&amp;")
    case UInt8(ascii: "<"): writer.append("&lt;")
    case UInt8(ascii: ">"): writer.append("&gt;")
    case UInt8(ascii: "\""):
      writer.append("\"\"")
      mustQuote = true
    case 0x09:
      writer.append(byte)
      mustQuote = true
    case 0x0A: writer.append("<br>")
    // A carriage return is part of a line end.
    case 0x0D: break
    case 0x00..<0x20, 0x7F: droppedControls = true
    default: writer.append(byte)
    }
  }
}

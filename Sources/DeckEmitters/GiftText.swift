internal import DeckModel
internal import DeckSource

extension ByteWriter {
  /// Appends a text of GIFT with its marks escaped.
  mutating func append(gift bytes: ByteView) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: ":"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0x0A: append("\\n")
      default: append(byte)
      }
    }
  }

  /// Appends the value of a token in a comment.
  mutating func append(giftToken bytes: ByteView) {
    for byte in bytes {
      if byte == UInt8(ascii: "]") { append(UInt8(ascii: "\\")) }
      append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
    }
  }
}

/// Which texts may be written to GIFT without being said to be HTML.
enum PlainGift {
  /// Whether the nodes from `start` to `end` are paragraphs of text, of which nothing looks like markup to anyone.
  static func isPlain(_ batch: CardBatch, _ start: Int, _ end: Int) -> Bool {
    let nodes = batch.nodes
    var index = start
    var isLineStart = true
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .paragraph:
        if Int(node.end) == index + 1 { return false }
        isLineStart = true
        index += 1
      case .lineBreak:
        isLineStart = true
        index += 1
        // Empty lines would part paragraphs.
        if index >= end || nodes[index].kind != .text { return false }
      case .text:
        let next = index + 1
        let endsLine = next >= end || nodes[next].kind != .text
        guard isPlain(batch.text(of: node), isLineStart: isLineStart, endsLine: endsLine) else {
          return false
        }
        isLineStart = false
        index = next
      case .card, .identifier, .property, .tag, .field, .list, .listItem, .codeBlock, .table, .tableRow,
        .tableCell,
        .imageBlock, .mathBlock, .emphasis, .strong, .code, .link, .image, .math, .cloze, .markup:
        return false
      }
    }
    return true
  }

  private static func isPlain(_ text: ByteView, isLineStart: Bool, endsLine: Bool) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if isLineStart {
      let marks: [UInt8] = [0x20, UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "%"), UInt8(ascii: "/")]
      if marks.contains(first) { return false }
      // It might count lines.
      let digits = text.prefix { $0 &- 0x30 < 10 }
      if !digits.isEmpty && text[digits.count..<text.count].first == UInt8(ascii: ".") { return false }
    }
    if endsLine && last == 0x20 { return false }
    for byte in text {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "$"),
        UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "["):
        return false
      default: break
      }
    }
    return text.firstIndex(of: "://") == nil && text.firstIndex(of: "www.") == nil
      && text.firstIndex(of: "mailto:") == nil
  }
}

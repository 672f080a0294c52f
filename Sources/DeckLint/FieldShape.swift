internal import DeckModel
internal import DeckSource

extension Field {
  /// Whether a reader of the card sees nothing here: no text but white space and invisible characters, no
  /// image, no code, no formula.
  ///
  /// Complexity: O(nodes) up to the first thing to see.
  var isBlank: Bool {
    batch.nodes[nodeIndex + 1..<Int(batch.nodes[nodeIndex].end)].allSatisfy { node in
      switch node.kind {
      case .text: batch.text(of: node).isInvisible
      case .code, .math, .image, .codeBlock, .mathBlock, .imageBlock: false
      case .markup: !batch.text(of: node).isEmbedded
      case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
        .tableCell,
        .emphasis, .strong, .link, .cloze, .lineBreak:
        true
      }
    }
  }

  /// The whole text when the field is one paragraph of nothing else, trimmed; nil otherwise.
  var onlyText: ByteView? {
    let nodes = batch.nodes
    guard Int(nodes[nodeIndex].end) == nodeIndex + 3, nodes[nodeIndex + 1].kind == .paragraph,
      nodes[nodeIndex + 2].kind == .text
    else { return nil }
    return batch.text(of: nodes[nodeIndex + 2]).trimmed
  }

  /// The first line of the field: enough to show which one it is.
  var shownSpan: Span { batch.source.bytes.firstLine(of: span) }
}

extension Card {
  /// The first line of the card.
  var shownSpan: Span { batch.source.bytes.firstLine(of: span) }
}

extension ByteView {
  /// Whether markup begins with a tag that shows or plays something.
  fileprivate var isEmbedded: Bool {
    let tags: [StaticString] = ["<audio", "<video", "<img", "<svg", "<iframe", "<object", "<embed"]
    return tags.contains { hasPrefix($0) }
  }

  /// Whether the text shows nothing.
  var isInvisible: Bool {
    var index = 0
    while index < count {
      let next = scalar(at: index)
      let properties = next.scalar.properties
      guard
        next.scalar.isSpaceScalar || properties.isDefaultIgnorableCodePoint
          || properties.generalCategory == .control
      else { return false }
      index += next.count
    }
    return true
  }

  /// Whether the text ends in a comma, an opening bracket, a hyphen, an ellipsis, or a word that never ends a
  /// sentence in English.
  var endsOddly: Bool {
    let text = trimmed
    switch text.last {
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"): return true
    case UInt8(ascii: "."): return text.hasSuffix("...")
    case UInt8(ascii: "e"): return text.hasSuffix(" the")
    case UInt8(ascii: "n"): return text.hasSuffix(" an")
    case UInt8(ascii: "d"): return text.hasSuffix(" and")
    case UInt8(ascii: "r"): return text.hasSuffix(" or")
    default: return text.hasSuffix("…")
    }
  }

  /// The first line of `span` without white space at its end: enough to show where something begins.
  func firstLine(of span: Span) -> Span {
    let bytes = self[span]
    var count = bytes.firstIndex(of: 0x0A) ?? bytes.count
    while count > 0, bytes[count - 1] == 0x0D || bytes[count - 1] == 0x20 { count -= 1 }
    return Span(Int(span.start), Int(span.start) + count)
  }
}

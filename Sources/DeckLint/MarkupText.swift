internal import DeckModel
internal import DeckSource
internal import DeckText

/// The text of a field with the bare links in it, in one piece: in plain text an address inside a raw tag is
/// read as a link, and the tag must be seen whole.
struct MarkupText {
  /// The text; blocks and lines end in a line feed, code and formulas are a space.
  private(set) var bytes: [UInt8] = []
  private var pieces: [(start: Int, run: ProseRun)] = []

  /// The text of `field`.
  init(_ field: Field) {
    let batch = field.batch
    var index = field.nodeIndex + 1
    let end = Int(batch.nodes[field.nodeIndex].end)
    while index < end {
      let node = batch.nodes[index]
      switch node.kind {
      case .text, .markup: append(node, batch.text(of: node))
      case .link where node.flags.contains(.bare):
        append(node, batch.text(of: node))
        index = Int(node.end)
        continue
      case .code, .math, .image, .codeBlock, .mathBlock, .imageBlock:
        bytes.append(0x20)
        index = Int(node.end)
        continue
      case .link, .emphasis, .strong, .cloze, .identifier, .property, .tag: break
      case .card, .field, .paragraph, .list, .listItem, .table, .tableRow, .tableCell, .lineBreak:
        bytes.append(0x0A)
      }
      index += 1
    }
  }

  private mutating func append(_ node: Node, _ text: ByteView) {
    pieces.append(
      (bytes.count, ProseRun(text: text, span: node.span, isVerbatim: !node.flags.contains(.decoded))))
    bytes.append(contentsOf: text)
  }

  /// The place in the source of a range of `bytes`.
  ///
  /// Complexity: O(log pieces + pieces of the range).
  func span(_ range: Range<Int>) -> Span {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      let piece = pieces[middle]
      if piece.start + piece.run.text.count <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var whole: Span?
    while low < pieces.count, pieces[low].start < range.upperBound {
      let piece = pieces[low]
      let inner = range.clamped(to: piece.start..<piece.start + piece.run.text.count)
      let span = piece.run.span(inner.lowerBound - piece.start..<inner.upperBound - piece.start)
      whole = whole?.union(span) ?? span
      low += 1
    }
    return whole ?? Span(0, 0)
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// A tag of HTML that stands in text as it is.
struct RawTag {
  struct Attribute {
    /// The name in lower case.
    let name: String
    let nameRange: Range<Int>
    /// The value without its quotes, or nil.
    let value: Range<Int>?
  }

  /// The name in lower case.
  let name: String
  /// Whether the tag is an end tag.
  let isEnd: Bool
  /// The bytes of the tag.
  let range: Range<Int>
  let attributes: [Attribute]

  /// The first attribute of that name.
  subscript(name: String) -> Attribute? { attributes.first { $0.name == name } }
}

extension MarkupText {
  /// Tags are read no further than this, so that reading stays linear.
  private static let maximumTagCount = 2048

  /// The tags in order. What begins like a tag and isn't ended before the next one is none.
  var tags: [RawTag] {
    var tags: [RawTag] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let tag = tag(at: index) else {
        index += 1
        continue
      }
      tags.append(tag)
      index = tag.range.upperBound
    }
    return tags
  }

  private func tag(at start: Int) -> RawTag? {
    let limit = min(bytes.count, start + Self.maximumTagCount)
    var index = start + 1
    let isEnd = index < limit && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < limit, isNameByte(bytes[index]) { index += 1 }
    guard index > nameStart, (bytes[nameStart] | 0x20) &- 0x61 < 26 else { return nil }
    let name = string(nameStart..<index).lowercased()
    var attributes: [RawTag.Attribute] = []
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        return RawTag(name: name, isEnd: isEnd, range: start..<index + 1, attributes: attributes)
      }
      if byte == UInt8(ascii: "<") { return nil }
      if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      {
        index += 1
        continue
      }
      attributes.append(attribute(&index, limit))
    }
    return nil
  }

  private func attribute(_ index: inout Int, _ limit: Int) -> RawTag.Attribute {
    let start = index
    index += 1
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: "<")
    { index += 1 }
    let nameRange = start..<index
    let name = string(nameRange).lowercased()
    var next = index
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    guard next < limit, bytes[next] == UInt8(ascii: "=") else {
      return RawTag.Attribute(name: name, nameRange: nameRange, value: nil)
    }
    next += 1
    while next < limit, bytes[next] <= 0x20 { next += 1 }
    let value = value(&next, limit)
    index = next
    return RawTag.Attribute(name: name, nameRange: nameRange, value: value)
  }

  private func value(_ index: inout Int, _ limit: Int) -> Range<Int> {
    if index < limit, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let quote = bytes[index]
      if let close = bytes[index + 1..<limit].firstIndex(of: quote) {
        let value = index + 1..<close
        index = close + 1
        return value
      }
      index += 1
    }
    let start = index
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return start..<index
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// A value as a browser reads it: character references decoded.
  func decoded(_ range: Range<Int>) -> String {
    ByteView.withCopy(of: bytes[range]) { decoded($0) }
  }

  private func decoded(_ text: ByteView) -> String {
    var output = String.UnicodeScalarView()
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "&"), let reference = CharacterReference(text, at: index),
        let scalar = reference.scalar
      {
        output.append(scalar)
        index = reference.range.upperBound
      } else {
        let next = text.scalar(at: index)
        output.append(next.scalar)
        index += next.count
      }
    }
    return String(output)
  }
}

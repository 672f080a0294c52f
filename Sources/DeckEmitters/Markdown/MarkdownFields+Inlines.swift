internal import DeckModel
internal import DeckSource

/// What runs in lines.
extension MarkdownFields {
  /// Writes what stands before the children of an inline and returns how they are written, or writes all of it.
  mutating func beginInline(_ node: Node, _ index: Int, _ top: Open, _ writer: inout ByteWriter) -> Open? {
    var open = Open(
      index: index, kind: node.kind, end: Int(node.end), indentation: top.indentation, depth: top.depth)
    switch node.kind {
    case .text: writeText(node, index, top, &writer)
    case .markup: writeMarkup(node, index, top, &writer)
    case .lineBreak: writeLineBreak(node, top, &writer)
    case .code: writeCode(node, &writer)
    case .math: writeMath(node, top, &writer)
    case .image: writeImage(node, index, asTag: isAlone(node, index, in: top), &writer)
    case .emphasis, .strong:
      open.closing = beginEmphasis(node, index, &writer)
      return open
    case .link: return beginLink(node, index, open, top, &writer)
    case .cloze:
      guard 1...500 ~= node.value else {
        losses.insert("deletions with a number that Anki doesn't know")
        return Open(index: index, kind: .paragraph, end: open.end, indentation: open.indentation)
      }
      clozeDepth += 1
      writer.append("{{c")
      writer.append(number: Int(node.value))
      writer.append("::")
      isLineStart = false
      return open
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table,
      .tableRow, .tableCell, .imageBlock, .mathBlock:
      break
    }
    return nil
  }

  mutating func closeCloze(_ node: Node, _ writer: inout ByteWriter) {
    if !node.text.isEmpty {
      writer.append("::")
      write(batch.text(of: node), end: .text, atEdge: true, &writer)
    }
    writer.append("}}")
    clozeDepth -= 1
    isLineStart = false
  }

  /// Whether the inline at `index` is all that its paragraph holds.
  private func isAlone(_ node: Node, _ index: Int, in top: Open) -> Bool {
    top.kind == .paragraph && !isInCell && Int(node.end) == top.end && index == top.index + 1
  }

  // MARK: Lines

  private mutating func writeLineBreak(_ node: Node, _ top: Open, _ writer: inout ByteWriter) {
    let next = Int(node.end)
    let isLast = next >= blockEnd || nodes[next].kind == .text && nodes[next].text.isEmpty
    if isLast || isInCell || linkDepth > 0 || clozeDepth > 0 {
      writer.append("<br>")
      isLineStart = false
    } else {
      writer.append("\\")
      newLine(top.indentation, &writer)
      isLineStart = true
    }
  }

  /// Writes a tag or a comment of the source's own, as such if it would be read as one.
  private mutating func writeMarkup(_ node: Node, _ index: Int, _ top: Open, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    let isHarmless = text.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "}") }
    if isHarmless && text.isMarkup && !makesBlock(text, writer.view) {
      writer.append(text)
      isLineStart = false
    } else if text.allSatisfy({ $0 == 0x0A }) {
      // The end of a line in HTML is none of a card's.
      for _ in text { writer.append("&#xA;") }
      isLineStart = false
    } else {
      if text.first != 0x0A { losses.insert("some HTML other than as text") }
      writeText(node, index, top, &writer)
    }
  }

  /// Whether a tag would make a block of its own with what stands before it.
  private func makesBlock(_ tag: ByteView, _ written: ByteView) -> Bool {
    tag.equals("</p>") && written.hasSuffix("<p>") || tag.equals("</table>") && written.hasSuffix("<table>")
  }

  // MARK: Code and formulas

  private mutating func writeCode(_ node: Node, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    isLineStart = false
    guard !text.isEmpty, isSafe(text), writer.view.last != UInt8(ascii: "`") else {
      writer.append("<code>")
      writer.append(referencing: text)
      return writer.append("</code>")
    }
    let ticks = text.longestRun(of: UInt8(ascii: "`")) + 1
    let isPadded =
      text.first == UInt8(ascii: "`") || text.last == UInt8(ascii: "`")
      || text.first == 0x20 && text.last == 0x20 && !text.allSatisfy { $0 == 0x20 }
    writer.append(repeating: UInt8(ascii: "`"), count: ticks)
    if isPadded { writer.append(" ") }
    writer.append(text)
    if isPadded { writer.append(" ") }
    writer.append(repeating: UInt8(ascii: "`"), count: ticks)
  }

  private mutating func writeMath(_ node: Node, _ top: Open, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    let delimiter = MathDelimiter(rawValue: node.value) ?? .dollar
    if isSafe(text) && canHold(delimiter, text, node, top, writer.view.last) {
      writer.append(delimiter.opening)
      writer.append(text)
      writer.append(delimiter.closing)
    } else {
      writer.append("<code data-math=\"")
      writer.append(delimiter.opening)
      writer.append("\">")
      writer.append(referencing: text)
      writer.append("</code>")
    }
    isLineStart = false
  }

  private func canHold(
    _ delimiter: MathDelimiter, _ text: ByteView, _ node: Node, _ top: Open, _ before: UInt8?
  ) -> Bool {
    guard text.isPlainFormula else { return false }
    let isAlone =
      top.kind == .paragraph && !isInCell && Int(node.end) == top.end
      && nodes[top.index + 1].kind == .math
    switch delimiter {
    case .dollar: return before != UInt8(ascii: "$") && !isDigit(at: Int(node.end), in: top)
    case .doubleDollar: return before != UInt8(ascii: "$") && !isAlone
    case .parenthesis: return text.firstIndex(of: "\\)") == nil && MathDelimiter.isFormula(text)
    case .bracket: return text.firstIndex(of: "\\]") == nil && MathDelimiter.isFormula(text) && !isAlone
    }
  }

  /// Whether a digit or a dollar follows, as which the end of a formula would not be seen.
  private func isDigit(at index: Int, in top: Open) -> Bool {
    guard index < top.end, nodes[index].kind == .text || nodes[index].kind == .link else { return false }
    guard let byte = batch.text(of: nodes[index]).first else { return true }
    return byte &- UInt8(ascii: "0") < 10
  }

  /// Whether text can stand as it is where nothing in it can be escaped.
  private func isSafe(_ text: ByteView) -> Bool {
    for byte in text {
      if byte == 0x0A || byte == 0x0D { return false }
      if isInCell && byte == UInt8(ascii: "|") { return false }
    }
    return clozeDepth == 0 || text.firstIndex(of: "}}") == nil && text.last != UInt8(ascii: "}")
  }

  // MARK: Emphasis

  /// Writes how emphasis begins and returns how it ends. Asterisks are taken where no reader could mistake them.
  private func beginEmphasis(_ node: Node, _ index: Int, _ writer: inout ByteWriter) -> StaticString {
    let isStrong = node.kind == .strong
    if canUseAsterisks(node, index, writer.view.last) {
      writer.append(isStrong ? "**" : "*")
      return isStrong ? "**" : "*"
    }
    writer.append(isStrong ? "<strong>" : "<em>")
    return isStrong ? "</strong>" : "</em>"
  }

  private func canUseAsterisks(_ node: Node, _ index: Int, _ before: UInt8?) -> Bool {
    guard before != UInt8(ascii: "*"), Int(node.end) > index + 1, nodes[index + 1].kind == .text,
      let first = batch.text(of: nodes[index + 1]).first, first.isWordByte
    else { return false }
    var last = index
    var child = index + 1
    while child < Int(node.end) {
      if nodes[child].kind == .emphasis || nodes[child].kind == .strong { return false }
      last = child
      child += 1
    }
    // A node at the end that isn't a child makes `last` no text of ours.
    guard nodes[last].kind == .text, isChild(last, of: index), let byte = batch.text(of: nodes[last]).last
    else { return false }
    return byte.isWordByte
  }

  /// Whether the last node below the one at `parent` is its child.
  private func isChild(_ last: Int, of parent: Int) -> Bool {
    var child = parent + 1
    while child < last {
      if Int(nodes[child].end) > last { return false }
      child = Int(nodes[child].end)
    }
    return true
  }
}

extension UInt8 {
  /// Whether the byte is a letter or a digit, or part of a character beyond ASCII.
  var isWordByte: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 26 || self >= 0x80 }

  /// Whether the byte is a space, a tab or a part of a line break.
  var isSpaceOrBreak: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension ByteView {
  /// Whether the bytes are one comment or one tag that has no other meaning in our Markdown.
  var isMarkup: Bool {
    if hasPrefix("<!--") {
      let isWhole = count > 8 && firstIndex(of: "-->", from: 4) == count - 3
      return isWhole && !equals("<!-- -->") && !isCardComment
    }
    guard count > 2, first == UInt8(ascii: "<"), last == UInt8(ascii: ">") else { return false }
    var index = self[1] == UInt8(ascii: "/") ? 2 : 1
    let start = index
    while index < count, self[index].isWordByte, self[index] < 0x80 { index += 1 }
    guard index > start, !(self[start] &- 0x30 < 10) else { return false }
    // What reads a tag may stop at any of these.
    let rest = self[index..<count - 1]
    let isPlain = rest.allSatisfy {
      $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "`")
    }
    let quotes = rest.reduce(0) { $0 + ($1 == UInt8(ascii: "\"") ? 1 : 0) }
    guard isPlain, quotes % 2 == 0, rest.isEmpty || rest.first == 0x20 || rest.first == UInt8(ascii: "/")
    else { return false }
    let own: Set = ["em", "i", "strong", "b", "code", "pre", "br", "img", "a"]
    return !own.contains(self[start..<index].string.lowercased())
  }

  /// Whether a comment would be taken for one about its card, its settings or its schedule.
  private var isCardComment: Bool {
    let start = self[4..<count].firstIndex { $0 != 0x20 } ?? 0
    let rest = self[4 + start..<count]
    let keys: [StaticString] = [
      "id:", "number:", "tags:", "deck:", "note type:", "confidence:", "deckc:", "SR:",
    ]
    return keys.contains { rest.hasPrefix($0) }
  }
}

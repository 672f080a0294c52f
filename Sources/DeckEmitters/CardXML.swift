internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as XML elements.
struct CardXML {
  private let batch: CardBatch
  private let nodes: NodeList
  private let cardNodes: [UInt32]
  private let firstIndex: Int
  /// Whether the card has characters that XML can't hold.
  private var isLossy = false

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    cardNodes = batch.cardNodes
    firstIndex = batch.firstIndex + output.indexOffset
  }

  /// Writes the card at `position` as a line.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(cardNodes[position]))
    let card = nodes[parts.card]
    isLossy = false
    output.writer.append("<card id=\"")
    if parts.identifier >= 0 {
      attribute(nodes[parts.identifier], &output.writer)
    } else {
      output.appendIdentity(batch, position)
    }
    if !card.text.isEmpty {
      output.writer.append("\" number=\"")
      attribute(card, &output.writer)
    }
    output.writer.append(parts.hasCloze(nodes) ? "\" kind=\"cloze" : "\" kind=\"basic")
    if card.value < 1000 {
      output.writer.append("\" confidence=\"")
      output.writer.append(thousandths: card.value)
    }
    if parts.deck >= 0 {
      output.writer.append("\" in-deck=\"")
      attribute(nodes[parts.deck], &output.writer)
    }
    if parts.noteType >= 0 {
      output.writer.append("\" note-type=\"")
      attribute(nodes[parts.noteType], &output.writer)
    }
    output.writer.append("\">")
    for tag in parts.tags {
      output.writer.append("<tag>")
      text(nodes[tag], &output.writer)
      output.writer.append("</tag>")
    }
    output.writer.append("<front>")
    if parts.front >= 0 { writeChildren(of: parts.front, &output.writer, &output.stack) }
    output.writer.append("</front><back>")
    if parts.back >= 0 { writeChildren(of: parts.back, &output.writer, &output.stack) }
    output.writer.append("</back>")
    if parts.named >= 0 { writeNamedFields(parts, &output) }
    output.writer.append("</card>\n")
    if isLossy {
      output.losses.append(Loss("characters that XML cannot hold", card: firstIndex + position))
    }
  }

  private mutating func writeNamedFields(_ parts: CardParts, _ output: inout EmitterOutput) {
    var index = parts.named
    while index < parts.end {
      let node = nodes[index]
      if node.kind == .field && index != parts.front && index != parts.back {
        output.writer.append("<field name=\"")
        attribute(node, &output.writer)
        output.writer.append("\">")
        writeChildren(of: index, &output.writer, &output.stack)
        output.writer.append("</field>")
      }
      index = Int(node.end)
    }
  }

  @inline(__always)
  private mutating func text(_ node: Node, _ writer: inout ByteWriter) {
    if writer.append(xmlText: batch.text(of: node)) { isLossy = true }
  }

  private mutating func attribute(_ node: Node, _ writer: inout ByteWriter) {
    if writer.append(xmlAttribute: batch.text(of: node)) { isLossy = true }
  }

  // MARK: Blocks and inlines

  private mutating func writeChildren(of field: Int, _ writer: inout ByteWriter, _ open: inout NodeStack) {
    var end = Int(nodes[field].end)
    var kind = NodeKind.field
    var parent = field
    var index = field + 1
    while true {
      while index >= end {
        guard let outer = open.pop() else { return }
        close(kind, &writer)
        parent = Int(outer)
        end = Int(nodes[parent].end)
        kind = nodes[parent].kind
      }
      let node = nodes[index]
      if node.kind == .text {
        text(node, &writer)
        index += 1
      } else if node.kind == .paragraph && Int(node.end) == index + 2 && nodes[index + 1].kind == .text {
        writer.append("<paragraph>")
        text(nodes[index + 1], &writer)
        writer.append("</paragraph>")
        index += 2
      } else if begin(node, index, &writer) {
        open.push(UInt32(truncatingIfNeeded: parent))
        parent = index
        end = Int(node.end)
        kind = node.kind
        index += 1
      } else {
        index = Int(node.end)
      }
    }
  }

  /// Writes the start tag of `node` and returns true, or writes the whole element and returns false.
  @inline(__always)
  private mutating func begin(_ node: Node, _ index: Int, _ writer: inout ByteWriter) -> Bool {
    switch node.kind {
    case .paragraph: writer.append("<paragraph>")
    case .listItem: writer.append(node.flags.contains(.choice) ? "<item right=\"true\">" : "<item>")
    case .list:
      guard node.flags.contains(.ordered) else {
        writer.append(node.flags.contains(.choice) ? "<list choice=\"true\">" : "<list>")
        return true
      }
      writer.append("<list ordered=\"true")
      if node.value != 1 {
        writer.append("\" start=\"")
        writer.append(number: Int(node.value))
      }
      writer.append(node.flags.contains(.choice) ? "\" choice=\"true\">" : "\">")
    case .table: writer.append("<table>")
    case .tableRow: writer.append(node.flags.contains(.header) ? "<row header=\"true\">" : "<row>")
    case .tableCell: writer.append("<cell>")
    case .emphasis: writer.append("<emphasis>")
    case .strong: writer.append("<strong>")
    case .link:
      writer.append("<link target=\"")
      attribute(node, &writer)
      writer.append("\">")
    case .cloze:
      writer.append("<cloze ordinal=\"")
      writer.append(number: Int(node.value))
      if !node.text.isEmpty {
        writer.append("\" hint=\"")
        attribute(node, &writer)
      }
      writer.append("\">")
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag,
      .field:
      writeLeaf(node, index, &writer)
      return false
    }
    return true
  }

  @inline(__always)
  private func close(_ kind: NodeKind, _ writer: inout ByteWriter) {
    switch kind {
    case .paragraph: writer.append("</paragraph>")
    case .listItem: writer.append("</item>")
    case .list: writer.append("</list>")
    case .table: writer.append("</table>")
    case .tableRow: writer.append("</row>")
    case .tableCell: writer.append("</cell>")
    case .emphasis: writer.append("</emphasis>")
    case .strong: writer.append("</strong>")
    case .link: writer.append("</link>")
    case .cloze: writer.append("</cloze>")
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag,
      .field:
      break
    }
  }

  @inline(never)
  private mutating func writeLeaf(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    switch node.kind {
    case .codeBlock:
      writer.append("<code-block")
      if Int(node.end) > index + 1 {
        writer.append(" language=\"")
        attributeBelow(index, &writer)
        writer.append("\"")
      }
      writer.append(">")
      text(node, &writer)
      writer.append("</code-block>")
    case .code:
      writer.append("<code>")
      text(node, &writer)
      writer.append("</code>")
    case .mathBlock:
      writer.append("<math-block>")
      text(node, &writer)
      writer.append("</math-block>")
    case .math:
      writer.append("<math delimiter=\"")
      writer.append((MathDelimiter(rawValue: node.value) ?? .dollar).opening)
      writer.append("\">")
      text(node, &writer)
      writer.append("</math>")
    case .imageBlock, .image:
      writer.append(node.kind == .image ? "<image source=\"" : "<image-block source=\"")
      attribute(node, &writer)
      writer.append("\" alternative=\"")
      attributeBelow(index, &writer)
      writer.append("\"/>")
    case .lineBreak: writer.append("<line-break/>")
    case .markup:
      writer.append(node.value == 1 ? "<markup divides=\"true\">" : "<markup>")
      text(node, &writer)
      writer.append("</markup>")
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
      .tableCell, .text, .emphasis, .strong, .link, .cloze:
      break
    }
  }

  /// Writes the texts below the node at `index`, joined.
  private mutating func attributeBelow(_ index: Int, _ writer: inout ByteWriter) {
    for below in index + 1..<Int(nodes[index].end) where nodes[below].kind == .text {
      attribute(nodes[below], &writer)
    }
  }
}

internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as JSON objects, without the braces around them.
struct CardJSON {
  private let batch: CardBatch
  private let nodes: NodeList
  private let cardNodes: [UInt32]
  private let firstIndex: Int
  private var cursor: LineCursor?

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    cardNodes = batch.cardNodes
    firstIndex = batch.firstIndex + output.indexOffset
    cursor = output.lineIndex.map { LineCursor($0) }
  }

  /// The position in the output of the card at `position` of the batch.
  func index(_ position: Int) -> Int { firstIndex + position }

  /// Writes the keys and values of the card at `position`.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(cardNodes[position]))
    let card = nodes[parts.card]
    output.writer.append("\"id\":\"")
    if parts.identifier >= 0 {
      output.writer.append(escapingJSON: batch.text(of: nodes[parts.identifier]))
    } else {
      output.appendIdentity(batch, position)
    }
    output.writer.append("\",\"index\":")
    output.writer.append(number: index(position))
    if card.text.isEmpty {
      output.writer.append(",\"number\":null")
    } else {
      output.writer.append(",\"number\":\"")
      output.writer.append(escapingJSON: batch.text(of: card))
      output.writer.append("\"")
    }
    output.writer.append(
      parts.hasCloze(nodes) ? ",\"kind\":\"cloze\",\"tags\":[" : ",\"kind\":\"basic\",\"tags\":[")
    for tag in parts.tags {
      output.writer.append(tag > parts.tags.lowerBound ? ",\"" : "\"")
      output.writer.append(escapingJSON: batch.text(of: nodes[tag]))
      output.writer.append("\"")
    }
    output.writer.append("]")
    if card.value < 1000 { writeConfidence(card.value, &output.writer) }
    if parts.deck >= 0 { writeProperty(",\"inDeck\":\"", parts.deck, &output.writer) }
    if parts.noteType >= 0 { writeProperty(",\"noteType\":\"", parts.noteType, &output.writer) }
    output.writer.append(",\"front\":")
    writeField(parts.front, &output)
    output.writer.append(",\"back\":")
    writeField(parts.back, &output)
    output.writer.append(",\"fields\":{")
    if parts.named >= 0 { writeNamedFields(parts, &output) }
    writeRange(card.span, &output.writer)
  }

  private func writeProperty(_ key: StaticString, _ node: Int, _ writer: inout ByteWriter) {
    writer.append(key)
    writer.append(escapingJSON: batch.text(of: nodes[node]))
    writer.append("\"")
  }

  private func writeConfidence(_ thousandths: UInt16, _ writer: inout ByteWriter) {
    writer.append(",\"confidence\":")
    writer.append(thousandths: thousandths)
  }

  private func writeNamedFields(_ parts: CardParts, _ output: inout EmitterOutput) {
    var index = parts.named
    while index < parts.end {
      let node = nodes[index]
      if node.kind == .field && index != parts.front && index != parts.back {
        output.writer.append(index > parts.named ? ",\"" : "\"")
        output.writer.append(escapingJSON: batch.text(of: node))
        output.writer.append("\":")
        writeField(index, &output)
      }
      index = Int(node.end)
    }
  }

  private mutating func writeRange(_ span: Span, _ writer: inout ByteWriter) {
    // Cards that were taken over from another source have no place in this one.
    guard span.end > 0, let start = cursor?.position(of: Int(span.start)),
      let end = cursor?.position(of: Int(span.end))
    else {
      writer.append("},\"range\":null")
      return
    }
    writer.append("},\"range\":{\"start\":{\"line\":")
    writePosition(start, &writer)
    writer.append("},\"end\":{\"line\":")
    writePosition(end, &writer)
    writer.append("}}")
  }

  private func writePosition(_ position: Position, _ writer: inout ByteWriter) {
    writer.append(number: position.line)
    writer.append(",\"column\":")
    writer.append(number: position.column)
    writer.append(",\"offset\":")
    writer.append(number: position.offset)
  }

  // MARK: Fields

  /// Writes the object of the field at `field`; of an empty one when that is -1.
  private func writeField(_ field: Int, _ output: inout EmitterOutput) {
    guard field >= 0, Int(nodes[field].end) > field + 1 else {
      output.writer.append("{\"text\":\"\",\"blocks\":[]}")
      return
    }
    output.writer.append("{\"text\":\"")
    if isPlain(field + 1), nodes[field].end == nodes[field + 1].end {
      // One paragraph of plain text, as most fronts are: it is escaped once and copied.
      let start = output.writer.count
      output.writer.append(escapingJSON: batch.text(of: nodes[field + 2]))
      let text = start..<output.writer.count
      output.writer.append(
        "\",\"blocks\":[{\"type\":\"paragraph\",\"inlines\":[{\"type\":\"text\",\"text\":\"")
      output.writer.appendAgain(text)
      output.writer.append("\"}]}]}")
      return
    }
    output.scratch.removeAll()
    output.text.render(batch, field: field, into: &output.scratch)
    output.writer.append(escapingJSON: output.scratch.view)
    output.writer.append("\",\"blocks\":[")
    writeChildren(of: field, &output.writer, &output.stack)
    output.writer.append("]}")
  }

  /// Whether the node at `index` is a paragraph of one text.
  @inline(__always)
  private func isPlain(_ index: Int) -> Bool {
    let node = nodes[index]
    return node.kind == .paragraph && Int(node.end) == index + 2 && nodes[index + 1].kind == .text
  }

  /// Writes the nodes below `field`: every node that has some below it ends in `]}`.
  private func writeChildren(of field: Int, _ writer: inout ByteWriter, _ ends: inout NodeStack) {
    var end = nodes[field].end
    var index = field + 1
    var isFirst = true
    while true {
      while index >= Int(end) {
        guard let outer = ends.pop() else { return }
        writer.append("]}")
        end = outer
        isFirst = false
      }
      if !isFirst { writer.append(UInt8(ascii: ",")) }
      let node = nodes[index]
      if node.kind == .paragraph && isPlain(index) {
        writer.append("{\"type\":\"paragraph\",\"inlines\":[{\"type\":\"text\",\"text\":\"")
        writer.append(escapingJSON: batch.text(of: nodes[index + 1]))
        writer.append("\"}]}")
        index += 2
        isFirst = false
      } else if begin(node, index, &writer) {
        ends.push(end)
        end = node.end
        index += 1
        isFirst = true
      } else {
        index = node.kind == .text ? writeTexts(index, Int(end), &writer) : Int(node.end)
        isFirst = false
      }
    }
  }

  /// Writes what stands before the nodes below `node` and returns true, or writes the whole node, text excepted,
  /// and returns false.
  @inline(__always)
  private func begin(_ node: Node, _ index: Int, _ writer: inout ByteWriter) -> Bool {
    switch node.kind {
    case .paragraph: writer.append("{\"type\":\"paragraph\",\"inlines\":[")
    case .listItem:
      writer.append(node.flags.contains(.choice) ? "{\"right\":true,\"blocks\":[" : "{\"blocks\":[")
    case .list: writeListStart(node, &writer)
    case .table: writer.append("{\"type\":\"table\",\"rows\":[")
    case .tableRow:
      writer.append(
        node.flags.contains(.header) ? "{\"header\":true,\"cells\":[" : "{\"header\":false,\"cells\":[")
    case .tableCell: writer.append("{\"inlines\":[")
    case .emphasis: writer.append("{\"type\":\"emphasis\",\"inlines\":[")
    case .strong: writer.append("{\"type\":\"strong\",\"inlines\":[")
    case .link:
      writer.append("{\"type\":\"link\",\"target\":\"")
      writer.append(escapingJSON: batch.text(of: node))
      writer.append("\",\"inlines\":[")
    case .cloze: writeClozeStart(node, &writer)
    case .text: return false
    case .markup:
      writeMarkup(node, &writer)
      return false
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .card, .identifier, .property,
      .tag,
      .field:
      writeLeaf(node, index, &writer)
      return false
    }
    return true
  }

  private func writeListStart(_ node: Node, _ writer: inout ByteWriter) {
    guard node.flags.contains(.ordered) else {
      writer.append(
        node.flags.contains(.choice)
          ? "{\"type\":\"list\",\"ordered\":false,\"choice\":true,\"items\":["
          : "{\"type\":\"list\",\"ordered\":false,\"items\":[")
      return
    }
    writer.append("{\"type\":\"list\",\"ordered\":true,")
    if node.value != 1 {
      writer.append("\"start\":")
      writer.append(number: Int(node.value))
      writer.append(",")
    }
    if node.flags.contains(.choice) { writer.append("\"choice\":true,") }
    writer.append("\"items\":[")
  }

  private func writeClozeStart(_ node: Node, _ writer: inout ByteWriter) {
    writer.append("{\"type\":\"cloze\",\"ordinal\":")
    writer.append(number: Int(node.value))
    if !node.text.isEmpty {
      writer.append(",\"hint\":\"")
      writer.append(escapingJSON: batch.text(of: node))
      writer.append("\"")
    }
    writer.append(",\"inlines\":[")
  }

  @inline(never)
  private func writeLeaf(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    switch node.kind {
    case .codeBlock:
      writer.append("{\"type\":\"code\"")
      if Int(node.end) > index + 1 {
        writer.append(",\"language\":\"")
        writeBelow(index, &writer)
        writer.append("\"")
      }
      writer.append(",\"text\":\"")
    case .code: writer.append("{\"type\":\"code\",\"text\":\"")
    case .mathBlock: writer.append("{\"type\":\"math\",\"text\":\"")
    case .math: writer.append("{\"type\":\"math\",\"text\":\"")
    case .imageBlock, .image: writer.append("{\"type\":\"image\",\"source\":\"")
    case .lineBreak: writer.append("{\"type\":\"line-break")
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
      .tableCell, .text,
      .markup, .emphasis, .strong, .link, .cloze:
      writer.append("{\"type\":\"text\",\"text\":\"")
    }
    writer.append(escapingJSON: text)
    if node.kind == .image || node.kind == .imageBlock {
      writer.append("\",\"alternative\":\"")
      writeBelow(index, &writer)
    } else if node.kind == .math {
      writer.append("\",\"delimiter\":\"")
      writer.append(jsonDelimiter(node.value))
    }
    writer.append("\"}")
  }

  private func jsonDelimiter(_ value: UInt16) -> StaticString {
    switch MathDelimiter(rawValue: value) ?? .dollar {
    case .dollar: "$"
    case .parenthesis: "\\\\("
    case .doubleDollar: "$$"
    case .bracket: "\\\\["
    }
  }

  /// Writes the texts below the node at `index`, joined.
  private func writeBelow(_ index: Int, _ writer: inout ByteWriter) {
    for below in index + 1..<Int(nodes[index].end) where nodes[below].kind == .text {
      writer.append(escapingJSON: batch.text(of: nodes[below]))
    }
  }

  /// Writes the text at `index` and those beside it as one, and returns the index behind them.
  private func writeTexts(_ index: Int, _ end: Int, _ writer: inout ByteWriter) -> Int {
    var index = index
    writer.append("{\"type\":\"text\",\"text\":\"")
    repeat {
      writer.append(escapingJSON: batch.text(of: nodes[index]))
      index += 1
    } while index < end && nodes[index].kind == .text
    writer.append("\"}")
    return index
  }

  /// Writes markup of the source's own, which is text to whoever does not know it.
  private func writeMarkup(_ node: Node, _ writer: inout ByteWriter) {
    writer.append("{\"type\":\"text\",\"text\":\"")
    writer.append(escapingJSON: batch.text(of: node))
    writer.append(node.value == 1 ? "\",\"markup\":true,\"divides\":true}" : "\",\"markup\":true}")
  }
}

internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as articles of a page. White space in fields is shown as it is.
struct CardHTML {
  private let batch: CardBatch
  private let nodes: NodeList
  private let firstIndex: Int
  /// Whether the card has characters that HTML can't hold.
  var isLossy = false
  /// The number of links that are open: there is none in another.
  private var linkDepth = 0

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    firstIndex = batch.firstIndex + output.indexOffset
  }

  /// Writes the card at `position`.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(batch.cardNodes[position]))
    let card = nodes[parts.card]
    isLossy = false
    output.writer.append("<article data-id=\"")
    if parts.identifier >= 0 {
      attribute(nodes[parts.identifier], &output.writer)
    } else {
      output.appendIdentity(batch, position)
    }
    if !card.text.isEmpty {
      output.writer.append("\" data-number=\"")
      attribute(card, &output.writer)
    }
    if card.value < 1000 {
      output.writer.append("\" data-confidence=\"")
      output.writer.append(thousandths: card.value)
    }
    if parts.deck >= 0 {
      output.writer.append("\" data-deck=\"")
      attribute(nodes[parts.deck], &output.writer)
    }
    if parts.noteType >= 0 {
      output.writer.append("\" data-note-type=\"")
      attribute(nodes[parts.noteType], &output.writer)
    }
    output.writer.append("\">\n")
    if !parts.tags.isEmpty { writeTags(parts.tags, &output.writer) }
    writeField("<div class=\"front\" role=\"term\" dir=\"auto\">", parts.front, &output)
    writeField("<div class=\"back\" role=\"definition\" dir=\"auto\">", parts.back, &output)
    for field in parts.namedFields(nodes) { writeNamedField(field, &output) }
    output.writer.append("</article>\n")
    if isLossy {
      output.losses.append(Loss("characters that HTML cannot hold", card: firstIndex + position))
    }
  }

  private mutating func writeTags(_ tags: Range<Int>, _ writer: inout ByteWriter) {
    writer.append("<ul class=\"tags\">")
    for tag in tags {
      writer.append("<li>")
      text(nodes[tag], &writer)
      writer.append("</li>")
    }
    writer.append("</ul>\n")
  }

  private mutating func writeField(_ start: StaticString, _ field: Int, _ output: inout EmitterOutput) {
    output.writer.append(start)
    if field >= 0 { writeChildren(of: field, &output.writer, &output.stack) }
    output.writer.append("</div>\n")
  }

  private mutating func writeNamedField(_ field: Int, _ output: inout EmitterOutput) {
    output.writer.append("<section class=\"field\" data-name=\"")
    attribute(nodes[field], &output.writer)
    output.writer.append("\" dir=\"auto\"><h2>")
    text(nodes[field], &output.writer)
    output.writer.append("</h2>")
    writeChildren(of: field, &output.writer, &output.stack)
    output.writer.append("</section>\n")
  }

  private mutating func text(_ node: Node, _ writer: inout ByteWriter) {
    if writer.append(xmlText: batch.text(of: node)) { isLossy = true }
  }

  private mutating func attribute(_ node: Node, _ writer: inout ByteWriter) {
    if writer.append(xmlAttribute: batch.text(of: node)) { isLossy = true }
  }

  // MARK: Blocks and inlines

  /// Writes what stands below a node, up to the node at `limit`.
  mutating func writeChildren(
    of field: Int, upTo limit: Int = Int.max, _ writer: inout ByteWriter, _ open: inout NodeStack
  ) {
    var parent = field
    var end = min(limit, Int(nodes[field].end))
    var index = field + 1
    linkDepth = 0
    while true {
      while index >= end {
        guard let outer = open.pop() else { return }
        close(parent, in: Int(outer), &writer)
        parent = Int(outer)
        end = parent == field ? min(limit, Int(nodes[parent].end)) : Int(nodes[parent].end)
      }
      let node = nodes[index]
      if node.kind == .text {
        text(node, &writer)
        index += 1
      } else if begin(node, index, parent, &writer) {
        open.push(UInt32(truncatingIfNeeded: parent))
        parent = index
        end = Int(node.end)
        index += 1
      } else {
        index = Int(node.end)
      }
    }
  }

  /// Writes the start tag of `node` and returns true, or writes the whole element and returns false.
  private mutating func begin(_ node: Node, _ index: Int, _ parent: Int, _ writer: inout ByteWriter) -> Bool {
    switch node.kind {
    case .paragraph: writer.append("<p>")
    case .listItem: writer.append(node.flags.contains(.choice) ? "<li data-right>" : "<li>")
    case .list: beginList(node, &writer)
    case .table: writer.append("<table>")
    case .tableRow: writer.append("<tr>")
    case .tableCell: writer.append(nodes[parent].flags.contains(.header) ? "<th>" : "<td>")
    case .emphasis: writer.append("<em>")
    case .strong: writer.append("<strong>")
    case .link: beginLink(node, &writer)
    case .cloze:
      writer.append("<mark data-ordinal=\"")
      writer.append(number: Int(node.value))
      if !node.text.isEmpty {
        writer.append("\" data-hint=\"")
        attribute(node, &writer)
      }
      writer.append("\">")
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag, .field:
      writeLeaf(node, index, &writer)
      return false
    }
    return true
  }

  private func beginList(_ node: Node, _ writer: inout ByteWriter) {
    writer.append(node.flags.contains(.ordered) ? "<ol" : "<ul")
    if node.flags.contains(.ordered) && node.value != 1 {
      writer.append(" start=\"")
      writer.append(number: Int(node.value))
      writer.append("\"")
    }
    if node.flags.contains(.choice) { writer.append(" class=\"choices\"") }
    writer.append(">")
  }

  private mutating func beginLink(_ node: Node, _ writer: inout ByteWriter) {
    writer.append(isAnchor(node) ? "<a href=\"" : "<span class=\"link\" data-target=\"")
    attribute(node, &writer)
    writer.append("\">")
    linkDepth += 1
  }

  private func isAnchor(_ node: Node) -> Bool {
    linkDepth == 0 && WebAddress.isSafeLink(batch.text(of: node))
  }

  private mutating func close(_ index: Int, in parent: Int, _ writer: inout ByteWriter) {
    switch nodes[index].kind {
    case .paragraph: writer.append("</p>")
    case .listItem: writer.append("</li>")
    case .list: writer.append(nodes[index].flags.contains(.ordered) ? "</ol>" : "</ul>")
    case .table: writer.append("</table>")
    case .tableRow: writer.append("</tr>")
    case .tableCell: writer.append(nodes[parent].flags.contains(.header) ? "</th>" : "</td>")
    case .emphasis: writer.append("</em>")
    case .strong: writer.append("</strong>")
    case .link:
      linkDepth -= 1
      writer.append(isAnchor(nodes[index]) ? "</a>" : "</span>")
    case .cloze: writer.append("</mark>")
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag, .field:
      break
    }
  }

  private mutating func writeLeaf(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    switch node.kind {
    case .codeBlock:
      writer.append("<pre><code")
      if Int(node.end) > index + 1 {
        writer.append(" class=\"language-")
        attributeBelow(index, &writer)
        writer.append("\"")
      }
      writer.append(">")
      text(node, &writer)
      writer.append("</code></pre>")
    case .code:
      writer.append("<code>")
      text(node, &writer)
      writer.append("</code>")
    case .mathBlock:
      writer.append("<div class=\"math\">\\[")
      text(node, &writer)
      writer.append("\\]</div>")
    case .math:
      let delimiter = MathDelimiter(rawValue: node.value) ?? .dollar
      writer.append("<span class=\"math\" data-delimiter=\"")
      writer.append(delimiter.opening)
      writer.append("\">")
      writer.append(delimiter.opening)
      text(node, &writer)
      writer.append(delimiter.closing)
      writer.append("</span>")
    case .imageBlock:
      writer.append("<figure>")
      writeImage(node, index, &writer)
      writer.append("</figure>")
    case .image: writeImage(node, index, &writer)
    case .lineBreak: writer.append("<br>")
    case .markup:
      // Markup that nobody checked doesn't become part of the page.
      writer.append(
        node.value == 1
          ? "<span class=\"markup divides\" data-markup=\"" : "<span class=\"markup\" data-markup=\"")
      attribute(node, &writer)
      writer.append(node.value == 1 ? "\"> </span>" : "\"></span>")
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
      .tableCell,
      .text, .emphasis, .strong, .link, .cloze:
      break
    }
  }

  /// Writes a picture; one that would be loaded from elsewhere is only named.
  private mutating func writeImage(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    let source = batch.text(of: node)
    guard WebAddress.isSafeImage(source) else {
      writer.append("<span class=\"image\" data-source=\"")
      attribute(node, &writer)
      writer.append("\">")
      for below in index + 1..<Int(node.end) where nodes[below].kind == .text { text(nodes[below], &writer) }
      writer.append("</span>")
      return
    }
    writer.append("<img src=\"")
    let isFile = !source.hasPrefix("data:")
    if isFile && source.contains(where: WebAddress.needsEscape) {
      writer.append(percentEncoding: source)
      writer.append("\" data-source=\"")
    }
    attribute(node, &writer)
    writer.append("\" alt=\"")
    attributeBelow(index, &writer)
    writer.append("\">")
  }

  /// Writes the texts below the node at `index`, joined.
  private mutating func attributeBelow(_ index: Int, _ writer: inout ByteWriter) {
    for below in index + 1..<Int(nodes[index].end) where nodes[below].kind == .text {
      attribute(nodes[below], &writer)
    }
  }
}

extension ByteWriter {
  /// Appends the name of a file as an address in an attribute.
  fileprivate mutating func append(percentEncoding bytes: ByteView) {
    let digits: [UInt8] = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      if WebAddress.needsEscape(byte) {
        append(UInt8(ascii: "%"))
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 0x0F)])
      } else if byte == UInt8(ascii: "&") {
        append("&amp;")
      } else {
        append(byte)
      }
    }
  }
}

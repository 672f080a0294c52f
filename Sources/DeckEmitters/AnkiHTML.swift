internal import DeckModel
internal import DeckSource

/// Writes fields of one batch as the HTML that Anki keeps in its notes, ready to stand inside quotes: every
/// quote is doubled.
///
/// Anki brings what it reads to NFC and deletes control characters. It looks for cloze deletions in the HTML as
/// it is, math included, so in cloze notes what only looks like their marks is broken up by an empty comment.
struct AnkiHTML {
  let batch: CardBatch
  let nodes: NodeList
  /// Whether Anki looks for marks of deletions in the field, so that what only looks like them is broken up.
  var breaksMarks = false
  /// Whether deletions of the field are written as such.
  var writesClozes = false
  /// Whether what was written has to stand inside quotes.
  var mustQuote = false
  /// Whether control characters were left out.
  var droppedControls = false
  /// Whether a deletion was written as its hidden text.
  var droppedClozes = false
  /// Where text in which marks count last ended, and its last byte: what stands behind it may make a mark with it.
  var textEnd: (place: Int, byte: UInt8) = (-1, 0)
  /// The number of deletions that are open.
  var depth = 0
  /// Whether the last block needs a line end between itself and another of its kind.
  var joins = false

  init(_ batch: CardBatch) {
    self.batch = batch
    nodes = batch.nodes
  }

  /// Writes the field at `field`.
  mutating func write(_ field: Int, _ writer: inout ByteWriter, _ open: inout NodeStack) {
    var parent = field
    var kind = NodeKind.field
    var end = Int(nodes[field].end)
    var index = field + 1
    depth = 0
    joins = false
    textEnd = (-1, 0)
    while true {
      while index >= end {
        guard let outer = open.pop() else { return }
        close(kind, parent, in: Int(outer), &writer)
        parent = Int(outer)
        kind = nodes[parent].kind
        end = Int(nodes[parent].end)
      }
      let node = nodes[index]
      if node.kind == .text {
        text(node, &writer)
        index += 1
      } else if begin(node, index, parent, &writer) {
        open.push(UInt32(truncatingIfNeeded: parent))
        parent = index
        kind = node.kind
        end = Int(node.end)
        index += 1
      } else {
        index = Int(node.end)
      }
    }
  }

  /// Writes what stands before the nodes below `node` and returns true, or writes all of it and returns false.
  @inline(__always)
  mutating func begin(_ node: Node, _ index: Int, _ parent: Int, _ writer: inout ByteWriter) -> Bool {
    switch node.kind {
    case .paragraph: separate(&writer)
    case .listItem:
      joins = false
      writer.append("<li>")
    case .list:
      joins = false
      beginList(node, &writer)
    case .table:
      joins = false
      writer.append("<table>")
    case .tableRow: writer.append("<tr>")
    case .tableCell: writer.append(nodes[parent].flags.contains(.header) ? "<th>" : "<td>")
    case .emphasis: writer.append("<i>")
    case .strong: writer.append("<b>")
    case .link:
      writer.append("<a href=\"\"")
      attribute(node, &writer)
      writer.append("\"\">")
    case .cloze: beginCloze(node, &writer)
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag,
      .field:
      writeLeaf(node, index, &writer)
      return false
    }
    return true
  }

  func beginList(_ node: Node, _ writer: inout ByteWriter) {
    if !node.flags.contains(.ordered) {
      writer.append("<ul>")
    } else if node.value == 1 {
      writer.append("<ol>")
    } else {
      writer.append("<ol start=")
      writer.append(number: Int(node.value))
      writer.append(">")
    }
  }

  mutating func beginCloze(_ node: Node, _ writer: inout ByteWriter) {
    guard writesClozes else {
      droppedClozes = true
      return
    }
    depth += 1
    writer.append("{{c")
    writer.append(number: Int(node.value))
    writer.append("::")
  }

  mutating func close(
    _ kind: NodeKind, _ index: Int, in parent: Int, _ writer: inout ByteWriter
  ) {
    switch kind {
    case .paragraph: joins = true
    case .listItem: writer.append("</li>")
    case .list:
      writer.append(nodes[index].flags.contains(.ordered) ? "</ol>" : "</ul>")
      joins = false
    case .table:
      writer.append("</table>")
      joins = false
    case .tableRow: writer.append("</tr>")
    case .tableCell: writer.append(nodes[parent].flags.contains(.header) ? "</th>" : "</td>")
    case .emphasis: writer.append("</i>")
    case .strong: writer.append("</b>")
    case .link:
      writer.append("</a>")
      mustQuote = true
    case .cloze: closeCloze(nodes[index], &writer)
    case .codeBlock, .imageBlock, .mathBlock, .code, .image, .math, .lineBreak, .text, .markup, .card,
      .identifier,
      .property, .tag,
      .field:
      break
    }
  }

  mutating func closeCloze(_ node: Node, _ writer: inout ByteWriter) {
    guard writesClozes else { return }
    if !node.text.isEmpty {
      if writer.view.last == UInt8(ascii: ":") { writer.append(Self.comment) }
      writer.append("::")
      text(node, &writer)
    }
    if writer.count == textEnd.place && textEnd.byte == UInt8(ascii: "}") { writer.append(Self.comment) }
    writer.append("}}")
    depth -= 1
  }

  @inline(never)
  mutating func writeLeaf(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    switch node.kind {
    case .codeBlock:
      joins = false
      writer.append("<pre><code")
      if Int(node.end) > index + 1 {
        writer.append(" class=\"\"language-")
        attributeBelow(index, &writer)
        writer.append("\"\"")
        mustQuote = true
      }
      writer.append(">")
      text(node, &writer)
      writer.append("</code></pre>")
    case .mathBlock:
      separate(&writer)
      writeMath(node, "\\[", "\\]", &writer)
      joins = true
    case .imageBlock:
      separate(&writer)
      writeImage(node, index, &writer)
      joins = true
    case .code:
      writer.append("<code>")
      text(node, &writer)
      writer.append("</code>")
    case .image: writeImage(node, index, &writer)
    case .math:
      switch MathDelimiter(rawValue: node.value) ?? .dollar {
      case .dollar, .parenthesis: writeMath(node, "\\(", "\\)", &writer)
      case .doubleDollar, .bracket: writeMath(node, "\\[", "\\]", &writer)
      }
    case .lineBreak: writer.append("<br>")
    case .markup: writeMarkup(batch.text(of: node), &writer)
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
      .tableCell, .text, .emphasis, .strong, .link, .cloze:
      break
    }
  }

  mutating func writeImage(_ node: Node, _ index: Int, _ writer: inout ByteWriter) {
    writer.append("<img src=\"\"")
    attribute(node, &writer)
    if Int(node.end) > index + 1 {
      writer.append("\"\" alt=\"\"")
      attributeBelow(index, &writer)
    }
    writer.append("\"\">")
    mustQuote = true
  }

  mutating func writeMath(
    _ node: Node, _ opening: StaticString, _ closing: StaticString, _ writer: inout ByteWriter
  ) {
    writer.append(opening)
    escape(batch.text(of: node), inMath: true, &writer)
    writer.append(closing)
  }

  mutating func separate(_ writer: inout ByteWriter) {
    if joins { writer.append("<br><br>") }
    joins = false
  }
}

public import DeckSource

/// Renders fields as plain Markdown, the form in which JSON's `text` and the columns of CSV hold them.
///
/// Text is written as it is, without escapes: what the author typed is what comes out. One renderer serves
/// many fields. It walks the nodes with a stack of its own, so no depth of nesting overflows anything.
///
/// Complexity: O(nodes + text), and O(depth) for the indentation of each line.
public struct FieldTextRenderer: Sendable {
  /// A node whose children are being written.
  private struct Open {
    var kind: NodeKind
    var isFirstChild = true
    /// Spaces that lines below this node begin with.
    var indentation: UInt16
    /// The number of the next item of an ordered list, or of the cells of a header; -1 elsewhere.
    var nextNumber: Int32 = -1
    var index: Int
    var end: Int

    init(_ node: Node, _ index: Int, indentation: UInt16 = 0) {
      kind = node.kind
      self.indentation = indentation
      self.index = index
      end = Int(node.end)
    }
  }

  /// Lines are indented no further than this many spaces: deeper levels look alike, and text stays linear.
  static let maximumIndentation: UInt16 = 200

  private var stack: [Open] = []

  /// A renderer.
  public init() {}

  /// Appends the text of the field at `field`.
  public mutating func render(_ batch: CardBatch, field: Int, into writer: inout ByteWriter) {
    let nodes = batch.nodes
    var top = Open(nodes[field], field)
    var index = field + 1
    while true {
      while index >= top.end {
        guard let outer = stack.popLast() else { return }
        Self.close(batch, nodes, top, into: &writer)
        top = outer
      }
      let node = nodes[index]
      let isFirst = top.isFirstChild
      top.isFirstChild = false
      switch node.kind {
      case .text, .markup:
        batch.append(node, to: &writer)
        index += 1
        continue
      case .paragraph:
        Self.separate(isFirst, isTight: false, top.indentation, &writer)
        if node.end == index + 2 && nodes[index + 1].kind == .text {
          batch.append(nodes[index + 1], to: &writer)
          index += 2
          continue
        }
        push(&top, node, index)
      case .list:
        Self.separate(isFirst, isTight: top.kind == .listItem, top.indentation, &writer)
        push(&top, node, index)
        if node.flags.contains(.ordered) { top.nextNumber = Int32(node.value) }
      case .listItem:
        if !isFirst { Self.newLine(top.indentation, &writer) }
        if top.nextNumber >= 0 {
          writer.append(number: Int(top.nextNumber))
          writer.append(". ")
          top.nextNumber += 1
        } else {
          writer.append("- ")
        }
        if node.end == index + 3 && nodes[index + 1].kind == .paragraph && nodes[index + 2].kind == .text {
          // Most items are one plain paragraph.
          batch.append(nodes[index + 2], to: &writer)
          index += 3
          continue
        }
        push(&top, node, index)
        top.indentation = min(top.indentation + 2, Self.maximumIndentation)
      case .codeBlock, .table, .tableRow, .tableCell, .imageBlock, .mathBlock, .emphasis, .strong, .code,
        .link,
        .image, .math, .cloze, .lineBreak, .card, .identifier, .property, .tag, .field:
        if Self.write(batch, nodes, node, index, &top, isFirst, into: &writer) {
          push(&top, node, index)
        } else {
          index = Int(node.end)
          continue
        }
      }
      index += 1
    }
  }

  @inline(__always)
  private mutating func push(_ top: inout Open, _ node: Node, _ index: Int) {
    stack.append(top)
    top = Open(node, index, indentation: top.indentation)
  }
}

extension FieldTextRenderer {
  /// Writes what stands before the children of a rarer node and returns true, or all of it and returns false.
  @inline(never)
  private static func write(
    _ batch: CardBatch, _ nodes: NodeList, _ node: Node, _ index: Int, _ parent: inout Open, _ isFirst: Bool,
    into writer: inout ByteWriter
  ) -> Bool {
    let text = batch.text(of: node)
    switch node.kind {
    case .lineBreak:
      newLine(parent.indentation, &writer)
      return false
    case .codeBlock:
      separate(isFirst, isTight: false, parent.indentation, &writer)
      let language = Int(node.end) > index + 1 ? batch.text(of: nodes[index + 1]) : text[0..<0]
      writeCode(text, language, parent.indentation, &writer)
      return false
    case .mathBlock:
      separate(isFirst, isTight: false, parent.indentation, &writer)
      writer.append("$$")
      writer.append(text)
      writer.append("$$")
      return false
    case .table:
      separate(isFirst, isTight: false, parent.indentation, &writer)
    case .tableRow:
      if !isFirst { newLine(parent.indentation, &writer) }
      writer.append("|")
    case .tableCell:
      parent.nextNumber += 1
      writer.append(" ")
    case .emphasis: writer.append("*")
    case .strong: writer.append("**")
    case .code:
      let ticks: StaticString = text.firstIndex(of: UInt8(ascii: "`")) == nil ? "`" : "``"
      writer.append(ticks)
      writer.append(text)
      writer.append(ticks)
      return false
    case .math:
      let delimiter = MathDelimiter(rawValue: node.value) ?? .dollar
      writer.append(delimiter.opening)
      writer.append(text)
      writer.append(delimiter.closing)
      return false
    case .link:
      if node.flags.contains(.bare) {
        writer.append(text)
        return false
      }
      writer.append("[")
    case .image: writer.append("![")
    case .imageBlock:
      separate(isFirst, isTight: false, parent.indentation, &writer)
      writer.append("![")
    case .cloze:
      writer.append("{{c")
      writer.append(number: Int(node.value))
      writer.append("::")
    case .card, .identifier, .property, .tag, .field, .text, .markup, .paragraph, .list, .listItem:
      return false
    }
    return true
  }

  /// Writes what stands behind the children of a node.
  @inline(__always)
  private static func close(
    _ batch: CardBatch, _ nodes: NodeList, _ top: Open, into writer: inout ByteWriter
  ) {
    switch top.kind {
    case .paragraph, .list, .listItem: break
    case .codeBlock, .table, .tableRow, .tableCell, .imageBlock, .mathBlock, .emphasis, .strong, .code, .link,
      .image, .math, .cloze, .lineBreak, .card, .identifier, .property, .tag, .field, .text, .markup:
      closeRare(batch, nodes[top.index], top, into: &writer)
    }
  }

  @inline(never)
  private static func closeRare(_ batch: CardBatch, _ node: Node, _ top: Open, into writer: inout ByteWriter)
  {
    switch node.kind {
    case .tableRow:
      guard node.flags.contains(.header) else { return }
      newLine(top.indentation, &writer)
      writer.append("|")
      for _ in -1..<top.nextNumber { writer.append(" --- |") }
    case .tableCell: writer.append(" |")
    case .emphasis: writer.append("*")
    case .strong: writer.append("**")
    case .link, .image, .imageBlock:
      writer.append("](")
      batch.append(node, to: &writer)
      writer.append(")")
    case .cloze:
      if !node.text.isEmpty {
        writer.append("::")
        batch.append(node, to: &writer)
      }
      writer.append("}}")
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table,
      .mathBlock,
      .text, .markup,
      .code, .math, .lineBreak:
      break
    }
  }

  private static func writeCode(
    _ text: ByteView, _ language: ByteView, _ indentation: UInt16, _ writer: inout ByteWriter
  ) {
    let fence: StaticString = text.firstIndex(of: "```") == nil ? "```" : "~~~~"
    writer.append(fence)
    writer.append(language)
    for line in text.lines {
      newLine(indentation, &writer)
      writer.append(line)
    }
    newLine(indentation, &writer)
    writer.append(fence)
  }

  @inline(__always)
  private static func separate(
    _ isFirst: Bool, isTight: Bool, _ indentation: UInt16, _ writer: inout ByteWriter
  ) {
    guard !isFirst else { return }
    if !isTight { writer.append(UInt8(ascii: "\n")) }
    newLine(indentation, &writer)
  }

  @inline(__always)
  private static func newLine(_ indentation: UInt16, _ writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "\n"))
    if indentation > 0 { writer.append(repeating: UInt8(ascii: " "), count: Int(indentation)) }
  }
}

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
    var end: Int
    var kind: NodeKind
    /// The number of the next item of an ordered list; -1 for bullets.
    var nextNumber = -1
    /// Spaces that lines below this node begin with.
    var indentation = 0
    /// What ends an inline: `closing`, or `separator`, the text of node `tail` (a link's target, a cloze
    /// deletion's hint) and `closing`.
    var ending = Ending()
    var isFirstChild = true
  }

  private struct Ending {
    var separator: StaticString = ""
    var tail = -1
    var closing: StaticString = ""
  }

  /// Lines are indented no further than this many spaces: deeper levels look alike, and text stays linear.
  static let maximumIndentation = 200

  private var stack: [Open] = []

  /// A renderer.
  public init() {}

  /// Appends the text of the field at `field`.
  public mutating func render(_ batch: CardBatch, field: Int, into writer: inout ByteWriter) {
    let nodes = batch.nodes
    stack.removeAll(keepingCapacity: true)
    stack.append(Open(end: Int(nodes[field].end), kind: .field))
    var index = field + 1
    while true {
      // Close what ends here.
      while let top = stack.last, index >= top.end {
        close(batch, top, into: &writer)
        stack.removeLast()
        if stack.isEmpty { return }
      }
      index = write(batch, nodes, index, into: &writer)
    }
  }

  /// Writes the node at `index`, or what stands before its children, and returns the index to go on at.
  private mutating func write(
    _ batch: CardBatch, _ nodes: [Node], _ index: Int, into writer: inout ByteWriter
  ) -> Int {
    let node = nodes[index]
    let depth = stack.count - 1
    let indentation = stack[depth].indentation
    let isFirst = stack[depth].isFirstChild
    stack[depth].isFirstChild = false
    switch node.kind {
    case .text:
      writer.append(batch.text(of: node))
      return index + 1
    case .paragraph:
      separate(isFirst, tight: false, indentation, &writer)
      push(node, indentation)
    case .list:
      separate(isFirst, tight: stack[depth].kind == .listItem, indentation, &writer)
      push(node, indentation)
      if node.flags.contains(.ordered) { stack[depth + 1].nextNumber = Int(node.value) }
    case .listItem:
      if !isFirst { newLine(indentation, &writer) }
      let number = stack[depth].nextNumber
      if number >= 0 {
        writer.append(number: number)
        writer.append(". ")
        stack[depth].nextNumber = number + 1
      } else {
        writer.append("- ")
      }
      push(node, indentation + 2)
    case .lineBreak:
      newLine(indentation, &writer)
      return index + 1
    case .codeBlock:
      separate(isFirst, tight: false, indentation, &writer)
      let text = batch.text(of: node)
      let fence = Self.fence(for: text)
      writer.append(fence)
      if index + 1 < Int(node.end) { writer.append(batch.text(of: nodes[index + 1])) }
      for line in text.lines {
        newLine(indentation, &writer)
        writer.append(line)
      }
      newLine(indentation, &writer)
      writer.append(fence)
      return Int(node.end)
    case .mathBlock:
      separate(isFirst, tight: false, indentation, &writer)
      writer.append("$$")
      writer.append(batch.text(of: node))
      writer.append("$$")
      return index + 1
    case .table:
      separate(isFirst, tight: false, indentation, &writer)
      push(node, indentation)
    case .tableRow:
      if !isFirst { newLine(indentation, &writer) }
      writer.append("|")
      push(node, indentation)
      if node.flags.contains(.header) { stack[depth + 1].nextNumber = 0 }
      return index + 1
    case .tableCell:
      if stack[depth].nextNumber >= 0 { stack[depth].nextNumber += 1 }
      writer.append(" ")
      push(node, indentation, Ending(closing: " |"))
    case .emphasis:
      writer.append("*")
      push(node, indentation, Ending(closing: "*"))
    case .strong:
      writer.append("**")
      push(node, indentation, Ending(closing: "**"))
    case .code:
      let text = batch.text(of: node)
      let ticks: StaticString = text.firstIndex(of: UInt8(ascii: "`")) == nil ? "`" : "``"
      writer.append(ticks)
      writer.append(text)
      writer.append(ticks)
      return index + 1
    case .math:
      let delimiter = MathDelimiter(rawValue: node.value) ?? .dollar
      writer.append(delimiter.opening)
      writer.append(batch.text(of: node))
      writer.append(delimiter.closing)
      return index + 1
    case .link:
      if node.flags.contains(.bare) {
        writer.append(batch.text(of: node))
        return Int(node.end)
      }
      writer.append("[")
      push(node, indentation, Ending(separator: "](", tail: index, closing: ")"))
    case .image, .imageBlock:
      if node.kind == .imageBlock { separate(isFirst, tight: false, indentation, &writer) }
      writer.append("![")
      push(node, indentation, Ending(separator: "](", tail: index, closing: ")"))
    case .cloze:
      writer.append("{{c")
      writer.append(number: Int(node.value))
      writer.append("::")
      let hasHint = !node.text.isEmpty
      push(node, indentation, Ending(separator: hasHint ? "::" : "", tail: hasHint ? index : -1, closing: "}}"))
    case .card, .identifier, .tag, .field:
      return Int(node.end)
    }
    return index + 1
  }

  private func close(_ batch: CardBatch, _ top: Open, into writer: inout ByteWriter) {
    writer.append(top.ending.separator)
    if top.ending.tail >= 0 { writer.append(batch.text(of: batch.nodes[top.ending.tail])) }
    writer.append(top.ending.closing)
    if top.kind == .tableRow && top.nextNumber > 0 {
      newLine(top.indentation, &writer)
      writer.append("|")
      for _ in 0..<top.nextNumber { writer.append(" --- |") }
    }
  }

  private mutating func push(_ node: Node, _ indentation: Int, _ ending: Ending = Ending()) {
    stack.append(
      Open(
        end: Int(node.end), kind: node.kind, indentation: min(indentation, Self.maximumIndentation),
        ending: ending))
  }

  private func separate(_ isFirst: Bool, tight: Bool, _ indentation: Int, _ writer: inout ByteWriter) {
    guard !isFirst else { return }
    if !tight { writer.append(UInt8(ascii: "\n")) }
    newLine(indentation, &writer)
  }

  private func newLine(_ indentation: Int, _ writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation { writer.append(UInt8(ascii: " ")) }
  }

  private static func fence(for text: ByteView) -> StaticString {
    text.firstIndex(of: "```") == nil ? "```" : "~~~~"
  }
}

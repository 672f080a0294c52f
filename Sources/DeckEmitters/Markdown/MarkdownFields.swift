internal import DeckModel
internal import DeckSource

/// Writes fields as Markdown that reads back as the same blocks and inlines.
///
/// What Markdown has no marks for, or none that are safe where they would stand, is written as the HTML that Markdown lets
/// through: `<em>`, `<code>` and the like. It walks the nodes with a stack of its own, so no depth of nesting overflows
/// anything.
///
/// Complexity: O(nodes + text), and O(depth of lists) for the indentation of each line.
struct MarkdownFields {
  /// A node whose children are being written.
  struct Open {
    var index: Int
    var kind: NodeKind
    var end: Int
    /// Spaces that lines below this node begin with.
    var indentation = 0
    /// The number of the next item of an ordered list; -1 elsewhere.
    var nextNumber = -1
    /// The kind of the last child; nil before the first.
    var last: NodeKind?
    /// The number of lists around.
    var depth = 0
    /// The spaces before the mark of an item.
    var markIndentation = 0
    /// What stands behind the children.
    var closing: StaticString = ""
  }

  /// Lists that are nested deeper than this are written as if they weren't: each line repeats the indentation of all.
  static let maximumDepth = 60

  let batch: CardBatch
  let nodes: NodeList
  /// What could not be held.
  var losses: Set<String> = []
  private var stack: [Open] = []
  /// Whether nothing of the line was written yet but marks.
  var isLineStart = true
  /// Where the innermost paragraph or cell ends.
  var blockEnd = 0
  /// Whether a table's cell is being written.
  var isInCell = false
  /// The number of deletions that are open.
  var clozeDepth = 0
  /// The number of links that are open.
  var linkDepth = 0

  init(_ batch: CardBatch) {
    self.batch = batch
    nodes = batch.nodes
  }

  /// Writes the blocks of the field at `field`, behind its label.
  mutating func write(_ field: Int, _ writer: inout ByteWriter) {
    var top = Open(index: field, kind: .field, end: Int(nodes[field].end))
    var index = field + 1
    while true {
      while index >= top.end {
        guard let outer = stack.popLast() else { return }
        close(top, &writer)
        top = outer
      }
      let node = nodes[index]
      if let inner = begin(node, index, &top, &writer) {
        stack.append(top)
        top = inner
        index += 1
      } else {
        index = Int(node.end)
      }
    }
  }

  /// Writes what stands before the children of `node` and returns how they are written, or writes all of it.
  private mutating func begin(
    _ node: Node, _ index: Int, _ top: inout Open, _ writer: inout ByteWriter
  ) -> Open? {
    if node.kind.isInline { return beginInline(node, index, top, &writer) }
    if node.kind == .list && Int(node.end) == index + 1 {
      losses.insert("lists without items")
      return nil
    }
    let previous = top.last
    if node.kind != .listItem && node.kind != .tableRow && node.kind != .tableCell && !isFlattened(node, top)
    {
      separate(node, index, top, &writer)
    }
    top.last = node.kind
    var open = Open(
      index: index, kind: node.kind, end: Int(node.end), indentation: top.indentation, depth: top.depth)
    switch node.kind {
    case .paragraph:
      guard !isEmpty(index) else {
        writer.append("<p></p>")
        return nil
      }
      (isLineStart, blockEnd) = (true, open.end)
    case .list:
      if isFlattened(node, top) {
        losses.insert("lists nested deeper than \(Self.maximumDepth) levels")
        open.indentation = top.markIndentation
      }
      open.depth += 1
      if node.flags.contains(.ordered) { open.nextNumber = Int(node.value) }
    case .listItem:
      if previous != nil || top.depth > Self.maximumDepth { newLine(top.indentation, &writer) }
      open.markIndentation = top.indentation
      open.indentation = top.indentation + beginItem(node, index, &top, &writer)
    case .codeBlock:
      writeCode(node, index, top.indentation, &writer)
      return nil
    case .mathBlock:
      writeMathBlock(node, top.indentation, &writer)
      return nil
    case .imageBlock:
      writeImage(node, index, asTag: false, &writer)
      return nil
    case .table: return beginTable(node, index, open, &writer)
    case .tableRow:
      if previous != nil { newLine(top.indentation, &writer) }
      if node.flags.contains(.header) && previous != nil {
        losses.insert("rows of column names inside tables")
      }
      writer.append("|")
    case .tableCell:
      writer.append(" ")
      (isLineStart, isInCell, blockEnd) = (true, true, open.end)
      if isEmptyHeader(top.index) && previous == nil { writer.append("<!-- -->") }
    case .card, .identifier, .property, .tag, .field, .text, .emphasis, .strong, .code, .link, .image, .math,
      .cloze, .lineBreak, .markup:
      return nil
    }
    return open
  }

  private mutating func close(_ top: Open, _ writer: inout ByteWriter) {
    switch top.kind {
    case .tableCell:
      writer.append(" |")
      isInCell = false
    case .tableRow:
      guard nodes[top.index].flags.contains(.header), isFirstRow(top.index) else { return }
      writeDivider(of: top.index, top.indentation, &writer)
    case .cloze: closeCloze(nodes[top.index], &writer)
    case .link:
      linkDepth -= 1
      closeLink(nodes[top.index], &writer)
    case .emphasis, .strong: writer.append(top.closing)
    case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table,
      .imageBlock, .mathBlock, .text, .code, .image, .math, .lineBreak, .markup:
      break
    }
  }

  // MARK: Between blocks

  private mutating func separate(_ node: Node, _ index: Int, _ top: Open, _ writer: inout ByteWriter) {
    guard let last = top.last else {
      guard top.kind == .field else { return }
      let isBeside = node.kind == .paragraph && !isEmpty(index)
      return writer.append(isBeside ? " " : "\n\n")
    }
    if last == .list && node.kind == .list {
      // Without something between them, two lists are one.
      blankLine(top.indentation, &writer)
      writer.append("<!-- -->")
    }
    if node.kind == .list && top.kind == .listItem && last == .paragraph && mayInterrupt(node, index) {
      newLine(top.indentation, &writer)
    } else {
      blankLine(top.indentation, &writer)
    }
  }

  /// Whether a list may stand right below a paragraph.
  private func mayInterrupt(_ list: Node, _ index: Int) -> Bool {
    guard !list.flags.contains(.ordered) || list.value == 1 else { return false }
    return index + 1 < Int(list.end) && Int(nodes[index + 1].end) > index + 2
  }

  private func isFlattened(_ node: Node, _ top: Open) -> Bool {
    node.kind == .list && top.depth >= Self.maximumDepth
  }

  func newLine(_ indentation: Int, _ writer: inout ByteWriter) {
    writer.append("\n")
    writer.append(repeating: 0x20, count: indentation)
  }

  private func blankLine(_ indentation: Int, _ writer: inout ByteWriter) {
    writer.append("\n")
    newLine(indentation, &writer)
  }

  /// Whether the paragraph at `index` holds nothing.
  private func isEmpty(_ index: Int) -> Bool {
    (index + 1..<Int(nodes[index].end)).allSatisfy { nodes[$0].kind == .text && nodes[$0].text.isEmpty }
  }

  // MARK: Items

  /// Writes the mark of an item and returns by how much its content is indented.
  private mutating func beginItem(
    _ node: Node, _ index: Int, _ list: inout Open, _ writer: inout ByteWriter
  ) -> Int {
    let start = writer.count
    if list.nextNumber >= 0 {
      writer.append(number: list.nextNumber)
      writer.append(".")
      list.nextNumber += 1
    } else {
      writer.append("-")
    }
    let width = writer.count - start + 1
    if nodes[list.index].flags.contains(.choice) {
      writer.append(node.flags.contains(.choice) ? " [x]" : " [ ]")
    }
    if Int(node.end) > index + 1 { writer.append(" ") }
    return width
  }
}

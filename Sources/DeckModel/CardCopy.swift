internal import DeckSource

/// What is other in the copy of a card.
public struct CardCopyChanges: Sendable {
  /// The number; nil for none.
  public var number: String?
  /// The id; nil for none.
  public var identifier: String?
  /// The tags.
  public var tags: [String]

  /// These, whatever the card has.
  public init(number: String?, identifier: String?, tags: [String]) {
    self.number = number
    self.identifier = identifier
    self.tags = tags
  }
}

extension CardBatchBuilder {
  /// Adds a copy of `card`, with `changes` if there are any. A card of another source brings its texts along
  /// and has no positions.
  ///
  /// Complexity: O(nodes), and O(text) for what doesn't stand in the source.
  public mutating func add(_ card: Card, changes: CardCopyChanges? = nil) {
    let batch = card.batch
    let nodes = batch.nodes
    let isOwn = batch.source === source
    var copy = copied(nodes[card.nodeIndex], of: batch, isOwn: isOwn)
    if let changes, changes.number != card.number {
      copy.text = decode((changes.number ?? "").utf8)
      copy.flags.insert(.decoded)
    }
    let index = open(copy.kind, flags: copy.flags, value: copy.value, span: copy.span, text: copy.text)
    if let changes {
      if let identifier = changes.identifier { addDecoded(.identifier, identifier, span: copy.span) }
      for tag in changes.tags { addDecoded(.tag, tag, span: copy.span) }
    }
    for child in card.children {
      let isReplaced = nodes[child].kind == .identifier || nodes[child].kind == .tag
      if changes == nil || !isReplaced { addCopies(child..<Int(nodes[child].end), of: batch, isOwn: isOwn) }
    }
    close(index)
  }

  /// Adds a copy of `card` of the same source with other texts for the nodes at the indices of `texts`. What is left without
  /// text goes, and what holds nothing else.
  ///
  /// Complexity: O(nodes + text).
  mutating func add(_ card: Card, texts: [Int: [UInt8]]) {
    let batch = card.batch
    let indices = card.nodeIndex...card.lastNodeIndex
    // How many nodes are kept of those from an index on.
    var kept = [Int](repeating: 0, count: indices.count + 1)
    for index in indices.reversed() {
      let node = batch.nodes[index]
      let place = index - card.nodeIndex
      let below = kept[place + 1] - kept[Int(node.end) - card.nodeIndex]
      let isEmptied = texts[index]?.isEmpty ?? false
      let hadNodes = Int(node.end) > index + 1
      let goes = node.kind == .text ? isEmptied : node.kind.isNothingByItself && hadNodes && below == 0
      kept[place] = kept[place + 1] + (goes ? 0 : 1)
    }
    var field = count
    for index in indices {
      let place = index - card.nodeIndex
      guard kept[place] > kept[place + 1] else { continue }
      var node = copied(batch.nodes[index], of: batch, isOwn: true)
      node.end = UInt32(truncatingIfNeeded: count + 1 + kept[place + 1])
      node.end -= UInt32(truncatingIfNeeded: kept[Int(batch.nodes[index].end) - card.nodeIndex])
      if let text = texts[index] {
        node.text = decode(text)
        node.flags.insert(.decoded)
        if node.kind == .text { update(field) { $0.flags.remove(.html) } }
      }
      if node.kind == .field { field = count }
      if node.kind == .card {
        open(.card, flags: node.flags, value: node.value, span: node.span, text: node.text)
        update(count - 1) { $0.end = node.end }
      } else {
        append(node)
      }
    }
  }

  /// Adds a node whose text stands nowhere in the source, at the start of its card.
  private mutating func addDecoded(_ kind: NodeKind, _ text: String, span: Span) {
    let place = Span(start: span.start, end: span.start)
    leaf(kind, flags: .decoded, span: place, text: decode(text.utf8))
  }

  /// Adds the nodes at `range`, which are one node with all below it.
  private mutating func addCopies(_ range: Range<Int>, of batch: CardBatch, isOwn: Bool) {
    let base = count
    for index in range {
      var node = copied(batch.nodes[index], of: batch, isOwn: isOwn)
      node.end = UInt32(truncatingIfNeeded: Int(node.end) - range.lowerBound + base)
      append(node)
    }
  }

  private mutating func copied(_ node: Node, of batch: CardBatch, isOwn: Bool) -> Node {
    var node = node
    if !node.text.isEmpty && (!isOwn || node.flags.contains(.decoded)) {
      node.text = decode(batch.text(of: node))
      node.flags.insert(.decoded)
    }
    if !isOwn {
      node.span = Span(start: 0, end: 0)
      node.flags.remove(.html)
    }
    return node
  }
}

extension NodeKind {
  /// Whether a node of this kind holds others and says nothing without them.
  fileprivate var isNothingByItself: Bool {
    switch self {
    case .paragraph, .list, .listItem, .emphasis, .strong, .link, .cloze: true
    case .card, .identifier, .tag, .field, .codeBlock, .table, .tableRow, .tableCell, .imageBlock, .mathBlock,
      .text, .code, .image, .math, .lineBreak, .markup, .property:
      false
    }
  }
}

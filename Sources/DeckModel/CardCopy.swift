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

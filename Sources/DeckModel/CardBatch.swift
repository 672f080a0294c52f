public import DeckSource

/// A run of cards of one deck: a flat arena of nodes. The typed views `Card`, `Field`, `Block` and `Inline`
/// read it.
///
/// A batch is a value of one source; it never changes after it was built. Decks are read batch by batch so
/// that a deck of a million cards needs the memory of a few thousand.
public final class CardBatch: Sendable {
  /// The source that spans refer to.
  public let source: SourceFile
  /// The position of the first card in the deck.
  public let firstIndex: Int
  /// All nodes in document order.
  public let nodes: [Node]
  /// Where in `nodes` each card begins.
  public let cardNodes: [UInt32]
  private let decoded: ByteStorage

  init(
    source: SourceFile, firstIndex: Int, nodes: [Node], cardNodes: [UInt32], decoded: [UInt8]
  ) {
    self.source = source
    self.firstIndex = firstIndex
    self.nodes = nodes
    self.cardNodes = cardNodes
    self.decoded = ByteStorage(copying: decoded)
  }

  /// The number of cards.
  public var count: Int { cardNodes.count }

  /// The bytes of a node's own text; valid as long as the batch. They are UTF-8 unless the source isn't.
  @inline(__always)
  public func text(of node: Node) -> ByteView {
    (node.flags.contains(.decoded) ? decoded.view : source.bytes)[node.text]
  }

  /// The card at `position` of this batch, which must be below `count`.
  public subscript(position: Int) -> Card { Card(batch: self, position: position) }

  /// The cards in order.
  public var cards: some Sequence<Card> { (0..<count).lazy.map { self[$0] } }
}

/// Builds a batch from first to last node.
public struct CardBatchBuilder {
  private let source: SourceFile
  private let firstIndex: Int
  private let sourceIsValid: Bool
  private var nodes: [Node] = []
  private var cardNodes: [UInt32] = []
  private var decoded: [UInt8] = []

  /// A builder of the batch that begins with card `firstIndex`, with room for about `nodeCount` nodes.
  public init(source: SourceFile, firstIndex: Int, cardCount: Int, nodeCount: Int) {
    self.source = source
    self.firstIndex = firstIndex
    sourceIsValid = source.firstInvalidOffset == nil
    nodes.reserveCapacity(nodeCount)
    cardNodes.reserveCapacity(cardCount)
  }

  /// The number of cards begun.
  public var cardCount: Int { cardNodes.count }

  /// Begins a node; `close` ends it. Returns its index.
  @inline(__always)
  @discardableResult
  public mutating func open(
    _ kind: NodeKind, flags: Node.Flags = [], value: UInt16 = 0, span: Span,
    text: Span = Span(start: 0, end: 0)
  ) -> Int {
    if kind == .card { cardNodes.append(UInt32(truncatingIfNeeded: nodes.count)) }
    nodes.append(Node(kind, flags: flags, value: value, span: span, text: text))
    return nodes.count - 1
  }

  /// Ends the node that `open` returned: everything added since is below it.
  @inline(__always)
  public mutating func close(_ index: Int) {
    nodes[index].end = UInt32(truncatingIfNeeded: nodes.count)
  }

  /// Ends a node and extends its span up to `end`.
  @inline(__always)
  public mutating func close(_ index: Int, spanEnd end: UInt32) {
    nodes[index].end = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index].span.end = end
  }

  /// Adds a node without children whose text stands in the source.
  @inline(__always)
  public mutating func leaf(
    _ kind: NodeKind, flags: Node.Flags = [], value: UInt16 = 0, span: Span,
    text: Span = Span(start: 0, end: 0)
  ) {
    var node = Node(kind, flags: flags, value: value, span: span, text: text)
    node.end = UInt32(truncatingIfNeeded: nodes.count + 1)
    nodes.append(node)
  }

  /// Keeps `text` in the batch's own buffer and returns where; the node that uses it must carry `decoded`.
  public mutating func decode(_ text: some Sequence<UInt8>) -> Span {
    let start = decoded.count
    decoded.append(contentsOf: text)
    return Span(start, decoded.count)
  }

  /// Adds text from the source, repaired when it isn't UTF-8.
  @inline(__always)
  public mutating func text(_ span: Span) {
    if sourceIsValid { leaf(.text, span: span, text: span) } else { repairedText(span) }
  }

  private mutating func repairedText(_ span: Span) {
    let text = source.text(span)
    if text.utf8.elementsEqual(source.bytes[span]) {
      leaf(.text, span: span, text: span)
    } else {
      leaf(.text, flags: [.decoded, .invalid], span: span, text: decode(text.utf8))
    }
  }

  /// Changes a node that was added before, for readers that learn something late.
  public mutating func update(_ index: Int, _ change: (inout Node) -> Void) { change(&nodes[index]) }

  /// The batch.
  public consuming func finish() -> CardBatch {
    CardBatch(
      source: source, firstIndex: firstIndex, nodes: nodes, cardNodes: cardNodes, decoded: decoded)
  }
}

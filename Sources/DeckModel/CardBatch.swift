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
  public let nodes: NodeList
  /// Where in `nodes` each card begins.
  public let cardNodes: [UInt32]
  private let decoded: ByteStorage
  /// The bytes of the source and of `decoded`, held here so that reading a text follows no reference.
  @usableFromInline
  let sourceBytes: ByteView
  @usableFromInline
  let decodedBytes: ByteView

  init(
    source: SourceFile, firstIndex: Int, nodes: NodeList, cardNodes: [UInt32], decoded: [UInt8]
  ) {
    self.source = source
    self.firstIndex = firstIndex
    self.nodes = nodes
    self.cardNodes = cardNodes
    self.decoded = ByteStorage(copying: decoded)
    sourceBytes = source.bytes
    decodedBytes = self.decoded.view
  }

  /// The number of cards.
  public var count: Int { cardNodes.count }

  /// The bytes of a node's own text; valid as long as the batch. They are UTF-8 unless the source isn't.
  @inlinable @inline(__always)
  public func text(of node: Node) -> ByteView {
    (node.flags.contains(.decoded) ? decodedBytes : sourceBytes)[node.text]
  }

  /// The bytes of the source that a node stands for; valid as long as the batch.
  public func sourceText(of node: Node) -> ByteView { sourceBytes[node.span] }

  /// Appends a node's own text to `writer`.
  @inlinable @inline(__always)
  public func append(_ node: Node, to writer: inout ByteWriter) {
    writer.append(node.text, of: node.flags.contains(.decoded) ? decodedBytes : sourceBytes)
  }

  /// The card at `position` of this batch, which must be below `count`.
  public subscript(position: Int) -> Card { Card(batch: self, position: position) }

  /// The cards in order.
  public var cards: some Sequence<Card> { (0..<count).lazy.map { self[$0] } }
}

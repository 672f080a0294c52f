/// What can be seen in a node of a batch.
public protocol NodeView: Sendable {
  /// The view of the node at `index`.
  static func view(of batch: CardBatch, at index: Int) -> Self
}

/// The children of a node as views, made one by one while they are gone through.
public struct NodeViews<View: NodeView>: Sequence, Sendable {
  private let batch: CardBatch
  private let parent: Int

  init(_ batch: CardBatch, _ parent: Int) {
    self.batch = batch
    self.parent = parent
  }

  /// The first child, or nil.
  public var first: View? { first { _ in true } }

  /// Goes from sibling to sibling.
  public func makeIterator() -> AnyIterator<View> {
    let indices = NodeChildren(batch: batch, parent: parent).makeIterator()
    let batch = batch
    return AnyIterator { indices.next().map { View.view(of: batch, at: $0) } }
  }
}

extension NodeViews: NodeView {
  /// The view of the node at `index`.
  public static func view(of batch: CardBatch, at index: Int) -> NodeViews { NodeViews(batch, index) }
}

extension Block: NodeView {
  /// The view of the node at `index`.
  public static func view(of batch: CardBatch, at index: Int) -> Block { Block(batch, index) }
}

extension Inline: NodeView {
  /// The view of the node at `index`.
  public static func view(of batch: CardBatch, at index: Int) -> Inline { Inline(batch, index) }
}

extension Block.TableRow: NodeView {
  /// The view of the node at `index`.
  public static func view(of batch: CardBatch, at index: Int) -> Block.TableRow {
    Block.TableRow(
      isHeader: batch.nodes[index].flags.contains(.header), cells: NodeViews<Inlines>(batch, index))
  }
}

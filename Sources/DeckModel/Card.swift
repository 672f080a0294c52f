public import DeckSource

/// One unit of knowledge as written: a view of a batch.
public struct Card: Sendable {
  /// The batch that holds the card.
  public let batch: CardBatch
  /// The position in the batch.
  public let position: Int
  /// The index of the card's node.
  public let nodeIndex: Int

  init(batch: CardBatch, position: Int) {
    self.batch = batch
    self.position = position
    nodeIndex = Int(batch.cardNodes[position])
  }

  /// What a card asks.
  public enum Kind: String, Sendable {
    /// A front and a back.
    case basic
    /// A text with deletions.
    case cloze
  }

  private var node: Node { batch.nodes[nodeIndex] }

  /// The position in the deck, from 0.
  public var index: Int { batch.firstIndex + position }

  /// The number that the source gives the card, as text; it may repeat or skip.
  public var number: String? { node.text.isEmpty ? nil : batch.text(of: node).string }

  /// The bytes of the whole card. Empty at 0 where the format has no positions.
  public var span: Span { node.span }

  /// How sure the reader is that this is a card with this front and back, from 0 to 1.
  public var confidence: Double { Double(node.value) / 1000 }

  /// The id that the source gives the card; an empty one is none.
  public var sourceIdentifier: String? {
    children.first { batch.nodes[$0].kind == .identifier && !batch.nodes[$0].text.isEmpty }.map {
      batch.text(of: batch.nodes[$0]).string
    }
  }

  /// The tags in order.
  public var tags: [String] {
    children.filter { batch.nodes[$0].kind == .tag }.map { batch.text(of: batch.nodes[$0]).string }
  }

  /// What the source says of a property, or nil.
  public func property(_ property: CardProperty) -> String? {
    children.first { batch.nodes[$0].kind == .property && batch.nodes[$0].value == property.rawValue }
      .map { batch.text(of: batch.nodes[$0]).string }
  }

  /// All fields in order.
  public var fields: [Field] {
    children.filter { batch.nodes[$0].kind == .field }.map { Field(batch: batch, nodeIndex: $0) }
  }

  /// The field that asks; an empty one stands in when the source has none.
  public var front: Field? { fields.first { $0.role == .front } }

  /// The field that answers.
  public var back: Field? { fields.first { $0.role == .back } }

  /// Cloze when any field has a deletion, basic otherwise.
  public var kind: Kind {
    batch.nodes[nodeIndex..<Int(node.end)].contains { $0.kind == .cloze } ? .cloze : .basic
  }

  var children: NodeChildren { NodeChildren(batch: batch, parent: nodeIndex) }

  /// The index of the last node of the card, which is the card's own when it has nothing.
  var lastNodeIndex: Int { Int(node.end) - 1 }
}

/// A named text of a card: a view of a batch.
public struct Field: Sendable {
  /// The batch that holds the field.
  public let batch: CardBatch
  /// The index of the field's node.
  public let nodeIndex: Int

  /// The field whose node is at `nodeIndex` of `batch`.
  public init(batch: CardBatch, nodeIndex: Int) {
    self.batch = batch
    self.nodeIndex = nodeIndex
  }

  private var node: Node { batch.nodes[nodeIndex] }

  /// Front, back, or a field of its own name.
  public var role: FieldRole { FieldRole(rawValue: node.value) ?? .named }

  /// `front`, `back`, or the name of the field.
  public var name: String {
    switch role {
    case .front: "front"
    case .back: "back"
    case .named: batch.text(of: node).string
    }
  }

  /// The bytes of the field.
  public var span: Span { node.span }

  /// Whether the field holds nothing.
  public var isEmpty: Bool { Int(node.end) == nodeIndex + 1 }

  /// Whether the page had joined the items of the field's list on one line.
  public var isFlattened: Bool { node.flags.contains(.flattened) }

  /// The blocks in order.
  public var blocks: Block.Blocks { Block.Blocks(batch, nodeIndex) }

  /// The field as plain Markdown: paragraphs apart by a blank line, list items as `- ` or `1. ` with two
  /// spaces a level.
  public var text: String {
    var writer = ByteWriter(capacity: 256)
    var renderer = FieldTextRenderer()
    renderer.render(batch, field: nodeIndex, into: &writer)
    return writer.string
  }
}

/// The indices of a node's children, found by stepping from sibling to sibling.
struct NodeChildren: Sequence {
  let batch: CardBatch
  let parent: Int

  func makeIterator() -> AnyIterator<Int> {
    var index = parent + 1
    let end = Int(batch.nodes[parent].end)
    return AnyIterator {
      guard index < end else { return nil }
      defer { index = Int(batch.nodes[index].end) }
      return index
    }
  }
}

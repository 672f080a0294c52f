public import DeckModel
public import DeckSource
internal import DeckText

/// Folds the front and back of cards for the word scanner; one folder serves many cards and keeps its memory.
public struct CardFolder: ~Copyable {
  private var frontFolder = TextFolder()
  private var backFolder = TextFolder()

  /// A folder.
  public init() {}

  /// The folded front of the last card; valid until the next.
  public var front: ByteView { frontFolder.view }

  /// The folded back of the last card; valid until the next.
  public var back: ByteView { backFolder.view }

  /// The hashes of both.
  public var key: CardKey { CardKey(front: frontFolder.hash(), back: backFolder.hash()) }

  /// Folds the card at `position` of `batch`. Fields with names of their own don't count.
  ///
  /// Complexity: O(nodes + text).
  public mutating func fold(_ batch: CardBatch, at position: Int) {
    frontFolder.reset()
    backFolder.reset()
    let nodes = batch.nodes
    let card = Int(batch.cardNodes[position])
    let end = Int(nodes[card].end)
    var index = card + 1
    while index < end {
      let node = nodes[index]
      if node.kind == .field {
        switch FieldRole(rawValue: node.value) ?? .named {
        case .front: Self.fold(batch, nodes, index, into: &frontFolder)
        case .back: Self.fold(batch, nodes, index, into: &backFolder)
        case .named: break
        }
      }
      index = Int(node.end)
    }
  }

  private static func fold(
    _ batch: CardBatch, _ nodes: NodeList, _ field: Int, into folder: inout TextFolder
  ) {
    let end = Int(nodes[field].end)
    for index in field + 1..<max(end, field + 1) {
      let node = nodes[index]
      switch node.kind {
      case .text: folder.append(batch.text(of: node))
      case .code, .math, .codeBlock, .mathBlock, .image, .imageBlock, .link:
        folder.appendVerbatim(batch.text(of: node))
        folder.endBlock()
      case .paragraph, .listItem, .tableCell, .lineBreak: folder.endBlock()
      case .card, .identifier, .property, .tag, .field, .list, .table, .tableRow, .emphasis, .strong, .markup,
        .cloze:
        break
      }
    }
    folder.endBlock()
  }
}

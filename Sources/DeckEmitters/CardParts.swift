internal import DeckModel
internal import DeckSource

/// Where the parts of a card stand among the nodes of its batch.
struct CardParts {
  /// The card's own node.
  let card: Int
  /// The index behind the card's last node.
  let end: Int
  /// The id that the source gives, or -1.
  private(set) var identifier = -1
  /// The deck that the card is said to belong to, or -1.
  private(set) var deck = -1
  /// The note type that the card is said to have, or -1.
  private(set) var noteType = -1
  /// The tags, which stand side by side.
  private(set) var tags = 0..<0
  /// The front, or -1.
  private(set) var front = -1
  /// The back, or -1.
  private(set) var back = -1
  /// The first field that is neither, or -1.
  private(set) var named = -1

  /// The parts of the card whose node is at `card`.
  @inline(__always)
  init(_ nodes: NodeList, card: Int) {
    self.card = card
    end = Int(nodes[card].end)
    var index = card + 1
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .field:
        if node.value == FieldRole.front.rawValue && front < 0 {
          front = index
        } else if node.value == FieldRole.back.rawValue && back < 0 {
          back = index
        } else if named < 0 {
          named = index
        }
      case .tag: tags = tags.isEmpty ? index..<index + 1 : tags.lowerBound..<index + 1
      case .identifier: if identifier < 0 && !node.text.isEmpty { identifier = index }
      case .property:
        if node.value != CardProperty.deck.rawValue {
          if noteType < 0 { noteType = index }
        } else if deck < 0 {
          deck = index
        }
      case .card, .paragraph, .list, .listItem, .codeBlock, .table, .tableRow, .tableCell, .imageBlock,
        .mathBlock, .text, .markup, .emphasis, .strong, .code, .link, .image, .math, .cloze, .lineBreak:
        break
      }
      index = Int(node.end)
    }
  }

  /// Whether a field of the card has a cloze deletion.
  @inline(__always)
  func hasCloze(_ nodes: NodeList) -> Bool { Self.holdsCloze(nodes, card, end) }

  /// Whether a node in `start`..<`end` is a cloze deletion.
  @inline(__always)
  static func holdsCloze(_ nodes: NodeList, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if nodes[index].kind == .cloze { return true }
      index += 1
    }
    return false
  }
}

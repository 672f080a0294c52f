public import DeckModel

/// A card as a comparison shows it: plain texts.
public struct ComparedCard: Sendable, Equatable {
  /// A field: its name, `front` and `back` for the standard ones, and its text as plain Markdown.
  public struct Field: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The text.
    public var text: String
    /// Front, back, or a field of its own name.
    public var role: FieldRole
  }

  /// The id that emitters give the card.
  public var id: String
  /// The position in its deck, from 0.
  public var index: Int
  /// The number that the source gives the card.
  public var number: String?
  /// The tags in order.
  public var tags: [String]
  /// The deck that the card names as its own.
  public var deck: String?
  /// The note type that the card names, or else the one that its fields tell.
  public var noteType: String
  /// The front, the back, and the other fields that hold something, in order.
  public var fields: [Field]

  /// The text of the front.
  public var front: String { fields.first { $0.role == .front }?.text ?? "" }

  /// The text of the back.
  public var back: String { fields.first { $0.role == .back }?.text ?? "" }

  init(_ card: Card, id: String) {
    self.id = id
    index = card.index
    number = card.number
    tags = card.tags
    deck = card.property(.deck)
    noteType = card.property(.noteType) ?? (card.kind == .cloze ? "Cloze" : "Basic")
    fields = []
    for role in [FieldRole.front, .back] {
      let first = role == .front ? card.front : card.back
      fields.append(Field(name: role == .front ? "front" : "back", text: first?.text ?? "", role: role))
    }
    let standard = [card.front?.nodeIndex, card.back?.nodeIndex]
    for field in card.fields where !standard.contains(field.nodeIndex) && !field.isEmpty {
      fields.append(Field(name: field.name, text: field.text, role: .named))
    }
  }
}

/// Reads chosen cards of a deck.
enum ComparedCards {
  /// The cards of `deck` at `indices`, which must be sorted, in that order. `identities` are those of all its
  /// cards.
  ///
  /// Complexity: O(bytes of the batches that hold them), each read once.
  static func read(_ deck: Deck, at indices: [Int], _ signatures: [CardSignature]) -> [ComparedCard] {
    let copies = copies(indices, signatures)
    var cards: [ComparedCard] = []
    cards.reserveCapacity(indices.count)
    var batch: CardBatch?
    for (place, index) in indices.enumerated() {
      if batch.map({ index >= $0.firstIndex + $0.count }) ?? true {
        batch = deck.batch(deck.batchIndex(ofCard: index))
      }
      guard let batch else { continue }
      let card = batch[index - batch.firstIndex]
      cards.append(
        ComparedCard(card, id: card.sourceIdentifier ?? signatures[index].identity.copy(copies[place]).text))
    }
    return cards
  }

  /// Which copy of its content each card at `indices` is; the first is 0.
  private static func copies(_ indices: [Int], _ signatures: [CardSignature]) -> [Int] {
    var counts: [CardIdentity: Int] = [:]
    for index in indices { counts[signatures[index].identity] = 0 }
    var copies: [Int] = []
    copies.reserveCapacity(indices.count)
    for (index, signature) in signatures.enumerated() {
      guard copies.count < indices.count else { break }
      guard let count = counts[signature.identity] else { continue }
      if indices[copies.count] == index { copies.append(count) }
      counts[signature.identity] = count + 1
    }
    return copies
  }
}

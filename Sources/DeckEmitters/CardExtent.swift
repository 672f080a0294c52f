public import DeckModel
internal import DeckSource

/// What the cards of an output have beside front and back, as far as a format with columns must know it before the first
/// card.
public struct CardExtent: Sendable {
  /// Whether cards belong to several decks.
  public var hasDecks = false
  /// The largest number of fields beyond front and back that the note type of a card has a place for.
  public var extraFieldCount = 0

  /// The note types that cards name, each with the names of its fields beyond the second.
  public var noteTypes: [String: [String]] = [:]

  /// The names of fields beyond front and back that may name columns, in the order in which they first come.
  public private(set) var fieldNames: [String] = []
  private var knownNames: Set<String> = []

  /// Front and back only.
  public init() {}

  /// Takes the names of the fields of `batch` into account. Complexity: O(cards · fields).
  public mutating func addFieldNames(_ batch: CardBatch) {
    let nodes = batch.nodes
    for card in batch.cardNodes {
      let parts = CardParts(nodes, card: Int(card))
      guard parts.named >= 0 else { continue }
      for field in parts.namedFields(nodes) {
        let name = batch.text(of: nodes[field]).string
        guard knownNames.count < Self.mostNames, knownNames.insert(name).inserted else { continue }
        if Self.isColumnName(name) { fieldNames.append(name) }
      }
    }
  }

  /// More columns than these, nobody can read.
  private static let mostNames = 100

  /// Whether a column of this name is read as a field of this name, and as no formula.
  private static func isColumnName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, let last = name.unicodeScalars.last else { return false }
    let isTrimmed = !first.properties.isWhitespace && !last.properties.isWhitespace
    return isTrimmed && !"=+-@".unicodeScalars.contains(first)
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFD }
      && !["deck", "notetype", "note type"].contains(name.lowercased())
  }

  /// Takes the cards of `batch` into account. Complexity: O(cards · fields).
  public mutating func add(_ batch: CardBatch) {
    let nodes = batch.nodes
    for card in batch.cardNodes {
      let parts = CardParts(nodes, card: Int(card))
      if parts.deck >= 0 { hasDecks = true }
      guard parts.noteType >= 0 else { continue }
      let type = AnkiNoteType.named(batch.text(of: nodes[parts.noteType]).string)
      let named = parts.namedFields(nodes)
      if noteTypes[type.name, default: []].count < named.count || noteTypes[type.name] == nil {
        noteTypes[type.name] = named.map { batch.text(of: nodes[$0]).string }
      }
      guard !named.isEmpty else { continue }
      extraFieldCount = max(extraFieldCount, type.isStock ? type.fields.count - 2 : named.count)
    }
  }
}

extension CardParts {
  /// The nodes of the fields that are neither front nor back, in order.
  func namedFields(_ nodes: NodeList) -> [Int] {
    guard named >= 0 else { return [] }
    var fields: [Int] = []
    var index = named
    while index < end {
      if nodes[index].kind == .field && index != front && index != back { fields.append(index) }
      index = Int(nodes[index].end)
    }
    return fields
  }
}

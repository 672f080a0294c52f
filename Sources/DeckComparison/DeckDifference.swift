public import DeckModel
internal import DeckSource

/// What became of one field of an edited card.
public struct FieldEdit: Sendable, Equatable {
  /// The name of the field: `front`, `back`, or its own.
  public var name: String
  /// The text, word by word.
  public var segments: [TextSegment]
}

/// One card that isn't the same in both decks.
public struct CardChange: Sendable, Equatable {
  /// What became of the card.
  public enum Kind: String, Sendable, CaseIterable {
    /// Only the new deck has it.
    case added
    /// Only the old deck has it.
    case removed
    /// It says something else, and may have moved too.
    case edited
    /// It says the same in another place.
    case moved
  }

  /// What became of the card.
  public var kind: Kind
  /// Whether it stands in another place among the cards that both decks have.
  public var isMoved = false
  /// The card in the old deck; nil when it was added.
  public var old: ComparedCard?
  /// The card in the new deck; nil when it was removed.
  public var new: ComparedCard?
  /// The fields that changed, in order.
  public var fields: [FieldEdit] = []
  /// The tags that it got.
  public var addedTags: [String] = []
  /// The tags that it lost.
  public var removedTags: [String] = []
}

/// One of two decks that were compared.
public struct ComparedDeck: Sendable, Equatable {
  /// The name of its file.
  public var file: String
  /// Its title; empty when it has none.
  public var title: String
  /// The number of its cards.
  public var cardCount: Int

  init(_ deck: Deck) {
    file = deck.source.name
    title = deck.title
    cardCount = deck.count
  }
}

/// What changed between two decks, card by card.
///
/// Cards are matched by their ids, then by what they say, then by how alike they are. Numbers and layout
/// don't count: a deck equals itself in another format. Cards have moved that are not among the most that
/// kept their order.
public struct DeckDifference: Sendable {
  /// The cards that changed, in the order of the new deck; removed ones stand behind the card that they stood
  /// behind.
  public let changes: [CardChange]
  /// The old deck.
  public let old: ComparedDeck
  /// The new deck.
  public let new: ComparedDeck

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty }

  /// How many cards are added, removed or edited.
  public func count(_ kind: CardChange.Kind) -> Int { changes.count { $0.kind == kind } }

  /// How many cards have moved, edited ones among them.
  public var movedCount: Int { changes.count(where: \.isMoved) }

  /// How many cards are the same in the same order.
  public var unchangedCount: Int { new.cardCount - count(.added) - count(.edited) - count(.moved) }

  /// What changed from `old` to `new`.
  ///
  /// Complexity: O(bytes + cards · log cards), and what the similarity join takes for the cards that neither
  /// an id nor equal content matches.
  public init(from old: Deck, to new: Deck) {
    self.old = ComparedDeck(old)
    self.new = ComparedDeck(new)
    let signatures = (old: CardScanner.signatures(of: old), new: CardScanner.signatures(of: new))
    let matching = Self.match(old, new, signatures)
    changes = ChangeList(old, new, signatures, matching).changes
  }

  private static func match(
    _ old: Deck, _ new: Deck, _ signatures: (old: [CardSignature], new: [CardSignature])
  ) -> CardMatching {
    var matching = CardMatching(oldCount: old.count, newCount: new.count)
    let keys: [(CardSignature) -> UInt64] = [
      \.identifier, { $0.content &+ $0.tags }, \.content,
      { $0.front == 0 && $0.back == 0 ? 0 : $0.front &+ $0.back &* 31 },
    ]
    for key in keys {
      guard !matching.unmatchedOld.isEmpty, !matching.unmatchedNew.isEmpty else { return matching }
      KeyMatcher(old: signatures.old.map(key), new: signatures.new.map(key)).match(&matching)
    }
    let free = (old: matching.unmatchedOld, new: matching.unmatchedNew)
    guard !free.old.isEmpty, !free.new.isEmpty else { return matching }
    let matcher = EditMatcher(
      old: ComparedCards.read(old, at: free.old, signatures.old),
      new: ComparedCards.read(new, at: free.new, signatures.new), in: [old, new])
    matcher.match(&matching, signatures)
    return matching
  }
}

public import DeckModel
internal import DeckSource

/// A card of one of several decks.
public struct CardReference: Hashable, Sendable, Comparable {
  /// The position of its deck among the decks, from 0.
  public var deck: Int
  /// Its position in the deck, from 0.
  public var index: Int

  /// The card at `index` of the deck at `deck`.
  public init(deck: Int, index: Int) {
    self.deck = deck
    self.index = index
  }

  /// Whether the first stands before the second.
  public static func < (a: CardReference, b: CardReference) -> Bool { (a.deck, a.index) < (b.deck, b.index) }
}

/// A card that a merge left out.
public struct DroppedCard: Sendable, Equatable {
  /// The card.
  public var card: CardReference
  /// The card that is kept.
  public var kept: CardReference
  /// How sure it is that the two, which aren't the same, are one, from 0 to 1; nil when they are the same.
  public var confidence: Double?

  /// A card that gives way to `kept`.
  public init(card: CardReference, kept: CardReference, confidence: Double? = nil) {
    self.card = card
    self.kept = kept
    self.confidence = confidence
  }
}

/// Several decks made one without duplicates.
///
/// Cards with the same front and back, as the rule `duplicate-card` compares them, become one card, and so do
/// cards that say almost the same when the judge of near duplicates is sure. It stands where the first of
/// them stood, with its number; what it says comes from the one that says most, with that one's id (or, when
/// it has none of its own, the first that another brings) and the tags of all. Cards without a front are
/// dropped only when another deck has them too. Merging a deck with itself gives the deck.
public struct DeckMerge: Sendable {
  /// The decks without the cards that were dropped, in order; decks of which nothing is left are left out.
  public let decks: [Deck]
  /// What was dropped, in order.
  public let dropped: [DroppedCard]

  /// Merges `decks`. `dropsNear` says whether cards that say almost the same are one.
  ///
  /// Complexity: O(bytes + cards · log cards), and that of `DuplicateSearch`.
  public init(_ decks: [Deck], dropsNear: Bool = true) {
    let signatures = decks.map(CardScanner.signatures)
    var clusters = CardClusters(signatures)
    if dropsNear { NearCards.join(decks, in: &clusters) }
    dropped = clusters.dropped
    let replacements = CardReplacements(decks, clusters)
    var gone = decks.map { [Bool](repeating: false, count: $0.count) }
    for cluster in clusters.clusters {
      for member in cluster.members.dropFirst() { gone[member.deck][member.index] = true }
    }
    let merged = decks.indices.map { number in
      MergedDeck.make(decks[number], without: gone[number], replacements.byDeck[number])
    }
    let rest = merged.filter { $0.count > 0 }
    self.decks = rest.isEmpty ? Array(merged.prefix(1)) : rest
  }
}

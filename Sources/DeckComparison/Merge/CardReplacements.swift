internal import DeckModel

/// What stands in the place of the first card of a cluster.
struct CardReplacement: Sendable {
  /// The card that says most.
  var card: Card
  /// The number, id and tags that it gets.
  var changes: CardCopyChanges
}

/// The replacements that clusters ask for.
struct CardReplacements {
  /// For each deck, the replacements by the position of the card that they stand for.
  private(set) var byDeck: [[Int: CardReplacement]]

  /// What the members of clusters bring.
  private struct Member {
    var number: String?
    var identifier: String?
    var tags: [String]
  }

  /// The replacements for `clusters` of `decks`. Only what differs from the first card of its cluster is
  /// replaced.
  ///
  /// Complexity: O(bytes of the batches that hold members), each read once.
  init(_ decks: [Deck], _ clusters: CardClusters) {
    byDeck = decks.map { _ in [:] }
    let members = Self.members(decks, clusters)
    var replaced: [(cluster: CardCluster, changes: CardCopyChanges)] = []
    for cluster in clusters.clusters {
      guard let first = members[cluster.members[0]], let best = members[cluster.best] else { continue }
      var tags: [String] = []
      var seen: Set<String> = []
      for member in cluster.members {
        for tag in members[member]?.tags ?? [] where seen.insert(tag).inserted { tags.append(tag) }
      }
      let identifier = best.identifier ?? cluster.members.lazy.compactMap { members[$0]?.identifier }.first
      let isSame = cluster.best == cluster.members[0] && identifier == first.identifier
      if isSame && Set(first.tags).count == tags.count { continue }
      let changes = CardCopyChanges(number: first.number, identifier: identifier, tags: tags)
      replaced.append((cluster, changes))
    }
    let cards = Self.cards(decks, replaced.map(\.cluster.best))
    for (cluster, changes) in replaced {
      guard let first = cluster.members.first, let card = cards[cluster.best] else { continue }
      byDeck[first.deck][first.index] = CardReplacement(card: card, changes: changes)
    }
  }

  private static func members(_ decks: [Deck], _ clusters: CardClusters) -> [CardReference: Member] {
    var members: [CardReference: Member] = [:]
    visit(decks, clusters.clusters.flatMap(\.members)) { reference, card in
      members[reference] = Member(number: card.number, identifier: card.sourceIdentifier, tags: card.tags)
    }
    return members
  }

  /// Copies of `cards`, which keep no more than themselves in memory.
  private static func cards(_ decks: [Deck], _ references: [CardReference]) -> [CardReference: Card] {
    var positions: [CardReference: Int] = [:]
    var builders = decks.map {
      CardBatchBuilder(source: $0.source, firstIndex: 0, cardCount: 0, nodeCount: 0)
    }
    visit(decks, references) { reference, card in
      positions[reference] = builders[reference.deck].cardCount
      builders[reference.deck].add(card)
    }
    let batches = builders.map { $0.finish() }
    return positions.reduce(into: [:]) { cards, entry in
      cards[entry.key] = batches[entry.key.deck][entry.value]
    }
  }

  /// Calls `visit` with the cards at `references`, batch by batch.
  private static func visit(
    _ decks: [Deck], _ references: [CardReference], _ visit: (CardReference, Card) -> Void
  ) {
    var batch: (deck: Int, batch: CardBatch)?
    for reference in references.sorted() {
      let isHeld =
        batch.map {
          $0.deck == reference.deck && reference.index < $0.batch.firstIndex + $0.batch.count
        } ?? false
      if !isHeld {
        let deck = decks[reference.deck]
        batch = (reference.deck, deck.batch(deck.batchIndex(ofCard: reference.index)))
      }
      guard let batch = batch?.batch else { continue }
      visit(reference, batch[reference.index - batch.firstIndex])
    }
  }
}

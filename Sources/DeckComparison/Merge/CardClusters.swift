/// Cards of several decks that are the same card.
struct CardCluster {
  /// The cards in order; there are at least two.
  var members: [CardReference]
  /// The one that says most.
  var best: CardReference
}

/// The clusters of several decks.
struct CardClusters {
  /// The clusters, in the order of their first cards.
  private(set) var clusters: [CardCluster] = []

  /// The clusters of the cards with these signatures, deck by deck. Complexity: O(cards · log cards).
  init(_ signatures: [[CardSignature]]) {
    var cards: [(front: UInt64, back: UInt64, card: CardReference)] = []
    for (deck, signatures) in signatures.enumerated() {
      var copies: [UInt64: UInt64] = [:]
      for (index, signature) in signatures.enumerated() {
        var key = (signature.front, signature.back)
        if signature.front == 0 {
          // Without a front it can't be told that two cards of a deck ask the same: only its copies elsewhere go.
          key = (signature.content, copies[signature.content, default: 0])
          copies[signature.content] = key.1 + 1
        }
        cards.append((key.0, key.1, CardReference(deck: deck, index: index)))
      }
    }
    cards.sort { ($0.front, $0.back, $0.card) < ($1.front, $1.back, $1.card) }
    var start = 0
    while start < cards.count {
      var end = start + 1
      while end < cards.count, cards[end].front == cards[start].front, cards[end].back == cards[start].back {
        end += 1
      }
      if end - start > 1 { add(cards[start..<end].map(\.card), signatures) }
      start = end
    }
    clusters.sort { $0.members[0] < $1.members[0] }
  }

  private mutating func add(_ members: [CardReference], _ signatures: [[CardSignature]]) {
    var best = members[0]
    for member in members.dropFirst() {
      let completeness = signatures[member.deck][member.index].completeness
      if completeness > signatures[best.deck][best.index].completeness { best = member }
    }
    clusters.append(CardCluster(members: members, best: best))
  }

  /// The cards that are not the best of their cluster, in order.
  var dropped: [DroppedCard] {
    clusters.flatMap { cluster in
      cluster.members.filter { $0 != cluster.best }.map { DroppedCard(card: $0, kept: cluster.best) }
    }.sorted { $0.card < $1.card }
  }
}

/// Cards of several decks of which one is enough.
struct CardCluster {
  /// The cards in order; there are at least two.
  var members: [CardReference]
  /// The one that says most.
  var best: CardReference
  /// How sure it is that members that say almost the same as the best are the same card.
  var confidences: [CardReference: Double] = [:]
}

/// The clusters of several decks.
struct CardClusters {
  /// The clusters, in the order of their first cards.
  private(set) var clusters: [CardCluster]
  /// The cards that have a front and say something that no earlier card says, in order.
  private(set) var firsts: [CardReference] = []

  /// The clusters of cards that say the same, given the signatures of all cards, deck by deck.
  ///
  /// Complexity: O(cards · log cards).
  init(_ signatures: [[CardSignature]]) {
    clusters = []
    var cards = Self.keyed(signatures)
    cards.sort { ($0.front, $0.back, $0.card) < ($1.front, $1.back, $1.card) }
    var start = 0
    while start < cards.count {
      var end = start + 1
      while end < cards.count, cards[end].front == cards[start].front, cards[end].back == cards[start].back {
        end += 1
      }
      let first = cards[start].card
      if signatures[first.deck][first.index].front != 0 { firsts.append(first) }
      if end - start > 1 { add(cards[start..<end].map(\.card), signatures) }
      start = end
    }
    clusters.sort { $0.members[0] < $1.members[0] }
    firsts.sort()
  }

  /// A card with what must be equal in cards that say the same.
  private typealias KeyedCard = (front: UInt64, back: UInt64, card: CardReference)

  private static func keyed(_ signatures: [[CardSignature]]) -> [KeyedCard] {
    var cards: [KeyedCard] = []
    for (deck, signatures) in signatures.enumerated() {
      var copies: [UInt64: UInt64] = [:]
      for (index, signature) in signatures.enumerated() {
        var key = (signature.front, signature.back)
        if signature.front == 0 {
          // Without a front it can't be told that two cards of a deck ask the same: only its copies elsewhere
          // go.
          key = (signature.content, copies[signature.content, default: 0])
          copies[signature.content] = key.1 + 1
        }
        cards.append((key.0, key.1, CardReference(deck: deck, index: index)))
      }
    }
    return cards
  }

  private mutating func add(_ members: [CardReference], _ signatures: [[CardSignature]]) {
    var best = members[0]
    for member in members.dropFirst() {
      let completeness = signatures[member.deck][member.index].completeness
      if completeness > signatures[best.deck][best.index].completeness { best = member }
    }
    clusters.append(CardCluster(members: members, best: best))
  }

  /// Makes one cluster of `kept` and of `others`, which are all among `firsts`, with the cards that say the
  /// same as they.
  mutating func join(_ groups: [(kept: CardReference, others: [(card: CardReference, confidence: Double)])]) {
    var places: [CardReference: Int] = [:]
    for (place, cluster) in clusters.enumerated() { places[cluster.members[0]] = place }
    func cluster(_ first: CardReference) -> CardCluster {
      places[first].map { clusters[$0] } ?? CardCluster(members: [first], best: first)
    }
    var gone: Set<Int> = []
    var joined: [CardCluster] = []
    for group in groups {
      var whole = cluster(group.kept)
      for (card, confidence) in group.others {
        for member in cluster(card).members {
          whole.members.append(member)
          whole.confidences[member] = confidence
        }
      }
      whole.members.sort()
      gone.formUnion(([group.kept] + group.others.map(\.card)).compactMap { places[$0] })
      joined.append(whole)
    }
    clusters = clusters.indices.filter { !gone.contains($0) }.map { clusters[$0] } + joined
    clusters.sort { $0.members[0] < $1.members[0] }
  }

  /// The cards that are not the best of their cluster, in order.
  var dropped: [DroppedCard] {
    clusters.flatMap { cluster in
      cluster.members.filter { $0 != cluster.best }.map {
        DroppedCard(card: $0, kept: cluster.best, confidence: cluster.confidences[$0])
      }
    }.sorted { $0.card < $1.card }
  }
}

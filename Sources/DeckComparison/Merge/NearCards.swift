internal import DeckModel
internal import DeckSimilarity

/// Finds the cards of several decks that say almost the same.
enum NearCards {
  /// Joins in `clusters` what says almost the same: what `near-duplicate-card` reports. Complexity: that of `DuplicateSearch`.
  static func join(_ decks: [Deck], in clusters: inout CardClusters) {
    let cards = clusters.firsts
    var search = DuplicateSearch()
    var folder = CardFolder()
    var scanner = CardWordScanner()
    visit(decks, cards) { batch, positions in
      var words = CardWords()
      var keys: [CardKey] = []
      for position in positions {
        folder.fold(batch, at: position)
        scanner.add(front: folder.front, back: folder.back, to: &words)
        keys.append(folder.key)
      }
      search.append(words, keys: keys)
    }
    let found = search.find { numbers in
      var reader = CardTextReader()
      var texts: [CardText] = []
      texts.reserveCapacity(numbers.count)
      visit(decks, numbers.map { cards[$0] }) { batch, positions in
        for position in positions { texts.append(reader.read(batch[position])) }
      }
      return texts
    }
    clusters.join(
      found.clusters.map { cluster in
        (cards[cluster.kept], cluster.members.map { (cards[$0.card], $0.verdict?.confidence ?? 1) })
      })
  }

  /// Calls `visit` with the positions of `cards`, which are sorted, batch by batch.
  private static func visit(_ decks: [Deck], _ cards: [CardReference], _ visit: (CardBatch, [Int]) -> Void) {
    var start = 0
    while start < cards.count {
      let deck = decks[cards[start].deck]
      let batch = deck.batch(deck.batchIndex(ofCard: cards[start].index))
      var end = start
      while end < cards.count, cards[end].deck == cards[start].deck,
        cards[end].index < batch.firstIndex + batch.count
      {
        end += 1
      }
      visit(batch, cards[start..<end].map { $0.index - batch.firstIndex })
      start = end
    }
  }
}

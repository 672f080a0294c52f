internal import DeckSource

extension Deck {
  /// The deck with `identifiers` for its cards, in their order, whatever ids its source gives them.
  ///
  /// The cards are copied batch by batch when they are asked for; their texts stay where they are.
  public func identified(by identifiers: [String]) -> Deck {
    var deck = self
    let makeBatch = makeBatch
    deck.makeBatch = { number in
      let batch = makeBatch(number)
      var builder = CardBatchBuilder(
        source: batch.source, firstIndex: batch.firstIndex, cardCount: batch.count,
        nodeCount: batch.nodes.count + batch.count)
      for card in batch.cards {
        let changes = CardCopyChanges(
          number: card.number, identifier: identifiers[card.index], tags: card.tags)
        builder.add(card, changes: changes)
      }
      return builder.finish()
    }
    return deck
  }
}

internal import DeckModel
internal import DeckSource

/// Makes a deck of what a merge leaves of one.
enum MergedDeck {
  /// `deck` without the cards that are `gone`, and with `replacements` for others.
  ///
  /// The cards are made batch by batch when they are asked for, like those of any deck. Complexity: O(cards).
  static func make(
    _ deck: Deck, without gone: [Bool], _ replacements: [Int: CardReplacement]
  ) -> Deck {
    guard gone.contains(true) || !replacements.isEmpty else { return deck }
    // How many cards are left before each card, where batches and sections ask for it.
    var left = [Int](repeating: 0, count: gone.count + 1)
    for index in gone.indices { left[index + 1] = left[index] + (gone[index] ? 0 : 1) }
    let ranges = (0..<deck.batchCount).filter { number in
      left[deck.batchStarts[number]] < left[deck.batchStarts[number + 1]]
    }
    let starts = ranges.map { left[deck.batchStarts[$0]] } + [left[gone.count]]
    let sections = deck.sections.map { section in
      var section = section
      section.firstCard = left[min(section.firstCard, gone.count)]
      return section
    }
    var merged = Deck(
      source: deck.source, format: deck.format, sections: sections, batchStarts: starts, escape: deck.escape,
      hasPositions: deck.hasPositions
    ) { batch(deck.batch(ranges[$0]), firstIndex: starts[$0], without: gone, replacements) }
    merged.noteTypes = deck.noteTypes
    merged.media = deck.media
    merged.holdsForeignParts = deck.holdsForeignParts || !replacements.isEmpty
    return merged
  }

  private static func batch(
    _ batch: CardBatch, firstIndex: Int, without gone: [Bool], _ replacements: [Int: CardReplacement]
  ) -> CardBatch {
    var builder = CardBatchBuilder(
      source: batch.source, firstIndex: firstIndex, cardCount: batch.count, nodeCount: batch.nodes.count)
    for card in batch.cards where !gone[card.index] {
      if let replacement = replacements[card.index] {
        builder.add(replacement.card, changes: replacement.changes)
      } else {
        builder.add(card)
      }
    }
    return builder.finish()
  }
}

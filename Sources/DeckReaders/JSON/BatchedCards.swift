internal import DeckModel
internal import DeckSource

/// Decks whose cards' places are known before their content.
enum BatchedCards {
  /// The number of source bytes that a batch covers, about.
  static let byteCount = 1 << 19

  /// A deck of the cards at `cards`; `makeBatch` makes the batch of a range of them when it is asked for.
  static func deck(
    _ source: SourceFile, format: String, sections: [DeckSection], cards: [Span],
    makeBatch: @escaping @Sendable (Range<Int>) -> CardBatch
  ) -> Deck {
    let bounds = starts(cards)
    return Deck(
      source: source, format: format, sections: sections, batchStarts: bounds, escape: .json
    ) { makeBatch(bounds[$0]..<bounds[$0 + 1]) }
  }

  /// The index of the first card of every batch, and the number of `cards`.
  static func starts(_ cards: [Span]) -> [Int] {
    var starts: [Int] = []
    var limit = 0
    for (index, card) in cards.enumerated() where starts.isEmpty || Int(card.start) >= limit {
      starts.append(index)
      limit = Int(card.start) + byteCount
    }
    return starts + [cards.count]
  }
}

extension JSONCardLowering {
  /// The batch of the cards `range`, each of which is the object at its place in `objects`.
  static func batch(_ source: SourceFile, _ objects: [Span], _ range: Range<Int>) -> CardBatch {
    batch(source, range) { (objects[$0], objects[$0]) }
  }

  /// The batch of the cards `range`; `place` gives the bytes of a card's object and those of the card.
  static func batch(
    _ source: SourceFile, _ range: Range<Int>, _ place: (Int) -> (object: Span, span: Span)
  ) -> CardBatch {
    let byteCount =
      range.isEmpty ? 0 : place(range.upperBound - 1).span.end - place(range.lowerBound).span.start
    var builder = CardBatchBuilder(
      source: source, firstIndex: range.lowerBound, cardCount: range.count, nodeCount: Int(byteCount) / 60)
    var lowering = JSONCardLowering(source)
    for index in range {
      let (object, span) = place(index)
      lowering.lower(object: object, span: span, into: &builder)
    }
    return builder.finish()
  }
}

public import DeckComparison
public import DeckDiagnostics
internal import DeckLint
public import DeckModel
internal import DeckSource

/// Words what a merge left out.
public enum MergeReport {
  /// One diagnostic for each card of `decks` that `merge` dropped, in order.
  ///
  /// Complexity: O(bytes of the batches that hold such cards).
  public static func diagnostics(_ merge: DeckMerge, _ decks: [Deck]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    diagnostics.reserveCapacity(merge.dropped.count)
    let kept = numbers(Set(merge.dropped.map(\.kept)).sorted(), decks)
    visit(merge.dropped, decks) { dropped, card, deck in
      let name = dropped.confidence == nil ? "duplicate-card" : "near-duplicate-card"
      guard let rule = Rule.named(name) ?? Rule.named("duplicate-card") else { return }
      let isNear = dropped.confidence != nil
      let place = describe(dropped.kept, number: kept[dropped.kept] ?? nil, from: dropped.card, decks)
      var finding = Finding(
        "dropped, because \(place) \(isNear ? "says almost the same" : "says the same")",
        span: deck.hasPositions ? card.front?.span ?? card.span : nil,
        card: CardPlace(index: card.index, number: card.number))
      finding.confidence = dropped.confidence
      diagnostics.append(Diagnostic(rule.identity, .info, finding, source: deck.source))
    }
    return diagnostics
  }

  private static func describe(
    _ kept: CardReference, number: String?, from card: CardReference, _ decks: [Deck]
  ) -> String {
    let name = number.map { "card \($0)" } ?? "the card at index \(kept.index)"
    return kept.deck == card.deck ? name : "\(name) of '\(decks[kept.deck].source.name)'"
  }

  /// The numbers of the cards at `references`, which are sorted.
  private static func numbers(_ references: [CardReference], _ decks: [Deck]) -> [CardReference: String?] {
    var numbers: [CardReference: String?] = [:]
    let cards = references.map { DroppedCard(card: $0, kept: $0) }
    visit(cards, decks) { dropped, card, _ in numbers[dropped.card] = .some(card.number) }
    return numbers
  }

  /// Calls `visit` with each dropped card, reading each batch once.
  private static func visit(
    _ dropped: [DroppedCard], _ decks: [Deck], _ visit: (DroppedCard, Card, Deck) -> Void
  ) {
    var held: (deck: Int, batch: CardBatch)?
    for card in dropped {
      let (deck, index) = (decks[card.card.deck], card.card.index)
      let isHeld =
        held.map { $0.deck == card.card.deck && index < $0.batch.firstIndex + $0.batch.count } ?? false
      if !isHeld { held = (card.card.deck, deck.batch(deck.batchIndex(ofCard: index))) }
      guard let batch = held?.batch else { continue }
      visit(card, batch[index - batch.firstIndex], deck)
    }
  }
}

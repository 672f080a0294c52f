public import DeckDiagnostics
public import DeckEmitters
internal import DeckLint
public import DeckModel
internal import DeckSource

/// Words what an output format could not hold.
public enum LossReport {
  /// One diagnostic for each kind of loss, at the first card that it happened to.
  public static func diagnostics(_ losses: [Loss], _ decks: [Deck], _ format: String, isError: Bool)
    -> [Diagnostic]
  {
    var cards: [String: [Int]] = [:]
    for loss in losses { cards[loss.what, default: []].append(loss.card) }
    let rule = Rule.lossyOutput
    return cards.sorted { $0.key < $1.key }.compactMap { what, places in
      guard let first = places.min(), let (deck, index) = place(first, decks) else { return nil }
      let card = deck.card(index)
      let count = Set(places).count
      let message = "\(format) can't hold \(what): \(count) card\(count == 1 ? "" : "s")"
      let front = card.front?.span ?? card.span
      let finding = Finding(
        message, span: deck.hasPositions ? front : nil, card: CardPlace(index: index, number: card.number))
      return Diagnostic(
        rule.identity, isError ? .error : rule.severity ?? .info, finding, source: deck.source)
    }
  }

  /// The deck and the index in it of a card's position in the output.
  private static func place(_ card: Int, _ decks: [Deck]) -> (Deck, Int)? {
    var index = card
    for deck in decks {
      if index < deck.count { return (deck, index) }
      index -= deck.count
    }
    return nil
  }
}

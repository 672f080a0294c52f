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
    var kinds: [String: Places] = [:]
    for loss in losses { kinds[loss.what, default: Places()].add(loss) }
    return kinds.sorted { $0.key < $1.key }.compactMap { what, places in
      diagnostic("\(format) can't hold \(what)", places, decks, isError: isError)
    }
  }

  /// Which cards a kind of loss happened to, and how many they are.
  private struct Places {
    var firsts: Set<Int> = []
    var count = 0

    mutating func add(_ loss: Loss) {
      if let card = loss.card, firsts.insert(card).inserted { count += loss.count }
    }
  }

  private static func diagnostic(_ message: String, _ places: Places, _ decks: [Deck], isError: Bool)
    -> Diagnostic?
  {
    let rule = Rule.lossyOutput
    let severity = isError ? .error : rule.severity ?? .info
    guard let first = places.firsts.min(), let (deck, index) = place(first, decks) else {
      return decks.first.map {
        Diagnostic(rule.identity, severity, Finding(message, span: nil), source: $0.source)
      }
    }
    let card = deck.card(index)
    let count = "\(places.count) card\(places.count == 1 ? "" : "s")"
    let finding = Finding(
      "\(message): \(count)", span: deck.hasPositions ? card.front?.span ?? card.span : nil,
      card: CardPlace(index: index, number: card.number))
    return Diagnostic(rule.identity, severity, finding, source: deck.source)
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

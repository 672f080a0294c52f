internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Where some cards of a set of decks stand, and what they are called.
///
/// They are looked up from the first to the last, so that no batch is made twice.
struct DeckSetPlaces {
  private let set: DeckSet
  private var places: [Int: (span: Span?, card: CardPlace)] = [:]

  /// The places of `cards`. Complexity: O(cards · log cards), and that of making their batches.
  init(_ set: DeckSet, _ cards: [Int]) {
    self.set = set
    places.reserveCapacity(cards.count)
    for card in cards.sorted() where places[card] == nil {
      let (deck, index) = set.locate(card)
      places[card] = (set.surveys[deck].shownSpan(index), set.surveys[deck].place(index))
    }
  }

  /// What a message about `card` calls `other`: `card 3`, or `card 3 of 'a.txt'`.
  func name(_ other: Int, besides card: Int) -> String {
    let (deck, index) = set.locate(other)
    let isNear = deck == set.locate(card).deck
    let file = isNear ? "" : " of '\(set.surveys[deck].deck.source.name)'"
    if let number = places[other]?.card.number { return "card \(number)\(file)" }
    guard isNear else { return "the card at index \(index)\(file)" }
    return other < card ? "an earlier card" : "a later card"
  }

  /// A finding about a card.
  func finding(_ message: String, _ card: Int) -> Finding {
    Finding(message, span: places[card]?.span, card: places[card]?.card)
  }

  /// The card `other` as a place for a finding about `card`.
  func related(_ note: String, _ other: Int, besides card: Int) -> RelatedPlace {
    let (deck, isElsewhere) = (set.locate(other).deck, set.locate(other).deck != set.locate(card).deck)
    return RelatedPlace(
      note, span: places[other]?.span, card: places[other]?.card,
      source: isElsewhere ? set.surveys[deck].deck.source : nil)
  }
}

internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality

/// What reports call a card in a list of cards.
struct CardCaption {
  /// Its number, or where it is.
  let name: String
  /// The beginning of its front, in one line; not fit for any output as it is.
  let front: String
  /// The number that the source gives it.
  let number: String?

  /// The caption of the card at `index`. Complexity: O(bytes of its batch).
  init(_ index: Int, of quality: DeckQuality) {
    let card = quality.deck.card(index)
    number = card.number
    name = describe(CardPlace(index: index, number: number))
    front = PageExcerpt.beginning(of: card.front?.text ?? "")
  }
}

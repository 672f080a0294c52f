public import DeckModel
internal import DeckSource

/// Decks that are looked at together, their cards numbered through from the first deck to the last.
public struct DeckSet: Sendable {
  /// The decks with what is known of their cards.
  public let surveys: [DeckSurvey]
  /// Whether each deck is only compared with, and nothing is reported of it.
  private let areReferences: [Bool]
  /// The first card of each deck, and the number of cards behind them.
  private let starts: [Int]
  /// The cards that ask the same thing.
  let equalFronts: EqualFronts

  init(_ surveys: [DeckSurvey], areReferences: [Bool]) {
    self.surveys = surveys
    self.areReferences = areReferences
    var starts = [0]
    for survey in surveys { starts.append(starts[starts.count - 1] + survey.facts.count) }
    self.starts = starts
    equalFronts = EqualFronts(Self.facts(surveys))
  }

  private static func facts(_ surveys: [DeckSurvey]) -> [CardFacts] {
    surveys.count == 1 ? surveys[0].facts : surveys.flatMap(\.facts)
  }

  /// The cards that answer the same thing. Complexity: O(cards).
  var equalBacks: EqualFronts { EqualFronts(Self.facts(surveys).map(\.turned)) }

  /// The deck that holds a card, and the card's place in it. Complexity: O(log decks).
  func locate(_ card: Int) -> (deck: Int, index: Int) {
    var low = 0
    var high = surveys.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= card { low = middle } else { high = middle }
    }
    return (low, card - starts[low])
  }

  /// Whether a card belongs to a deck that is only compared with.
  func isReference(_ card: Int) -> Bool { areReferences[locate(card).deck] }

  /// What is known of a card.
  func facts(_ card: Int) -> CardFacts {
    let place = locate(card)
    return surveys[place.deck].facts[place.index]
  }

  /// A card.
  public func card(_ card: Int) -> Card {
    let place = locate(card)
    return surveys[place.deck].card(place.index)
  }

  /// The edit that takes a card out of its source, where the format allows it.
  func deletion(_ card: Int) -> TextEdit? {
    let place = locate(card)
    return surveys[place.deck].deletion(place.index)
  }
}

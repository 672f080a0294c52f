internal import DeckModel

/// The ids of some cards of a deck: those that the source gives, or else those that come of what a card says.
enum CardNames {
  /// What copies of a card have in common.
  private struct Key: Hashable {
    let front: UInt64
    let back: UInt64
  }

  /// The ids of `cards`. Complexity: O(cards of the deck), and that of making the batches of `cards` and their copies.
  static func ids(of cards: Set<Int>, in survey: DeckSurvey) -> [Int: String] {
    // Copies of a card are counted from the first one on, so all of them must be looked at.
    let keys = Set(cards.map { key($0, survey) })
    let copies = cards.isEmpty ? [] : survey.facts.indices.filter { keys.contains(key($0, survey)) }
    return ids(of: copies, survey)
  }

  /// The ids of all cards. Complexity: that of reading the deck.
  static func all(in survey: DeckSurvey) -> Set<String> {
    Set(ids(of: Array(survey.facts.indices), survey).values)
  }

  private static func key(_ card: Int, _ survey: DeckSurvey) -> Key {
    Key(front: survey.facts[card].front, back: survey.facts[card].back)
  }

  /// The ids of cards, which rise and hold every copy of each.
  private static func ids(of cards: [Int], _ survey: DeckSurvey) -> [Int: String] {
    var identifier = CardIdentifier()
    var copies: [CardIdentity: Int] = [:]
    var ids: [Int: String] = [:]
    ids.reserveCapacity(cards.count)
    for index in cards {
      let card = survey.card(index)
      if let own = card.sourceIdentifier {
        ids[index] = own
        continue
      }
      let identity = identifier.identity(of: card.batch, at: card.position)
      ids[index] = identity.copy(copies[identity, default: 0]).text
      copies[identity, default: 0] += 1
    }
    return ids
  }
}

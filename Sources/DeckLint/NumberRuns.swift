internal import DeckModel
internal import DeckSource

/// Where numbers are meant to rise.
enum NumberRuns {
  /// The stretches of a deck in which numbers are meant to rise: its sections, divided where numbers begin
  /// again at 1. Complexity: O(cards).
  static func find(_ facts: [CardFacts], sections: [DeckSection]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var sections = sections.map(\.firstCard)[...]
    var start = 0
    for index in facts.indices.dropFirst() {
      while let first = sections.first, first < index { sections.removeFirst() }
      let beginsAgain = facts[index].number == 1 && facts[index - 1].number > 1
      if beginsAgain || sections.first == index {
        runs.append(start..<index)
        start = index
      }
    }
    if start < facts.count { runs.append(start..<facts.count) }
    return runs
  }
}

/// The bytes of the number of the card at `index`.
func numberSpan(_ survey: DeckSurvey, _ index: Int) -> Span? {
  guard survey.deck.hasPositions else { return nil }
  guard survey.deck.escape == .plain else { return survey.shownSpan(index) }
  let card = survey.facts[index]
  let digits = survey.deck.source.bytes[card.span].prefix {
    $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
  }
  return Span(Int(card.span.start), Int(card.span.start) + digits.count)
}

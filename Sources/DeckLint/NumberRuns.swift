internal import DeckModel
internal import DeckSource

/// The stretches of a deck in which numbers are meant to rise: its sections, divided where numbers begin again
/// at 1.
func numberRuns(_ survey: DeckSurvey) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var starts = Set(survey.deck.sections.map(\.firstCard))
  starts.remove(0)
  var start = 0
  for index in survey.facts.indices.dropFirst() {
    let beginsAgain = survey.facts[index].number == 1 && survey.facts[index - 1].number > 1
    if beginsAgain || starts.contains(index) {
      runs.append(start..<index)
      start = index
    }
  }
  if start < survey.facts.count { runs.append(start..<survey.facts.count) }
  return runs
}

/// The bytes of the number of the card at `index`.
func numberSpan(_ survey: DeckSurvey, _ index: Int) -> Span? {
  guard survey.deck.hasPositions else { return nil }
  guard survey.deck.escape == .plain else { return survey.shownSpan(index) }
  let card = survey.facts[index]
  let digits = survey.deck.source.bytes[card.span].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  return Span(Int(card.span.start), Int(card.span.start) + digits.count)
}

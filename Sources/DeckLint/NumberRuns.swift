internal import DeckDiagnostics
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

extension NumberRuns {
  /// The fix that makes the numbers of a run rise: by one at least, and by as much as before where they rose, unless gaps are to
  /// be closed. Nil where the source can't be edited so, and as long as the run has cards that are the same, one of which is to go.
  ///
  /// It is safe when the numbers only stand still and no side of a card is missing: otherwise a line of an answer may have been
  /// taken for a number. Complexity: O(cards).
  static func renumbering(_ survey: DeckSurvey, _ run: Range<Int>, closesGaps: Bool = false) -> FixIt? {
    guard survey.deck.escape == .plain else { return nil }
    var edits: [TextEdit] = []
    var isSafe = !closesGaps
    var cards: Set<UInt64> = []
    var (before, last) = (Int32(-1), Int32(-1))
    for index in run {
      let facts = survey.facts[index]
      guard facts.number >= 0, let span = numberSpan(survey, index),
        cards.insert(facts.front ^ (facts.back << 1 | facts.back >> 63)).inserted,
        survey.deck.source.bytes[span].elementsEqual("\(facts.number)".utf8)
      else { return nil }
      let isFirst = index == run.lowerBound
      isSafe = isSafe && facts.number >= before && !facts.has(.emptyFront) && !facts.has(.emptyBack)
      let number = isFirst ? facts.number : last &+ (closesGaps ? 1 : max(1, facts.number - before))
      guard number >= 0 else { return nil }
      if number != facts.number { edits.append(TextEdit(span, "\(number)")) }
      (before, last) = (facts.number, number)
    }
    return edits.isEmpty ? nil : FixIt(isSafe ? .safe : .unsafe, "renumber the cards", edits: edits)
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

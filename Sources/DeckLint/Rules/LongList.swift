internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let longList = Rule(
    "long-list", .learning, nil,
    summary: "Finds backs with a list of more than seven items.",
    reason: "Working memory holds about four things; of a longer list some item is missing every time.",
    advice: "Split the list into groups with a card each, or make a card of each item.",
    details: """
      The items of one list are counted, without those of lists inside them; options to choose from aren't recalled \
      and don't count. Seven is Miller's number, the upper bound of what studies found (Cowan, 2001: about four). The rule is a hint \
      and off unless it is chosen; `deckc report` always counts it.
      """,
    examples: [
      .wrong(
        "1\nName the planets\n- a - b - c - d - e - f - g - h\n",
        marks: ["- a - b - c - d - e - f - g - h"]),
      .right("1\nName the inner planets\n- Mercury - Venus - Earth - Mars\n"),
    ],
    check: .card(triggers: .anything, lint))
}

/// More items than these are many.
private let limit = 7

@Sendable
private func lint(_ context: inout CardContext) {
  // Most backs have fewer items in all.
  guard let back = context.card.back, hasManyItems(back) else { return }
  let count = CardMeasure(context.card).back.longestList
  guard count > limit else { return }
  context.report(.tooMany(count), at: back.shownSpan, in: back)
}

/// Whether a field has more items than one list may, in all its lists together.
private func hasManyItems(_ field: Field) -> Bool {
  let nodes = field.batch.nodes
  var count = 0
  for index in field.nodeIndex..<Int(nodes[field.nodeIndex].end) where nodes[index].kind == .listItem {
    count += 1
  }
  return count > limit
}

extension String {
  fileprivate static func tooMany(_ count: Int) -> String {
    "the answer is a list of \(count) items; up to \(limit) can be held in mind"
  }
}

internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let longAnswer = Rule(
    "long-answer", .learning, nil,
    summary: "Finds backs of more than 60 words.",
    reason: "What can't be recalled as one thing is recalled in part, and then nobody knows how well it went.",
    advice: "Split the card into several, each with one thing to recall.",
    details: """
      Words of code and formulas aren't counted. Sixty words are about three sentences, twice what authors of spaced \
      repetition advise; the rule is a hint and off unless it is chosen, and `deckc report` always counts it.
      """,
    examples: [
      .wrong(
        "1\nWhat is a river?\n\(String(repeating: "It flows on and on, ", count: 13))to the sea.\n",
        marks: ["\(String(repeating: "It flows on and on, ", count: 13))to the sea."]),
      .right("1\nWhat is a river?\nA natural stream of fresh water that flows to another one, a lake or the sea.\n"),
    ],
    check: .card(triggers: .any, lint))
}

/// More words than these are long.
private let limit = 60

@Sendable
private func lint(_ context: inout CardContext) {
  guard !context.isPlainText, let back = context.card.back else { return }
  let count = CardMeasure(context.card).back.wordCount
  guard count > limit else { return }
  context.report(.tooMany(count), at: back.shownSpan, in: back)
}

extension String {
  fileprivate static func tooMany(_ count: Int) -> String {
    "the answer has \(count) words; up to \(limit) can be recalled as one thing"
  }
}

internal import DeckDiagnostics
internal import DeckModel
internal import DeckText

extension Rule {
  static let missingFront = Rule(
    "missing-front", .answers, .error,
    summary: "Finds cards whose front shows nothing.",
    reason: "A card without a front asks nothing, and Anki refuses notes whose first field is empty.",
    advice: "Write the front, or delete the card.",
    details: """
      A front counts as empty when it holds nothing but white space and invisible characters. Fronts that were \
      only a picture are empty in copied pages, since pictures are lost when text is copied.
      """,
    examples: [
      .wrong(
        "1\nQ\n\nA\n\nRuns code without servers\n\nHow well did you know this?\n",
        marks: ["Runs code without servers"]),
      .right("1\nLambda\nRuns code without servers\n"),
    ],
    check: .card(triggers: [.emptyFront, .bytes([.invisibleLead, .control])], lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  guard !context.isPlainText else { return }
  let card = context.card
  guard card.front?.isBlank ?? true else { return }
  guard let back = card.back, !back.isBlank else {
    return context.report(.missing, at: card.shownSpan, in: card.front)
  }
  context.report(.missing, at: back.shownSpan, in: card.front)
}

extension String {
  fileprivate static let missing = "the front is missing"
}

internal import DeckDiagnostics
internal import DeckModel
internal import DeckText

extension Rule {
  static let missingAnswer = Rule(
    "missing-answer", .answers, .error,
    summary: "Finds cards whose back shows nothing.",
    reason: "A card without an answer cannot be learned, and shows an empty page when it is turned.",
    advice: "Write the answer, or delete the card.",
    details: """
      A back counts as empty when it holds nothing but white space and invisible characters. Backs that were \
      only a picture are empty in copied pages, since pictures are lost when text is copied. Cards with cloze \
      deletions need no back and are left alone.
      """,
    examples: [
      .wrong("1\nQ\n\nLambda\n\nA\nHow well did you know this?\n", marks: ["Lambda"]),
      .wrong("1\nQ\n\nLambda\n\nA\n\n\u{00A0}\n\nHow well did you know this?\n", marks: ["Lambda"]),
      .right("1\nLambda\nRuns code without servers\n"),
      .right("1\nQ\n\nThe capital of Peru is {{c1::Lima}}\n\nA\nHow well did you know this?\n"),
    ],
    // Backs of nothing but odd spaces are not empty to the reader of a format.
    check: .card(triggers: [.emptyBack, .bytes([.invisibleLead, .control])], lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  guard !context.isPlainText else { return }
  let card = context.card
  guard card.back?.isBlank ?? true, card.kind == .basic else { return }
  guard let front = card.front, !front.isBlank else {
    return context.report(.missing, at: card.shownSpan, in: card.back)
  }
  context.report(.missing, at: front.shownSpan, in: card.back)
}

extension String {
  fileprivate static let missing = "the answer is missing"
}

internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let severalQuestions = Rule(
    "several-questions", .learning, nil,
    summary: "Finds fronts that ask more than one question.",
    reason: "Who knows one answer and not the other can't grade the card.",
    advice: "Make a card of each question.",
    details: """
      Sentences that end in a question mark are counted. The rule is a hint and off unless it is chosen; `deckc report` \
      always counts it.
      """,
    examples: [
      .wrong(
        "1\nWho wrote Hamlet? When was it first played?\nShakespeare, about 1600\n",
        marks: ["Who wrote Hamlet? When was it first played?"]),
      .right("1\nWho wrote Hamlet??\nShakespeare\n"),
    ],
    check: .card(triggers: .anything, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  guard !context.isPlainText, let front = context.card.front, hasSeveralMarks(front) else { return }
  let count = CardMeasure(context.card).front.questionCount
  guard count > 1 else { return }
  context.report(.questions(count), at: front.shownSpan, in: front)
}

/// Whether a field has several bytes that are, or end, a question mark of any script.
private func hasSeveralMarks(_ field: Field) -> Bool {
  let nodes = field.batch.nodes
  var count = 0
  for index in field.nodeIndex..<Int(nodes[field.nodeIndex].end) where nodes[index].kind == .text {
    let text = field.batch.text(of: nodes[index])
    for place in 0..<text.count where text[place] == 0x3F || text[place] == 0x9F { count += 1 }
  }
  return count > 1
}

extension String {
  fileprivate static func questions(_ count: Int) -> String { "the front asks \(count) questions at once" }
}

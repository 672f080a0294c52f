internal import DeckDiagnostics
internal import DeckModel
internal import DeckText

extension Rule {
  static let answerRepeatsFront = Rule(
    "answer-repeats-front", .answers, .warning,
    summary: "Finds backs that only say what the front says.",
    reason: "A card that answers itself teaches nothing, and mostly stands where the real answer was lost.",
    advice: "Write the answer, or delete the card.",
    details: """
      Front and back are compared without case, spaces and punctuation. Words and names of up to three words \
      that stay the same in another language are common in vocabulary, so they are left alone, as are longer \
      names; a back that goes on after the front is no repetition.
      """,
    examples: [
      .wrong(
        "1\nWhat does a load balancer do?\nWhat does a load balancer do\n",
        marks: ["What does a load balancer do"]),
      .right("1\nhotel\nhotel\n2\nSaint Vincent and the Grenadines\nSaint Vincent and the Grenadines\n"),
      .right("1\nA load balancer\nA load balancer spreads requests over servers\n"),
    ],
    check: .card(triggers: .repeatedFront, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let card = context.card
  guard card.kind == .basic, let front = card.front, let back = card.back else { return }
  let text = front.text
  guard isSentence(text), TextFolder.fold(text) == TextFolder.fold(back.text) else { return }
  context.report(.repeated, at: back.shownSpan, in: back)
}

/// Whether `text` says more than a word or a name: it is a question of some words, or has four words of which
/// one behind the first is a long one without a capital.
private func isSentence(_ text: String) -> Bool {
  let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" && $0 != "-" }
  guard words.count >= 3 else { return false }
  if text.contains("?") || text.contains("؟") || text.contains("？") { return true }
  return words.count >= 4 && words.dropFirst().contains { $0.count > 3 && $0.first?.isLowercase ?? false }
}

extension String {
  fileprivate static let repeated = "the answer only repeats the front"
}

internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let yesNoQuestion = Rule(
    "yes-no-question", .learning, nil,
    summary: "Finds questions whose whole answer is yes or no, true or false.",
    reason: "Half of such answers are right by chance, and the reason behind them is never asked for.",
    advice: "Ask why, how, which or when instead.",
    details: """
      The front must be a question, or ask for true or false; a vocabulary card that translates 'no' is none. The rule \
      is a hint and off unless it is chosen; `deckc report` always counts it.
      """,
    examples: [
      .wrong("1\nIs water a gas at room temperature?\nNo.\n", marks: ["No."]),
      .wrong("1\nTrue or false: iron floats on mercury.\nTrue\n", marks: ["True"]),
      .right("1\nIs water a gas at room temperature?\nNo: it boils at 100 degrees.\n2\nno\nno\n"),
    ],
    check: .card(triggers: .shortBack, lint))
}

private let answers: Set<String> = ["yes", "no", "true", "false", "y", "n", "t", "f"]

@Sendable
private func lint(_ context: inout CardContext) {
  guard let back = context.card.back, let front = context.card.front, let text = back.onlyText?.string,
    answers.contains(text.lowercased().filter(\.isLetter)), text.count <= 8
  else { return }
  let question = front.text.lowercased()
  guard question.contains("?") || question.contains("true or false") || question.contains("yes or no") else {
    return
  }
  context.report(.guessed(text), at: back.shownSpan, in: back)
}

extension String {
  fileprivate static func guessed(_ answer: String) -> String { "the whole answer is '\(answer)'" }
}

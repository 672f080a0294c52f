internal import DeckDiagnostics
internal import DeckSource
internal import DeckSpelling

extension Rule {
  static let wrongWord = Rule(
    "wrong-word", .text, .warning,
    summary: "Finds words that are spelt right and stand in the wrong place.",
    reason: "A word in the wrong place turns what is to be learned into something else.",
    advice: "Write the word that is meant.",
    details: """
      Found are words that are often taken for one another ('form' and 'from', 'its' and 'it's', 'lose' and \
      'loose', 'effect' and 'affect') in places that decide which one is meant, 'then' behind a comparative, verbs \
      in a form that doesn't go with the word before them ('can be restore', 'does it works', 'has ran') and a few \
      phrases that are often misheard. Where both words are possible, nothing is found. Fixes are unsafe, since the \
      word may need another change than the one proposed.
      """,
    examples: [
      .wrong(
        "1\nWhat is a replica?\nA copy form the leader, larger then the log\n", marks: ["form", "then"],
        fixed: "1\nWhat is a replica?\nA copy form the leader, larger than the log\n"),
      .right("1\nWhat is a replica?\nIts state is read from the leader, and then it's applied\n"),
    ],
    check: .prose(lint))
}

private let checker = UsageChecker(.wrongWords)

@Sendable
private func lint(_ context: inout ProseContext) {
  for slip in checker.slips(context.paragraph) {
    let word = context.paragraph.text[slip.range].string
    // The sound of the next word leaves no choice.
    let applicability: FixIt.Applicability = slip.kind == .article ? .safe : .unsafe
    context.report(message(slip, word), at: slip.range, replacement: slip.replacement, applicability)
  }
}

private func message(_ slip: UsageSlip, _ word: String) -> String {
  switch slip.kind {
  case .article: "'\(word)' stands before \(slip.replacement.count == 2 ? "a vowel" : "a consonant") sound"
  case .word, .compound, .scan: "'\(word)' stands where '\(slip.replacement)' is meant"
  }
}

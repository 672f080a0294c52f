internal import DeckDiagnostics
internal import DeckSource
internal import DeckSpelling

extension Rule {
  static let wrongWord = Rule(
    "wrong-word", .text, .warning, fixes: [.safe, .unsafe],
    summary: "Finds words that are spelt right and stand in the wrong place.",
    reason: "A word in the wrong place turns what is to be learned into something else.",
    advice: "Write the word that is meant.",
    details: """
      Found are words that are often taken for one another ('form' and 'from', 'its' and 'it's', 'lose' and \
      'loose', 'effect' and 'affect') in places that decide which one is meant, 'then' behind a comparative, verbs \
      in a form that doesn't go with the word before them ('can be restore', 'does it works', 'has ran'), 'a' and \
      'an' before the wrong sound, 'Al' for 'AI' where scans confuse them, and a few phrases that are often misheard. Where both words are possible, nothing is found. Fixes of articles are safe, \
      all others unsafe, since another change than the one proposed may be needed.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhat is a replica?\nAn copy taken form the leader, larger then the log; it can be restore at any time\n",
        marks: ["An", "form", "then", "restore"],
        fixed:
          "1\nWhat is a replica?\nA copy taken from the leader, larger than the log; it can be restored at any time\n"
      ),
      .wrong(
        "1\nWhat does a lake do?\nIt effects the climate, and it's value lies in the fish that it looses\n",
        marks: ["effects", "it's", "looses"],
        fixed:
          "1\nWhat does a lake do?\nIt affects the climate, and its value lies in the fish that it loses\n"),
      .right(
        "1\nWhat is a replica?\nIts state is read from the leader in one form, and then it's applied to effect the change\n"
      ),
      .right("1\nHow is SQL said?\nA SQL or an SQL query is right, and so are a SAT and an hour\n"),
    ],
    check: .prose({ checker.slips($0, $1) }, report: report))
}

private let checker = UsageChecker(.wrongWords)

@Sendable
private func report(_ slip: UsageSlip, _ word: String) -> SlipReport {
  switch slip.kind {
  case .article:
    // The sound of the next word leaves no choice.
    let sound = slip.replacement.count == 2 ? "a vowel" : "a consonant"
    return SlipReport("'\(word)' stands before \(sound) sound", .safe)
  case .word, .compound, .scan, .name, .term:
    return SlipReport("'\(word)' stands where '\(slip.replacement)' is meant", .unsafe)
  }
}

internal import DeckDiagnostics
internal import DeckSource
internal import DeckSpelling

extension Rule {
  static let missingApostrophe = Rule(
    "missing-apostrophe", .text, .warning, fixes: [.safe, .unsafe],
    summary: "Finds contractions and possessives without their apostrophe.",
    reason: "A missing apostrophe turns a word into none, or into another one.",
    advice: "Write the apostrophe.",
    details: """
      What is no word without its apostrophe ('doesnt', 'youre', 'someones') is found everywhere in English text. \
      What is a word of its own ('its', 'wont', 'peoples', 'lets') is found only in places that decide. Fixes of \
      words of the first kind are safe.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhat is a leak?\nMemory that a program doesnt free; its not the same as garbage\n",
        marks: ["doesnt", "its"],
        fixed: "1\nWhat is a leak?\nMemory that a program doesn't free; it's not the same as garbage\n"),
      .right("1\nWhat is a queue?\nIts items, as is their wont, are the peoples of its kingdom\n"),
    ],
    check: .prose({ checker.slips($0, $1) }, report: report))
}

private let checker = UsageChecker(.apostrophes)

@Sendable
private func report(_ slip: UsageSlip, _ word: String) -> SlipReport {
  SlipReport(
    "'\(word)' lacks its apostrophe", group: slip.isNoWord ? word.lowercased() : nil,
    slip.isNoWord ? .safe : .unsafe)
}

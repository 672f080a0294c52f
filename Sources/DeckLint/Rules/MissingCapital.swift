internal import DeckDiagnostics
internal import DeckSource
internal import DeckSpelling

extension Rule {
  static let missingCapital = Rule(
    "missing-capital", .text, .warning, fixes: [.safe, .unsafe],
    summary: "Finds names that are written small.",
    reason:
      "Names of places, peoples, days and persons are spelt with a capital, and learned as they are written.",
    advice: "Write the capital.",
    details: """
      Found are words that exist only with a capital: names of days, countries, peoples, languages and religions \
      ('monday', 'europe', 'british') and the pronoun 'I', whose fixes are safe; names of persons, places and things \
      that a program, a nickname or an idiom may have too ('darwin', 'elvis') only where the deck writes them with a \
      capital elsewhere or often forgets the capitals of names, with unsafe fixes. Words that are ordinary ones \
      too ('march', 'turkey', 'polish'), names of products that write themselves small, parts of compounds and text \
      in other languages are left alone.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhere was the treaty signed?\nIn europe, by the british on a monday, and i think that germany was absent\n",
        marks: ["europe", "british", "monday", "i", "germany"],
        fixed:
          "1\nWhere was the treaty signed?\nIn Europe, by the British on a Monday, and I think that Germany was absent\n"
      ),
      .right(
        "1\nWhen do they march?\nIn may, with turkey and china, for i in 1 to 3, on linux with roman numerals\n"
      ),
    ],
    check: .prose({ names.slips($0, $1) + pronouns.slips($0, $1) }, report: report))
}

private let names = CapitalChecker()
private let pronouns = UsageChecker(.pronouns)

@Sendable
private func report(_ slip: UsageSlip, _ word: String) -> SlipReport {
  SlipReport(
    "'\(word)' is written '\(slip.replacement)'", group: word, slip.doubtfulName == nil ? .safe : .unsafe)
}

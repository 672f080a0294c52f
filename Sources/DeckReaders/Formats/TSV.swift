internal import DeckModel
internal import DeckSource

extension Reader {
  /// A table with tabs.
  static let tsv = Reader(
    "tsv", "a table with tabs, with or without column names", fileExtensions: ["tsv", "tab"],
    resemblance: { source in
      let score = DelimiterGuess(source, candidates: [0x09]).resemblance
      // Tabs are rarer in prose than commas.
      return score > 0 ? score + 1 : 0
    },
    read: { source, options in
      let guess = DelimiterGuess(source, candidates: [0x09], separator: options.separator)
      let outline = DelimitedOutline(source, guess, options.columns)
      return ReadResult(deck: outline.deck(format: "tsv"), findings: outline.findings)
    },
    problem: { DelimitedOutline.problem($0, $1, [0x09]) })
}

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
    read: { source, _ in
      let outline = DelimitedOutline(source, DelimiterGuess(source, candidates: [0x09]))
      return ReadResult(deck: outline.deck(format: "tsv"), findings: outline.findings)
    })
}

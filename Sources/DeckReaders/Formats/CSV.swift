internal import DeckModel
internal import DeckSource

extension Reader {
  /// A table with commas, semicolons, tabs or bars, whichever divides its rows.
  static let csv = Reader(
    "csv", "a table with commas, semicolons, tabs or bars, with or without column names",
    fileExtensions: ["csv"],
    resemblance: { DelimiterGuess($0, candidates: [UInt8(ascii: ","), UInt8(ascii: ";")]).resemblance },
    read: { source, options in
      let bar = UInt8(ascii: "|")
      let guess = DelimiterGuess(
        source, candidates: [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, bar], separator: options.separator)
      let outline = DelimitedOutline(source, guess, options.columns)
      return ReadResult(deck: outline.deck(format: "csv"), findings: outline.findings)
    },
    problem: { DelimitedOutline.problem($0, $1, [0x2C, 0x3B, 0x09, 0x7C]) })
}

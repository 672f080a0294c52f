internal import DeckDiagnostics

extension Rule {
  static let malformedRecord = Rule(
    "malformed-record", .parsing, .error,
    summary: "Finds records of structured files that can't be read as they stand.",
    reason: "What it held is lost, or stands in the wrong field.",
    advice: "Mend the record; the message says where and what was expected.",
    details: """
      Found in CSV, TSV, JSON, JSON Lines and XML: a quote that is never closed, a row with more columns than the header,
      a value that isn't JSON. Reading goes on behind the record wherever that is possible.
      """,
    examples: [.right("front,back\nLongest river,The Nile\n", format: "csv")],
    check: .reading)
}

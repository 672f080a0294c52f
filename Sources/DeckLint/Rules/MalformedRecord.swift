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
    examples: [
      .wrong("front,back\nLongest river,The Nile,6650 km\n", marks: ["6650 km"], format: "csv"),
      .right("front,back\nLongest river,The Nile\n", format: "csv"),
    ],
    check: .reading)
}

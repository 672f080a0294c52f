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

      Anki text is read by Anki's own rules, and whatever Anki would do to it without a word is reported: that it guesses
      the separator or takes fields for HTML, drops rows that begin with '#', takes a third column for tags, takes the
      rest of the file for one field behind a lone quote, and cuts long rows. Guesses are warnings, and note types that
      only a collection can know are mentioned. What Anki would drop is kept in the cards.
      """,
    examples: [
      .wrong("front,back\nLongest river,The Nile,6650 km\n", marks: ["6650 km"], format: "csv"),
      .wrong(
        "#separator:tab\n#html:false\nLongest river\tThe Nile\nDeepest lake\tBaikal\t1642 m\n",
        marks: ["1642 m"], format: "anki-text"),
      .right("front,back\nLongest river,The Nile\n", format: "csv"),
    ],
    check: .reading)
}

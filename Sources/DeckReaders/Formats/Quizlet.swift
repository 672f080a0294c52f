internal import DeckModel
internal import DeckSource
internal import DeckSyntax

extension Reader {
  /// The text of a Quizlet page, as it was copied, and the text that Quizlet exports.
  static let quizlet = Reader(
    "quizlet", "text copied from a Quizlet page, or exported with separators of one's choice",
    fileExtensions: ["quizlet.txt", "quizlet"],
    resemblance: { QuizletResemblance.score($0) },
    read: { source, options in
      let outline = QuizletOutline(source, QuizletSeparators(options))
      return ReadResult(deck: outline.deck, findings: outline.findings)
    },
    dump: { source in
      let outline = QuizletOutline(source)
      return TreeDump.page(outline.parts, outline.deck) { _ in "quizlet" }
    },
    problem: { _, options in options.columns == nil ? nil : Reader.columnsAreForTables("quizlet") })
}

internal import DeckDiagnostics
internal import DeckSpelling

extension Rule {
  static let oddCapitalization = Rule(
    "odd-capitalization", .text, .warning,
    summary: "Finds words whose capitals are a slip of the shift key.",
    reason: "Two capitals at the beginning of a word catch the eye at every review.",
    advice: "Write the word with the usual capitals.",
    details: """
      Words of the lexicon that begin with two capitals, or have a small letter and then capitals only, are found \
      when the deck writes them so once. Words that spell out an acronym nearby with their capitals are left \
      alone, and so are words that are usually written that way.
      """,
    examples: [
      .wrong(
        "1\nWhat does compression do?\nREduces the size of the data\n", marks: ["REduces"],
        fixed: "1\nWhat does compression do?\nReduces the size of the data\n"),
      .right("1\nALGOL\nALgorithmic Language\n2\nWhere do models run?\nIn SageMaker, on two GPUs\n"),
    ],
    check: .vocabulary(lint))
}

@Sendable
private func lint(_ context: inout VocabularyContext) {
  let table = context.vocabulary.table
  for judgement in context.judgements where judgement.verdict == .oddCapitals {
    // An accepted word has a form of its own.
    let form = judgement.suggestions.first.flatMap { $0.hasOwnCase ? $0.text : nil }
    for place in table.places(of: judgement.entry) where isOdd(place, table, form) {
      context.report(.oddCapitals(table.surface(place)), at: place, judgement)
    }
  }
}

private func isOdd(_ place: WordTable.Occurrence, _ table: WordTable, _ form: String?) -> Bool {
  guard let form else { return place.flags.contains(.oddCapitals) }
  let surface = table.surface(place)
  return surface != form && surface != form.uppercased() && !place.flags.contains(.unchecked)
}

extension String {
  fileprivate static func oddCapitals(_ word: String) -> String { "'\(word)' has odd capitals" }
}

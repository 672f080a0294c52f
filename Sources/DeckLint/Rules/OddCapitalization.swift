internal import DeckDiagnostics
internal import DeckSpelling

extension Rule {
  static let oddCapitalization = Rule(
    "odd-capitalization", .text, .warning, fixes: [.safe],
    summary: "Finds words whose capitals are a slip of the shift key.",
    reason: "Two capitals at the beginning of a word catch the eye at every review.",
    advice: "Write the word with the usual capitals.",
    details: """
      Words of the lexicon that begin with two capitals, or have a small letter and then capitals only, are found \
      when the deck writes them so once. Words that spell out an acronym nearby with their capitals are left \
      alone, and so are words that are usually written that way.
      """,
    options: [.allowedWords],
    examples: [
      .wrong(
        "1\nWhat does compression do?\nREduces the size of the data\n", marks: ["REduces"],
        fixed: "1\nWhat does compression do?\nReduces the size of the data\n"),
      .right("1\nALGOL\nALgorithmic Language\n2\nWhere do models run?\nIn SageMaker, on two GPUs\n"),
    ],
    check: .vocabulary { $0.reportJudgements(complaint) })
}

private func complaint(_ judgement: Judgement, _ place: WordTable.Occurrence, _ word: String) -> String? {
  guard judgement.verdict == .oddCapitals else { return nil }
  // An accepted word has a form of its own.
  let form = judgement.suggestions.first.flatMap { $0.hasOwnCase ? $0.text : nil }
  let isOdd =
    form.map { word != $0 && word != $0.uppercased() && !place.flags.contains(.unchecked) }
    ?? place.flags.contains(.oddCapitals)
  return isOdd ? "'\(word)' has odd capitals" : nil
}

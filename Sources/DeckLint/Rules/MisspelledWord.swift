internal import DeckDiagnostics
internal import DeckSpelling

extension Rule {
  static let misspelledWord = Rule(
    "misspelled-word", .text, .warning, fixes: [.safe, .unsafe],
    summary: "Finds words that are misspelt, and says what was meant.",
    reason: "A misspelt word is learnt with the card, and no search finds it.",
    advice: "Correct the word, or add it to the accepted words.",
    details: """
      Words are looked up in a lexicon of English and of technical terms; those that it doesn't have are weighed: \
      how likely they are each word nearby mistyped, how the deck uses both, how they are written, and how many \
      slips the deck has otherwise. A term that the lexicon lacks is left alone unless a slip is far likelier. \
      Code, formulas, addresses, identifiers, acronyms and text in other languages aren't looked at. The fix is \
      safe when only one correction comes into question. A word is reported once, with its other places; its fix \
      corrects them all.
      """,
    options: [.allowedWords, .minimumConfidence],
    examples: [
      .wrong(
        "1\nWhat is a cache?\nA store that keeps data beyong the request\n", marks: ["beyong"],
        fixed: "1\nWhat is a cache?\nA store that keeps data beyond the request\n"),
      .wrong(
        "1\nWhat is a queue?\nRecieve in order\n2\nWhat is a stack?\nYou recieve the last one first\n",
        marks: ["Recieve"],
        fixed: "1\nWhat is a queue?\nReceive in order\n2\nWhat is a stack?\nYou receive the last one first\n"),
      .right("1\nWhat runs `beyong`?\nThe kubelet runs pods, see https://example.com/beyong\n"),
    ],
    check: .vocabulary { $0.reportJudgements(complaint) })
}

private func complaint(_ judgement: Judgement, _ place: WordTable.Occurrence, _ word: String) -> String? {
  switch judgement.verdict {
  case .leftAlone, .oddCapitals: nil
  case .misspelled:
    place.flags.contains(.unchecked) || place.standing == .foreign ? nil : "'\(word)' is not a word"
  case .runTogether: place.flags.contains(.oddCapitals) ? "'\(word)' is two words" : nil
  }
}

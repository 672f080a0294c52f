internal import DeckDiagnostics
internal import DeckSpelling

extension Rule {
  static let misspelledWord = Rule(
    "misspelled-word", .text, .warning,
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
    check: .vocabulary(lint))
}

@Sendable
private func lint(_ context: inout VocabularyContext) {
  let table = context.vocabulary.table
  for judgement in context.judgements {
    switch judgement.verdict {
    case .leftAlone, .oddCapitals: continue
    case .misspelled:
      for place in table.places(of: judgement.entry)
      where !place.flags.contains(.unchecked) && place.standing != .foreign {
        context.report(.noWord(table.surface(place)), at: place, judgement)
      }
    case .runTogether:
      for place in table.places(of: judgement.entry) where place.flags.contains(.oddCapitals) {
        context.report(.twoWords(table.surface(place)), at: place, judgement)
      }
    }
  }
}

extension VocabularyContext {
  /// Reports a place of a word that was judged wrong, with its corrections written as the word is.
  mutating func report(_ message: String, at place: WordTable.Occurrence, _ judgement: Judgement) {
    let corrections = judgement.suggestions.map { $0.hasOwnCase ? $0.text : place.shape.applied(to: $0.text) }
    let edit = corrections.first.flatMap { self.edit(place, $0) }
    report(message, at: place, group: judgement.word) { finding in
      finding.suggestions = corrections
      finding.confidence = (judgement.confidence * 100).rounded() / 100
      guard let edit, let best = corrections.first else { return }
      finding.fixIt = FixIt(judgement.isSure ? .safe : .unsafe, "replace with '\(best)'", edits: [edit])
    }
  }
}

extension String {
  fileprivate static func noWord(_ word: String) -> String { "'\(word)' is not a word" }
  fileprivate static func twoWords(_ word: String) -> String { "'\(word)' is two words" }
}

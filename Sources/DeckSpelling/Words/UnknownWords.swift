/// The unknown words of a deck, as they are to be written into a list of accepted words.
public enum UnknownWords {
  /// The words that `checker` doesn't know and those that it reports, in the order of the deck.
  public static func find(in vocabulary: DeckVocabulary, _ checker: SpellChecker) -> [WordListFile.Word] {
    let languages = LanguageVerdict(vocabulary)
    let judgements = Dictionary(uniqueKeysWithValues: checker.judge(vocabulary).map { ($0.entry, $0) })
    return vocabulary.entries.indices.compactMap { index in
      guard languages.entries[index] != .foreign, checker.isSubject(index, vocabulary) else { return nil }
      let judgement = judgements[index]
      let isReported = judgement.map { $0.verdict == .misspelled || $0.verdict == .runTogether } ?? false
      let form = form(of: index, in: vocabulary.table)
      let suggestion = isReported ? judgement?.suggestions.first.map { written($0, like: form) } : nil
      return WordListFile.Word(form, isReported: isReported, suggestion: suggestion)
    }
  }

  private static func written(_ suggestion: Judgement.Suggestion, like word: String) -> String {
    guard !suggestion.hasOwnCase, let first = word.first, first.isUppercase else { return suggestion.text }
    return suggestion.text.prefix(1).uppercased() + suggestion.text.dropFirst()
  }

  /// How a word is to be accepted: with its capitals when they are its own, in small letters when they only begin
  /// a sentence.
  private static func form(of index: Int, in table: WordTable) -> String {
    let entry = table.entries[index]
    var first: String?
    for place in table.places(of: index) {
      switch place.shape {
      case .lower: return table.word(index)
      case .capitalized, .upper:
        if entry.midSentenceCapitalizedCount > 0 { first = first ?? table.surface(place) }
      case .pluralUpper, .doubleCapital, .capitalRun, .mixed: first = first ?? table.surface(place)
      }
    }
    return first ?? table.word(index)
  }
}

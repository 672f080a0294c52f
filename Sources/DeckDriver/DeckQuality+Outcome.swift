internal import DeckLint
internal import DeckModel
public import DeckQuality

extension DeckQuality {
  /// The quality of a deck that a measuring checker found.
  public init(_ outcome: Checker.Outcome) {
    self.init(
      outcome.deck, outcome.figures ?? DeckFigures(),
      outcome.findings.words.map { VocabularyFigures($0.vocabulary, $0.judgements) }, outcome.diagnostics)
  }
}

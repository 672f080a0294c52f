public import DeckLexicon

/// Judges the words of a deck that the lexicon doesn't pass.
///
/// The judgements depend on nothing but the vocabulary: not on threads, nor on the order of files.
public struct SpellChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon

  /// A checker of tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// A judgement for each entry of `vocabulary` that may be judged, in the order of the entries.
  public func judge(_ vocabulary: DeckVocabulary) -> [Judgement] { [] }
}

public import DeckLexicon

/// Finds the words of prose in a paragraph and looks them up. One tokenizer serves many paragraphs.
public struct Tokenizer: Sendable {
  /// The lexicon that words are looked up in.
  public let lexicon: Lexicon

  /// A tokenizer that looks words up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// Replaces the tokens of `paragraph` by those of its text.
  ///
  /// Complexity: O(bytes).
  public func tokenize(_ paragraph: inout Paragraph) {
    paragraph.tokens.removeAll(keepingCapacity: true)
  }
}

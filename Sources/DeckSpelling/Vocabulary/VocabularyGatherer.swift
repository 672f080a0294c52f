public import DeckLexicon
public import DeckSource

/// Gathers the words of one batch after another. One gatherer serves many batches and keeps its memory.
public final class VocabularyGatherer {
  private var words: BatchWords

  /// Where a paragraph is in a deck.
  public struct Place {
    /// Which card of the deck it is in.
    public var card: UInt32
    /// Which field of the card, from 0.
    public var field: UInt16
    /// Whether the field is what the card asks.
    public var isFront: Bool
    /// Whether the field is what the card answers.
    public var isBack: Bool

    /// A place.
    public init(card: UInt32, field: UInt16, isFront: Bool, isBack: Bool = false) {
      self.card = card
      self.field = field
      self.isFront = isFront
      self.isBack = isBack
    }
  }

  /// A gatherer for tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { words = BatchWords(lexicon) }

  /// Adds the words of a paragraph, which `gate` assessed; `span` tells which bytes of the source a range of its
  /// text stands for, and whether they are the same.
  public func add(
    _ paragraph: borrowing Paragraph, at place: Place, _ gate: borrowing LanguageGate,
    span: (Range<Int>) -> (span: Span, isVerbatim: Bool)
  ) {
    words.add(paragraph, at: place, gate, span)
  }

  /// What the paragraphs since the last call gave.
  public func finish() -> VocabularyPart { words.finish() }
}

public import DeckSource

/// The text of one paragraph, list item or cell with its words: what local rules see.
///
/// What is no prose (code, formulas, images, addresses) stands in the text as `gap`, a line break as a line feed.
public struct Paragraph: Sendable {
  /// The byte that stands for something that is no prose.
  public static let gap: UInt8 = 0x1A

  /// The text; valid as long as whoever made the paragraph says.
  public var text: ByteView
  /// The words in order.
  public var tokens: [WordToken]

  /// A paragraph.
  public init(text: ByteView, tokens: [WordToken] = []) {
    self.text = text
    self.tokens = tokens
  }

  /// The word as it is written, without a possessive ending.
  public func surface(_ token: WordToken) -> ByteView { text[token.stemRange] }

  /// The word in the form in which the lexicon knows it: small letters, composed, plain apostrophes, and without a
  /// possessive ending.
  public func folded(_ token: WordToken) -> String { WordFolding.folded(surface(token)) }

  /// The bytes between two tokens that follow each other.
  public func between(_ first: WordToken, _ second: WordToken) -> ByteView {
    text[first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)]
  }
}

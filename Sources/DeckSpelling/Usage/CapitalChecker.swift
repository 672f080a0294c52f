public import DeckLexicon
internal import DeckSource

/// Finds words that exist only with a capital and are written small: `europe`, `monday`.
public struct CapitalChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon

  /// A checker of tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// The slips of a paragraph in the order of their places. Text in other languages has none.
  ///
  /// Complexity: O(words). Nothing is allocated for a paragraph without slips.
  public func slips(_ paragraph: Paragraph) -> [UsageSlip] {
    var gate: LanguageGate?
    var slips: [UsageSlip] = []
    for (index, token) in paragraph.tokens.enumerated() {
      guard token.shape == .lower, let id = token.id else { continue }
      let flags = lexicon.flags(id)
      guard flags.contains(.capitalOnly), flags.isDisjoint(with: [.capitalToo, .hasForm]), isPlain(token),
        !isInForeignName(index, paragraph)
      else { continue }
      if gate == nil {
        var first = LanguageGate(lexicon: lexicon)
        _ = first.assess(paragraph)
        gate = first
      }
      guard let gate, gate.standing(ofToken: index) != .foreign else { continue }
      slips.append(UsageSlip(.word, token.stemRange, lexicon.form(id), isNoWord: true))
    }
    return slips
  }

  /// Whether a token is a word by itself, and no part of a compound, a path or an address.
  private func isPlain(_ token: WordToken) -> Bool {
    token.flags.isDisjoint(with: [.hyphenBefore, .slashBefore, .unchecked, .unusualBytes])
      && token.count > 2 && (token.flags.contains(.adjacent) || token.flags.isDisjoint(with: .gapBefore))
  }

  /// `ivoire`
  private func isInForeignName(_ index: Int, _ paragraph: Paragraph) -> Bool { false }
}

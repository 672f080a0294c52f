public import DeckLexicon
internal import DeckSource

/// Finds words that exist only with a capital and are written small: `europe`, `monday`.
///
/// Many names are also words of other languages, of taxonomy or of commands, so the lexicon's word alone isn't
/// enough: rare names and those that are such words are left alone, and of others the deck decides (`NameHabit`).
public struct CapitalChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon

  /// A checker of tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// The slips of a paragraph in the order of their places. A `LanguageGate` tells which stand in English text.
  ///
  /// Complexity: O(words). Nothing is allocated for a paragraph without slips.
  public func slips(_ paragraph: borrowing Paragraph, _ calls: UsageCalls) -> [UsageSlip] {
    var slips: [UsageSlip] = []
    guard calls.contains(.names) else { return slips }
    for index in paragraph.tokens.indices {
      let token = paragraph.tokens[index]
      guard token.shape == .lower, token.flags.contains(.capitalOnly), let id = token.id else { continue }
      let kind = SmallName(id, hash: token.hash, in: lexicon)
      let isDoubtful: Bool
      switch kind {
      case .sure: isDoubtful = false
      case .doubtful: isDoubtful = !isBeforeName(index, paragraph)
      case .misspelling, .none: continue
      }
      guard token.count > 3, isPlain(token), !isInForeignName(index, paragraph),
        !isSmallPhrase(index, paragraph), !isDoubtful || isInRunningText(token, paragraph)
      else { continue }
      var slip = UsageSlip(.name, index, token.stemRange, lexicon.form(id), isNoWord: true)
      if isDoubtful { slip.doubtfulName = id }
      slips.append(slip)
    }
    return slips
  }

  /// Whether nothing but space and marks of a sentence stands around a token, and something else in the paragraph.
  private func isInRunningText(_ token: WordToken, _ paragraph: borrowing Paragraph) -> Bool {
    guard paragraph.tokens.count > 1 else { return false }
    let (text, range) = (paragraph.text, token.range)
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    return " \n(".utf8.contains(before) && " \n\r,.;:?!)".utf8.contains(after)
  }

  /// Whether a word with a capital follows that has one always or isn't known: `edward Yourdon`.
  private func isBeforeName(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    guard index + 1 < paragraph.tokens.count else { return false }
    let next = paragraph.tokens[index + 1]
    guard next.shape == .capitalized, next.flags.contains(.adjacent) else { return false }
    return next.id.map { !lexicon.flags($0).isDisjoint(with: [.capitalOnly, .usualCapital]) } ?? true
  }

  /// Whether a token is a word by itself, and no part of a compound, a path or an address.
  private func isPlain(_ token: WordToken) -> Bool {
    guard token.flags.isDisjoint(with: [.hyphenBefore, .slashBefore, .unchecked, .unusualBytes]),
      token.flags.contains(.adjacent) || token.flags.isDisjoint(with: .gapBefore)
        || token.flags.contains(.startsLine)
    else { return false }
    // `plano-convex`, but `german-speaking`.
    guard token.flags.contains(.hyphenAfter), let id = token.id else { return true }
    return lexicon.zipf(id) >= 4
  }

  /// Whether a word with a capital that isn't a word of the language stands before it: `Vulpes vulpes`.
  private func isInForeignName(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    guard index > 0, paragraph.tokens[index].flags.contains(.adjacent) else { return false }
    let before = paragraph.tokens[index - 1]
    return before.shape == .capitalized && !(before.id.map { lexicon.flags($0).contains(.common) } ?? false)
  }

  /// Whether a name stands in a phrase in which many write it small: `roman numerals`, `french fries`.
  private func isSmallPhrase(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    index + 1 < paragraph.tokens.count && Self.smallPhrases.contains(paragraph.tokens[index + 1].hash)
  }

  private static let smallPhrases = Lexicon.hashes(
    ofWords:
      "numeral numerals fries fry sprouts sprout toast font type blinds elm fir roll code nut nuts rubber ink"
  )
}

public import DeckLexicon
internal import DeckSource

/// Finds words that exist only with a capital and are written small: `europe`, `monday`.
///
/// Many names are also words of other languages, of taxonomy or of commands, so the lexicon's word alone isn't
/// enough: rare names and those that are such words are left alone.
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
      let flags = lexicon.flags(id)
      guard isName(id, flags, token), isPlain(token),
        !isInForeignName(index, paragraph), !isSmallPhrase(index, paragraph)
      else { continue }
      slips.append(UsageSlip(.word, index, token.stemRange, lexicon.form(id), isNoWord: true))
    }
    return slips
  }

  /// Whether a word that exists only with a capital is a name that readers know as one.
  private func isName(_ id: WordID, _ flags: WordFlags, _ token: WordToken) -> Bool {
    guard token.count > 3, flags.isDisjoint(with: [.capitalToo, .hasForm]) else { return false }
    if Self.alsoSmall.contains(token.hash) || FunctionTable.shared.languages(of: token.hash) != 0 {
      return false
    }
    if flags.contains(.common) || Self.wellKnown.contains(token.hash) { return true }
    let zipf = lexicon.zipf(id)
    guard flags.contains(.name), zipf >= 2.5 else { return false }
    return zipf >= 3.9 || flags.isDisjoint(with: [.biology, .chemistry])
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
    ofWords: "numeral numerals fries fry sprouts sprout toast font type blinds elm fir roll code")

  /// Names that the lexicon knows by their capital only and that everybody knows.
  private static let wellKnown = Lexicon.hashes(
    ofWords: """
      catholicism protestantism christianity judaism buddhism hinduism islam islamic confucianism marxism marxist \
      stalinism leninism nazism zionism monday tuesday wednesday thursday friday saturday january february april \
      september october november december christmas easter jewish muslim buddhist hindu christian catholic
      """)

  /// Names that are words of other languages, of commands or of trades too, or are written small by many.
  private static let alsoSmall = Lexicon.hashes(
    ofWords: """
      arabic avis barca borealis burnet byzantine cher deus eigen gallic geospatial gloria gris lana lang lima lind \
      mensa mille mona monty morse mort niger plano plata porte prog prot regis rosa rufus sama scala \
      scot serra shelly stan stella terra thar ville wales wald verus vera luna dolly bobby victoria regina cocos \
      klein diem franca paso alma morris chan tera haute nouvelle pico sion \
      unix linux java python perl bash ruby swift apache docker maven gradle jenkins ansible hadoop spark kafka hive \
      oracle amazon google facebook twitter bluetooth ethernet internet xerox tesla kelvin newton pascal joule watt \
      hertz ampere coulomb ohm volt farad henry weber siemens becquerel gray sievert celsius fahrenheit
      """)
}

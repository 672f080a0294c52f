public import DeckLexicon

/// Finds words that are spelt right and stand in the wrong place: `form` for `from`, `a` for `an`.
///
/// What it knows are places in which a word is wrong at least nine times in ten, not grammar; it finds a part of
/// such slips only. It doesn't look at languages: a `LanguageGate` tells which slips stand in English text.
public struct UsageChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon
  private let topic: Topic
  private let table: UsageTable
  /// What the words of a paragraph must call for.
  private let called: UsageCalls
  private let a = UsageTable.words.number(of: Lexicon.hash(ofWord: "a".utf8))
  private let an = UsageTable.words.number(of: Lexicon.hash(ofWord: "an".utf8))
  private let al = UsageTable.words.number(of: Lexicon.hash(ofWord: "al".utf8))

  /// What a checker looks for.
  public enum Topic: Sendable {
    /// Words in wrong places.
    case wrongWords
    /// Words that lack an apostrophe.
    case apostrophes
    /// The pronoun `I` written small.
    case pronouns
  }

  /// A checker of tokens that were looked up in `lexicon`.
  public init(_ topic: Topic, lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    self.topic = topic
    (table, called) =
      switch topic {
      case .wrongWords: (.wrongWords, .wrongWords)
      case .apostrophes: (.apostrophes, .apostrophes)
      case .pronouns: (.pronouns, .pronouns)
      }
  }

  /// The slips of a paragraph in the order of their places; `calls` are those of its words.
  ///
  /// Complexity: O(words). Nothing is allocated for a paragraph without slips.
  public func slips(_ paragraph: borrowing Paragraph, _ calls: UsageCalls) -> [UsageSlip] {
    var slips: [UsageSlip] = []
    guard paragraph.tokens.count > 1 else { return slips }
    if calls.contains(called) {
      var matcher = UsageMatcher(table, lexicon, paragraph)
      matcher.match { slips.append($0) }
    }
    if topic == .wrongWords, !calls.isDisjoint(with: [.articles, .compounds]) {
      addOthers(paragraph, to: &slips)
    }
    return slips
  }

  /// The slips of a paragraph in the order of their places.
  public func slips(_ paragraph: borrowing Paragraph) -> [UsageSlip] {
    slips(paragraph, UsageCalls(of: paragraph))
  }

  /// Adds what isn't told by patterns of words: articles, compounds and what scans take for another letter.
  private func addOthers(_ paragraph: borrowing Paragraph, to slips: inout [UsageSlip]) {
    let patternCount = slips.count
    // The first of the patterns' slips that ends behind the token.
    var next = 0
    for index in paragraph.tokens.indices {
      let token = paragraph.tokens[index]
      let number = token.usageNumber
      let slip: UsageSlip? =
        if number == a || number == an {
          ArticleCheck(lexicon: lexicon).slip(index, paragraph)
        } else if number == al {
          ScanCheck.slip(index, paragraph)
        } else if token.flags.contains(.hyphenAfter) {
          CompoundCheck(lexicon: lexicon).slip(index, paragraph)
        } else { nil }
      guard let slip else { continue }
      while next < patternCount, slips[next].range.upperBound <= slip.range.lowerBound { next += 1 }
      if next < patternCount, slips[next].range.overlaps(slip.range) { continue }
      slips.append(slip)
    }
    if slips.count > patternCount { slips.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }
}

public import DeckLexicon

/// Finds words that are spelt right and stand in the wrong place: `form` for `from`, `a` for `an`.
///
/// What it knows are places in which a word is wrong at least nine times in ten, not grammar; it finds a part of
/// such slips only.
public struct UsageChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon
  private let topic: Topic
  private let table: UsageTable

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
    table =
      switch topic {
      case .wrongWords: .wrongWords
      case .apostrophes: .apostrophes
      case .pronouns: .pronouns
      }
  }

  /// The slips of a paragraph in the order of their places. Text in other languages has none.
  ///
  /// Complexity: O(words). Nothing is allocated for a paragraph without slips.
  public func slips(_ paragraph: Paragraph) -> [UsageSlip] {
    var slips: [UsageSlip] = []
    guard paragraph.tokens.count > 1 else { return slips }
    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: paragraph.tokens.count) { memory in
      var matcher = unsafe UsageMatcher(table, lexicon, paragraph, memory: memory)
      matcher.match { slips.append($0) }
    }
    if topic == .wrongWords { addOthers(paragraph, to: &slips) }
    return slips.isEmpty ? slips : inEnglish(slips, paragraph)
  }

  /// Adds what isn't told by patterns of words: articles, compounds and what scans take for another letter.
  private func addOthers(_ paragraph: borrowing Paragraph, to slips: inout [UsageSlip]) {
    let (a, an, al) = (Self.a, Self.an, Self.al)
    for (index, token) in paragraph.tokens.enumerated() {
      let slip: UsageSlip? =
        if token.hash == a || token.hash == an {
          ArticleCheck(lexicon: lexicon).slip(index, paragraph)
        } else if token.flags.contains(.hyphenAfter), token.hash != al {
          CompoundCheck(lexicon: lexicon).slip(index, paragraph)
        } else if token.hash == al {
          ScanCheck.slip(index, paragraph)
        } else { nil }
      guard let slip, !slips.contains(where: { $0.range.overlaps(slip.range) }) else { continue }
      slips.append(slip)
    }
  }

  private static let a = Lexicon.hash(ofWord: "a".utf8)
  private static let an = Lexicon.hash(ofWord: "an".utf8)
  private static let al = Lexicon.hash(ofWord: "al".utf8)

  /// The slips that stand in English text, in order.
  private func inEnglish(_ slips: [UsageSlip], _ paragraph: Paragraph) -> [UsageSlip] {
    var gate = LanguageGate(lexicon: lexicon)
    guard gate.assess(paragraph) != .foreign else { return [] }
    return slips.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { slip in
      let index = paragraph.tokens.firstIndex { $0.range.upperBound > slip.range.lowerBound } ?? 0
      return gate.standing(ofToken: index) != .foreign
    }
  }
}

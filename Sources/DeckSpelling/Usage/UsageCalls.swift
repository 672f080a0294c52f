/// What the words of a paragraph call for: which of the checks of usage may find something in it.
public struct UsageCalls: OptionSet, BitwiseCopyable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// Calls of known bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Patterns of words in wrong places.
  static let wrongWords = UsageCalls(rawValue: 1)
  /// Patterns of words that lack an apostrophe.
  static let apostrophes = UsageCalls(rawValue: 2)
  /// Patterns of the pronoun `I` written small.
  static let pronouns = UsageCalls(rawValue: 4)
  /// An article, or letters that look like another.
  static let articles = UsageCalls(rawValue: 8)
  /// A hyphen behind a word.
  static let compounds = UsageCalls(rawValue: 16)
  /// A name written small.
  static let names = UsageCalls(rawValue: 32)

  /// A word that begins a term which is also written as one word.
  static let terms = UsageCalls(rawValue: 64)

  /// What the words of `paragraph` call for.
  ///
  /// Complexity: O(words), about a nanosecond for each.
  public init(of paragraph: borrowing Paragraph) {
    let table = UsageTable.calls
    var calls: UsageCalls = []
    for index in paragraph.tokens.indices {
      let token = paragraph.tokens[index]
      if token.usageNumber != 0 { calls.formUnion(table[Int(token.usageNumber)]) }
      if token.flags.contains(.hyphenAfter) { calls.insert(.compounds) }
      if token.flags.contains(.capitalOnly), token.shape == .lower { calls.insert(.names) }
    }
    self = calls
  }
}

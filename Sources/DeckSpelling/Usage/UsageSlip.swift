public import DeckLexicon

/// A word that is wrong in its place.
public struct UsageSlip: Sendable, Equatable {
  /// What kind of slip it is.
  public enum Kind: Sendable, Equatable {
    /// Another word of the language is meant.
    case word
    /// `a` stands for `an` or the other way round.
    case article
    /// A part of a compound with a hyphen is misspelt.
    case compound
    /// Letters that a scan took for others: `Al` for `AI`.
    case scan
    /// A name without its capital.
    case name
    /// A term that is also written as one word.
    case term
  }

  /// The kind.
  public var kind: Kind
  /// The paragraph's tokens that are wrong.
  public var tokens: Range<Int>
  /// Their bytes in the paragraph's text.
  public var range: Range<Int>
  /// What should stand there.
  public var replacement: String
  /// Whether the word is wrong wherever it stands.
  public var isNoWord: Bool
  /// The name, when it is written small and only a `NameHabit` can tell whether that is meant.
  public var doubtfulName: WordID?
  /// The term as one word in small letters, when it is written as two and only a `TermHabit` can tell whether the
  /// deck has the one.
  public var doubtfulTerm: String?

  /// Whether only the whole deck can tell if it is a slip.
  public var isDoubtful: Bool { doubtfulName != nil || doubtfulTerm != nil }

  /// A slip.
  public init(
    _ kind: Kind, _ tokens: Range<Int>, _ range: Range<Int>, _ replacement: String, isNoWord: Bool = false
  ) {
    self.kind = kind
    self.tokens = tokens
    self.range = range
    self.replacement = replacement
    self.isNoWord = isNoWord
  }

  /// A slip of one token.
  init(_ kind: Kind, _ token: Int, _ range: Range<Int>, _ replacement: String, isNoWord: Bool = false) {
    self.init(kind, token..<token + 1, range, replacement, isNoWord: isNoWord)
  }
}

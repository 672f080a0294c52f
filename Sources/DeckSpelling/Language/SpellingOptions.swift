/// What a check of the spelling goes by besides the deck.
public struct SpellingOptions: Sendable {
  /// The language that is checked. Rules that know only another one find nothing.
  public var language = SpellingLanguage.english
  /// The words that count as right.
  public var words = AcceptedWords()

  /// English, and no words besides those of the lexicon.
  public init() {}
}

/// A language that can be asked for.
public struct SpellingLanguage: Hashable, Sendable {
  /// Its code: two letters of ISO 639-1, or `none`.
  public let code: String

  /// English, the only language that is checked.
  public static let english = SpellingLanguage(code: "en")
  /// No language: nothing is checked.
  public static let none = SpellingLanguage(code: "none")

  /// Whether rules that know English are to run.
  public var isEnglish: Bool { self == .english }

  /// The codes of all languages that can be asked for: English first, then those that are only told from it, which
  /// say that a deck isn't to be checked.
  public static let codes = FunctionWords.lists.map(\.code) + ["none"]

  /// The language with a code, or nil; `en-GB` and `en_US` are English.
  public static func named(_ code: String) -> SpellingLanguage? {
    let code = code.lowercased()
    let base = code.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? code
    return codes.contains(base) ? SpellingLanguage(code: base) : nil
  }
}

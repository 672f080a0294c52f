/// The text of a word list to which the unknown words of decks are added for review.
public struct WordListFile: Sendable {
  /// A word to be added.
  public struct Word: Sendable, Hashable {
    /// The word as it is written most often.
    public var text: String
    /// The likeliest correction, when the word is reported as a misspelling.
    public var suggestion: String?
    /// Whether it is reported.
    public var isReported: Bool

    /// A word.
    public init(_ text: String, isReported: Bool = false, suggestion: String? = nil) {
      self.text = text
      self.isReported = isReported
      self.suggestion = suggestion
    }
  }

  /// The text of the list with `words` added in alphabetical order behind what `text` holds, which stays as it is.
  ///
  /// Reported words say so behind them. A list that is new begins with a line that says what it is.
  public static func adding(_ words: some Sequence<Word>, to text: String) -> String {
    var result = text
    if text.isEmpty { result = "# Accepted words, one a line. Delete those that are misspelt.\n" }
    if !result.hasSuffix("\n") { result += "\n" }
    let known = Set(
      text.split(whereSeparator: \.isNewline).map { String(AcceptedWords.entry(ofLine: String($0))) })
    let added = Dictionary(words.map { ($0.text, $0) }) { first, second in first.isReported ? first : second }
    for word in added.values.sorted(by: precedes) where !known.contains(word.text) {
      result += word.text
      if word.isReported {
        result += "  # reported"
        if let suggestion = word.suggestion { result += ", perhaps '\(suggestion)'" }
      }
      result += "\n"
    }
    return result
  }

  private static func precedes(_ a: Word, _ b: Word) -> Bool {
    let (first, second) = (a.text.lowercased(), b.text.lowercased())
    return first == second ? a.text < b.text : first < second
  }
}

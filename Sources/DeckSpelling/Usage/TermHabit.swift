/// How a deck writes terms of two words that are also one word.
public struct TermHabit {
  private let vocabulary: DeckVocabulary
  private let apartCounts: [String: Int]

  /// The habit of a deck in which terms are written as two words: `apart` has them as one, once for each place.
  public init(_ vocabulary: DeckVocabulary, apart: some Sequence<String>) {
    self.vocabulary = vocabulary
    apartCounts = apart.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Whether the deck writes a term as one word, and does so at least as often as in two.
  public func isTogether(_ term: String) -> Bool {
    let count = vocabulary.count(of: term)
    return count > 0 && count >= apartCounts[term] ?? 0
  }
}

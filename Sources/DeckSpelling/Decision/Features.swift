internal import Glibc

/// What the decision looks at, in the order of the weights.
///
/// The names are the columns of the exported table and of the committed weights.
public enum Feature: Int, CaseIterable, Sendable {
  /// The score of the best candidate.
  case score
  /// The cost of its edits for each letter of the word.
  case costPerLetter
  /// How common it is in general and in the deck.
  case candidateFrequency
  /// Whether the word is on the list of known misspellings.
  case isListed
  /// Whether the word stands in huge word lists.
  case isRare
  /// How well the word is explained by its parts.
  case affix
  /// How often the deck has the word, log2.
  case occurrences
  /// How often the deck has the candidate, log2.
  case candidateOccurrences
  /// The score for each ten letters: an edit in a short word tells less.
  case lengthScore
  /// The score of words that are explained by their parts.
  case affixScore
  /// The score of words with capitals where the language asks for none.
  case capitalScore
}

/// The feature vector of one unknown word.
public struct Features: Sendable {
  /// The number of features.
  public static let count = 11

  /// The values, in the order of `Feature`.
  public private(set) var values = InlineArray<11, Double>(repeating: 0)

  /// The value of one feature.
  public subscript(feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// Features with these values, of which there must be `count`.
  public init(values: [Double]) {
    precondition(values.count == Self.count)
    for index in values.indices { self.values[index] = values[index] }
  }

  /// The features of what is known of a word. Takes constant time and allocates nothing.
  public init(_ evidence: Evidence) {
    let best = evidence.best
    let score = max(best?.score ?? Self.worstScore, Self.worstScore)
    let cost = min(best?.cost ?? Self.worstCost, Self.worstCost)
    let letterCount = Double(max(evidence.letterCount, 1))
    self[.score] = score
    self[.costPerLetter] = cost / letterCount
    self[.candidateFrequency] = min(best?.frequency ?? 0, 7)
    self[.isListed] = evidence.isListed ? 1 : 0
    self[.isRare] = evidence.isRare ? 1 : 0
    self[.affix] = evidence.affix
    self[.occurrences] = min(log2(Double(max(evidence.occurrences, 1))), 4)
    self[.candidateOccurrences] = min(log2(Double(best?.occurrences ?? 0) + 1), 5)
    self[.lengthScore] = min(letterCount, 14) / 10 * score
    self[.affixScore] = evidence.affix * score
    self[.capitalScore] = Self.capitalShare(evidence) * score
  }

  /// Scores below this tell nothing more.
  private static let worstScore = -22.0
  private static let worstCost = 11.0

  /// The share of capitals where the language asks for none; a guess when all places begin a sentence.
  private static func capitalShare(_ evidence: Evidence) -> Double {
    guard evidence.midSentence == 0 else {
      return Double(evidence.midSentenceCapitalized) / Double(evidence.midSentence)
    }
    return evidence.capitalized > 0 ? 0.3 : 0
  }
}

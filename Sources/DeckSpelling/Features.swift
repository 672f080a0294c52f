internal import Glibc

/// What the decision looks at, in the order of the weights.
///
/// The names are the columns of the exported table and of the committed weights.
public enum Feature: Int, CaseIterable, Sendable {
  case score
  case margin
  case isNear
  case isFar
  case cost
  case costPerLetter
  case isSplit
  case candidateFrequency
  case context
  case isListed
  case isRare
  case frequencyRatio
  case affix
  case compound
  case capitalShare
  case occurrences
  case candidateOccurrences
  case occurrenceRatio
  case length
  case lengthScore
  case splitScore
  case affixScore
  case capitalScore
}

/// The feature vector of one unknown word.
public struct Features: Sendable {
  /// The number of features.
  public static let count = 23

  /// The values, in the order of `Feature`.
  public private(set) var values = InlineArray<23, Double>(repeating: 0)

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
    self[.score] = score
    self[.length] = Double(min(evidence.letterCount, 14)) / 10
    self[.isListed] = evidence.isListed ? 1 : 0
    self[.isRare] = evidence.isRare ? 1 : 0
    self[.affix] = evidence.affix
    self[.compound] = evidence.compound
    self[.capitalShare] = Self.capitalShare(evidence)
    self[.occurrences] = min(log2(Double(max(evidence.occurrences, 1))), 4)
    addCandidate(best, of: evidence)
    self[.lengthScore] = self[.length] * score
    self[.splitScore] = self[.isSplit] * score
    self[.affixScore] = self[.affix] * score
    self[.capitalScore] = self[.capitalShare] * score
  }

  /// Scores below this tell nothing more.
  private static let worstScore = -22.0
  private static let worstCost = 11.0

  private mutating func addCandidate(_ best: CandidateEvidence?, of evidence: Evidence) {
    guard let best else {
      self[.isFar] = 1
      self[.cost] = Self.worstCost
      self[.costPerLetter] = 2
      return
    }
    let cost = min(best.cost, Self.worstCost)
    self[.margin] = min(self[.score] - max(evidence.secondScore ?? -25, -25), 6)
    self[.isNear] = best.distance <= 1 ? 1 : 0
    self[.isFar] = best.distance >= 3 ? 1 : 0
    self[.cost] = cost
    self[.costPerLetter] = cost / Double(max(evidence.letterCount, 1))
    self[.isSplit] = best.isSplit ? 1 : 0
    self[.candidateFrequency] = min(best.frequency, 7)
    self[.context] = min(max(best.context, -2), 5)
    if !best.isSplit { self[.frequencyRatio] = min(max(best.frequency - evidence.zipf, -3), 7) }
    let occurrences = Double(best.occurrences)
    self[.candidateOccurrences] = min(log2(occurrences + 1), 5)
    self[.occurrenceRatio] =
      best.occurrences == 0 ? -1 : min(max(log2((occurrences + 0.5) / Double(evidence.occurrences)), -2), 6)
  }

  /// The share of capitals where the language asks for none; a guess when all places begin a sentence.
  private static func capitalShare(_ evidence: Evidence) -> Double {
    guard evidence.midSentence == 0 else {
      return Double(evidence.midSentenceCapitalized) / Double(evidence.midSentence)
    }
    return evidence.capitalized > 0 ? 0.3 : 0
  }
}

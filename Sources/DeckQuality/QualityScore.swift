public import DeckDiagnostics

/// How good a deck is, as three numbers from 0 to 100 and one of them all.
///
/// Each is a mean over the cards. A card is worth 1 in correctness and hygiene, and in learnability what
/// `learnability(ofThings:)` says; it loses, for each finding that belongs to the part, what `cost(_:)` says, down to 0.
/// A card without answer or question is lost: it is worth nothing in all three, so that no further defect can make up for it.
/// Cards that say the same, or ask the same and answer differently, are together worth what the best of them is: nobody can
/// know more than one of them, and a copy becomes no better by a slip in it. Findings about the deck as a whole are taken from
/// the sum.
///
/// From this follows, as far as what is found tells: a duplicate, a misspelling or a lost answer that is added to a deck
/// never raises a score, and mending one never lowers it. `SCORE.md` says more.
public struct QualityScore: Sendable, Equatable {
  /// One part of the score.
  public enum Part: String, Sendable, CaseIterable {
    /// Is what the cards say right and complete?
    case correctness
    /// Are they clean: layout, typography, markup?
    case hygiene
    /// Can they be learned?
    case learnability

    /// Its share of the whole score.
    public var weight: Double {
      switch self {
      case .correctness: 0.5
      case .hygiene: 0.3
      case .learnability: 0.2
      }
    }
  }

  /// The version of the formula: it grows when the same deck would get another score.
  public static let version = 1

  /// The formula, as reports print it.
  public static let formula =
    "score = 0.5 correctness + 0.3 hygiene + 0.2 learnability. Each is 100 times the mean over the cards of what they are "
    + "worth: in correctness and hygiene 1 less 1 for each error, 0.25 for each warning and 0.05 for each hint; in "
    + "learnability 0.9 to the power of the things beyond four that the card asks for at once (items of a list, or 7.5 "
    + "words each; at least 0.25), less 0.25 for each other hint on learning. A card without question or answer is worth "
    + "nothing; cards that ask the same are together worth what the best of them is."

  /// The parts, from 0 to 100.
  public let correctness: Double
  /// See `correctness`.
  public let hygiene: Double
  /// See `correctness`.
  public let learnability: Double

  /// The whole, from 0 to 100.
  public var overall: Double {
    Part.allCases.reduce(0) { $0 + $1.weight * self[$1] }
  }

  /// One part, from 0 to 100.
  public subscript(part: Part) -> Double {
    switch part {
    case .correctness: correctness
    case .hygiene: hygiene
    case .learnability: learnability
    }
  }

  /// The score of a deck of `cardCount` cards in which `diagnostics` were found. An empty deck has 100.
  ///
  /// `things` has how many things each card asks for; without it, no card asks for too much. Complexity: O(cards +
  /// findings).
  public init(_ diagnostics: some Sequence<Diagnostic>, things: [Float] = [], cardCount: Int) {
    self.init(CardScores(diagnostics, things: things, cardCount: cardCount))
  }

  /// The mean of two scores that count as often as `weight` says; that of nothing is 100.
  init(_ a: QualityScore, weight: Int, _ b: QualityScore, weight other: Int) {
    func mean(_ part: Part) -> Double {
      let total = weight + other
      guard total > 0 else { return 100 }
      return (a[part] * Double(weight) + b[part] * Double(other)) / Double(total)
    }
    correctness = mean(.correctness)
    hygiene = mean(.hygiene)
    learnability = mean(.learnability)
  }

  init(_ scores: CardScores) {
    correctness = scores.mean(of: .correctness)
    hygiene = scores.mean(of: .hygiene)
    learnability = scores.mean(of: .learnability)
  }

  /// The part that findings of a category belong to; nil for what is no property of the deck.
  static func part(ofCategory category: String) -> Part? {
    switch category {
    case "answers", "duplicates", "text": .correctness
    case "parsing", "structure", "typography", "markup", "safety": .hygiene
    case "learning": .learnability
    default: nil
    }
  }

  /// What a finding takes from its card.
  static func cost(_ diagnostic: Diagnostic) -> Double {
    if diagnostic.category == "learning" { return weighed.contains(diagnostic.rule) ? 0 : 0.25 }
    return switch diagnostic.severity {
    case .error: 1
    case .warning: 0.25
    case .info: 0.05
    }
  }

  /// What a card that asks for so many things at once is worth in learnability: four can be held in mind, and of more the
  /// learner fails one in ten; see `RecallCost`.
  static func learnability(ofThings things: Float) -> Double {
    things <= 4 ? 1 : max(RecallCost.recalledWhole(Double(things) - 4), 0.25)
  }

  /// Rules about what `learnability(ofThings:)` weighs already.
  private static let weighed: Set<String> = ["long-answer", "long-list"]

  /// Rules whose finding means that the card is lost.
  static let lost: Set<String> = ["missing-answer", "missing-front"]
}

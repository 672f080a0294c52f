public import DeckDiagnostics

/// How good a deck is, as three numbers from 0 to 100 and one of them all.
///
/// Each is a mean over the cards. A card is worth 1 and loses, for each finding that belongs to the score, what
/// `cost(_:_:)` says, down to 0. A card that is lost (it has no answer or no question, or says what another card says)
/// is worth nothing in all three, so that no further defect can make up for it. Findings about the deck as a whole are
/// taken from the sum.
///
/// From this follows: a duplicate, a misspelling or a lost answer that is added to a deck never raises a score, and mending one
/// never lowers it.
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
    "score = 0.5 correctness + 0.3 hygiene + 0.2 learnability; each is 100 × the mean over the cards of 1 − its findings "
    + "(error 1, warning 0.25, info 0.05, hint on learning 0.25), at least 0; a card without question or answer, or a "
    + "copy, is worth 0"

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
  /// Complexity: O(cards + findings).
  public init(_ diagnostics: some Sequence<Diagnostic>, cardCount: Int) {
    self.init(CardScores(diagnostics, cardCount: cardCount))
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
  static func cost(_ severity: Severity, category: String) -> Double {
    switch severity {
    case .error: 1
    case .warning: 0.25
    case .info: category == "learning" ? 0.25 : 0.05
    }
  }

  /// Rules whose finding means that the card is lost.
  static let lost: Set<String> = ["missing-answer", "missing-front", "duplicate-card", "near-duplicate-card"]
}

/// What each card is worth in each part, from 0 to 1.
public struct CardScores: Sendable {
  private var worth: [[Double]]
  /// What findings about no card take from the sum.
  private var general: [Double]
  /// How many cards there are.
  public let count: Int

  /// The cards of a deck in which `diagnostics` were found.
  public init(_ diagnostics: some Sequence<Diagnostic>, cardCount: Int) {
    count = cardCount
    worth = Array(repeating: Array(repeating: 1, count: cardCount), count: QualityScore.Part.allCases.count)
    general = Array(repeating: 0, count: worth.count)
    for diagnostic in diagnostics {
      guard let part = QualityScore.part(ofCategory: diagnostic.category) else { continue }
      let place = Self.index(part)
      let cost = QualityScore.cost(diagnostic.severity, category: diagnostic.category)
      for card in [diagnostic.finding.card] + Self.places(diagnostic) {
        guard let index = card?.index, index < cardCount else {
          if card == nil { general[place] += cost }
          continue
        }
        if QualityScore.lost.contains(diagnostic.rule) {
          for part in worth.indices { worth[part][index] = 0 }
        } else {
          worth[place][index] = max(worth[place][index] - cost, 0)
        }
      }
    }
  }

  /// The further places of a slip that stands at several: each costs its card as much as the first.
  private static func places(_ diagnostic: Diagnostic) -> [CardPlace?] {
    guard diagnostic.finding.group != nil else { return [] }
    return diagnostic.finding.related.compactMap(\.card)
  }

  /// What the card at `index` is worth in one part, from 0 to 1.
  public func worth(_ index: Int, in part: QualityScore.Part) -> Double { worth[Self.index(part)][index] }

  /// What the card at `index` is worth as a whole, from 0 to 1.
  public func worth(_ index: Int) -> Double {
    QualityScore.Part.allCases.reduce(0) { $0 + $1.weight * worth(index, in: $1) }
  }

  /// The mean of a part over all cards, from 0 to 100.
  func mean(of part: QualityScore.Part) -> Double {
    guard count > 0 else { return 100 }
    let place = Self.index(part)
    return max(worth[place].reduce(0, +) - general[place], 0) / Double(count) * 100
  }

  private static func index(_ part: QualityScore.Part) -> Int {
    switch part {
    case .correctness: 0
    case .hygiene: 1
    case .learnability: 2
    }
  }
}

public import DeckDiagnostics

/// A card of one of several decks that needs work.
public struct WeakCard: Sendable {
  /// The position of its deck in the result.
  public let deck: Int
  /// The position of the card in its deck.
  public let card: Int
  /// What it is worth in correctness and hygiene, from 0 to 1.
  public let worth: Double
  /// What was found in it, the gravest first, then in source order.
  public let findings: [Diagnostic]
}

/// A card of one of several decks that asks for much at once.
public struct HeavyCard: Sendable, Equatable {
  /// The position of its deck in the result.
  public let deck: Int
  /// How much it asks for.
  public let load: CardLoad
}

extension QualityResult {
  /// The cards of all decks that lose most, the worst first; among equals the first in the order of decks and cards.
  ///
  /// Complexity: O(cards · count + findings).
  public func worstCards(_ count: Int) -> [WeakCard] {
    var worst: [(deck: Int, card: Int, worth: Double)] = []
    for (deck, quality) in decks.enumerated() {
      worst += quality.worstCards(count).map { (deck, $0, quality.workWorth($0)) }
    }
    // Sorting isn't stable: the place decides among equals.
    worst.sort { ($0.worth, $0.deck, $0.card) < ($1.worth, $1.deck, $1.card) }
    var findings: [Int: [Int: [Diagnostic]]] = [:]
    for entry in worst.prefix(count) where findings[entry.deck] == nil {
      let cards = worst.prefix(count).filter { $0.deck == entry.deck }.map(\.card)
      findings[entry.deck] = decks[entry.deck].findings(ofCards: Set(cards))
    }
    return worst.prefix(count).map {
      WeakCard(deck: $0.deck, card: $0.card, worth: $0.worth, findings: findings[$0.deck]?[$0.card] ?? [])
    }
  }

  /// The cards of all decks that ask for most at once, the heaviest first.
  public func heaviestCards(_ count: Int) -> [HeavyCard] {
    var heavy: [HeavyCard] = []
    for (deck, quality) in decks.enumerated() {
      heavy += quality.figures.heaviest.loads.map { HeavyCard(deck: deck, load: $0) }
    }
    heavy.sort {
      ($1.load.partCount, $1.load.wordCount, $0.deck, $0.load.card)
        < ($0.load.partCount, $0.load.wordCount, $1.deck, $1.load.card)
    }
    return Array(heavy.prefix(count))
  }

  /// The decks from the worst to the best, by their positions.
  public var decksByScore: [Int] {
    let scores = decks.map(\.score.overall)
    return decks.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
  }
}

extension DeckQuality {
  /// What was found in some cards, the gravest first, then in source order. A slip that stands in several cards is
  /// among the findings of all of them. Complexity: O(findings).
  public func findings(ofCards cards: Set<Int>) -> [Int: [Diagnostic]] {
    var findings: [Int: [Diagnostic]] = [:]
    for diagnostic in diagnostics {
      var places: Set<Int> = []
      if let card = diagnostic.finding.card?.index { places.insert(card) }
      if diagnostic.finding.group != nil {
        for related in diagnostic.finding.related where related.source == nil {
          if let card = related.card?.index { places.insert(card) }
        }
      }
      for card in places where cards.contains(card) { findings[card, default: []].append(diagnostic) }
    }
    return findings.mapValues { found in
      Severity.allCases.reversed().flatMap { severity in found.filter { $0.severity == severity } }
    }
  }
}

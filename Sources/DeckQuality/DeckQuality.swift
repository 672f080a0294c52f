public import DeckDiagnostics
public import DeckModel
internal import DeckSource

/// How good a deck is: what a report tells.
public struct DeckQuality: Sendable {
  /// The deck.
  public let deck: Deck
  /// What can be counted.
  public let figures: DeckFigures
  /// What its words tell; nil when they weren't looked at.
  public let vocabulary: VocabularyFigures?
  /// What was found, in source order.
  public let diagnostics: [Diagnostic]
  /// What each card is worth.
  public let cards: CardScores
  /// How good it is as a whole.
  public let score: QualityScore
  /// Cards that say the same, or nearly so, the largest groups first.
  public let clusters: [[Int]]

  /// The quality of a deck in which `diagnostics` were found.
  ///
  /// Complexity: O(cards + findings).
  public init(
    _ deck: Deck, _ figures: DeckFigures, _ vocabulary: VocabularyFigures?, _ diagnostics: [Diagnostic]
  ) {
    self.deck = deck
    self.figures = figures
    // The spelling engine takes words in Latin letters only.
    self.vocabulary = vocabulary?.adding(wordsInOtherScripts: figures.otherScriptWordCount)
    self.diagnostics = diagnostics
    cards = CardScores(diagnostics, things: figures.things, cardCount: deck.count)
    score = QualityScore(cards)
    clusters = CardClusters(diagnostics, cardCount: deck.count).clusters
  }

  /// The name to show: the title, or the name of the file.
  public var title: String { deck.title.isEmpty ? deck.source.name : deck.title }

  /// How many findings each rule has, the most first, then by name.
  public var rules: [RuleCount] { RuleCount.counts(diagnostics) }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// The cards that lose most, the worst first; among equals the first in the deck. Cards that lose nothing aren't
  /// among them.
  public func worstCards(_ count: Int) -> [Int] {
    var worst: [(card: Int, worth: Double)] = []
    for card in 0..<cards.count {
      let worth = workWorth(card)
      guard worth < 1 else { continue }
      if worst.count == count, let last = worst.last, last.worth <= worth { continue }
      let place = worst.firstIndex { $0.worth > worth } ?? worst.count
      worst.insert((card, worth), at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst.map(\.card)
  }

  /// What a card is worth for the order of work: whether it is right counts more than whether it is clean, and how much
  /// it asks for is told elsewhere.
  func workWorth(_ card: Int) -> Double {
    0.7 * cards.worth(card, in: .correctness) + 0.3 * cards.worth(card, in: .hygiene)
  }

  /// What the lists cost a learner; nil when there are none.
  public var recallCost: RecallCost? { RecallCost(figures) }
}

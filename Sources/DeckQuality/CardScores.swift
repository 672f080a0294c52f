public import DeckDiagnostics

/// What each card is worth in each part, from 0 to 1.
public struct CardScores: Sendable {
  private var worth: [[Double]]
  /// What findings about no card take from the sum.
  private var general: [Double]
  /// How many cards there are.
  public let count: Int

  /// The cards of a deck in which `diagnostics` were found.
  public init(_ diagnostics: some Sequence<Diagnostic>, things: [Float] = [], cardCount: Int) {
    count = cardCount
    worth = Array(repeating: Array(repeating: 1, count: cardCount), count: QualityScore.Part.allCases.count)
    general = Array(repeating: 0, count: worth.count)
    for (card, things) in things.prefix(cardCount).enumerated() where things > 4 {
      worth[2][card] = QualityScore.learnability(ofThings: things)
    }
    for diagnostic in diagnostics {
      guard let part = QualityScore.part(ofCategory: diagnostic.category) else { continue }
      let place = Self.index(part)
      let cost = QualityScore.cost(diagnostic)
      for card in [diagnostic.finding.card] + Self.places(diagnostic) {
        guard let index = card?.index, index < cardCount else {
          if card == nil { general[place] += cost }
          continue
        }
        if QualityScore.lost.contains(diagnostic.rule) {
          for part in worth.indices { worth[part][index] = 0 }
        } else if !CardClusters.rivals.contains(diagnostic.rule) {
          worth[place][index] = max(worth[place][index] - cost, 0)
        } else if diagnostic.finding.related.allSatisfy({ $0.source != nil || $0.card == nil }) {
          for part in worth.indices { worth[part][index] = 0 }
        }
      }
    }
    let rivals = CardClusters(diagnostics, of: CardClusters.rivals, cardCount: cardCount).clusters
    for cluster in rivals { keepBest(of: cluster) }
  }

  /// Leaves of cards that say the same one, which is worth what the best is in each part: whichever of them is lost or
  /// damaged, the others are worth no more than all were.
  private mutating func keepBest(of cluster: [Int]) {
    guard let first = cluster.first else { return }
    for part in worth.indices {
      let best = cluster.map { worth[part][$0] }.max() ?? 0
      for card in cluster { worth[part][card] = 0 }
      worth[part][first] = best
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

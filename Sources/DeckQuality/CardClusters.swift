internal import DeckDiagnostics

/// Cards that say the same, or nearly so, as findings about duplicates connect them (union and find).
struct CardClusters {
  /// The clusters of two cards or more, each in deck order, the largest first.
  let clusters: [[Int]]

  /// The clusters of a deck by the findings of `rules`. Complexity: O(findings · α).
  init(_ diagnostics: some Sequence<Diagnostic>, of rules: Set<String> = alike, cardCount: Int) {
    var parents: [Int: Int] = [:]
    func root(_ card: Int) -> Int {
      var card = card
      while let parent = parents[card], parent != card {
        parents[card] = parents[parent] ?? parent
        card = parent
      }
      return card
    }
    for diagnostic in diagnostics where rules.contains(diagnostic.rule) {
      guard let card = diagnostic.finding.card?.index, card < cardCount else { continue }
      for related in diagnostic.finding.related where related.source == nil {
        guard let other = related.card?.index, other < cardCount else { continue }
        let (a, b) = (root(card), root(other))
        parents[max(a, b)] = min(a, b)
        parents[min(a, b)] = min(a, b)
      }
    }
    var members: [Int: [Int]] = [:]
    for card in parents.keys { members[root(card), default: []].append(card) }
    clusters = members.values.map { $0.sorted() }.filter { $0.count > 1 }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Rules about cards that say the same.
  static let alike: Set<String> = ["duplicate-card", "near-duplicate-card", "reversed-card"]
  /// Rules about cards of which a learner can know but one.
  static let rivals: Set<String> = ["duplicate-card", "near-duplicate-card", "conflicting-answers"]
}

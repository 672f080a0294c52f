internal import DeckDiagnostics
internal import DeckModel

/// Cards that say the same, of which a user may keep some.
public struct DuplicateChoice: Sendable {
  /// A card of one of several decks.
  public struct Place: Hashable, Sendable {
    /// The place of the deck among those that were checked together.
    public var deck: Int
    /// The card's index in its deck.
    public var card: Int
  }

  /// The rules whose findings are such cards.
  static let rules: Set = ["duplicate-card", "near-duplicate-card"]

  /// The cards, in order. All of them can be deleted.
  public let places: [Place]

  /// The choices that the findings of `outcomes` leave, in the order of their first cards.
  ///
  /// Complexity: O(findings · decks).
  public static func all(in outcomes: [Checker.Outcome]) -> [DuplicateChoice] {
    var groups: [Place: Int] = [:]
    var members: [[Place]] = []
    for (deck, outcome) in outcomes.enumerated() where outcome.deck.canDeleteCards {
      for diagnostic in outcome.diagnostics where rules.contains(diagnostic.rule) {
        guard let card = diagnostic.finding.card, let related = diagnostic.finding.related.first,
          let other = place(of: related, deck, outcomes)
        else { continue }
        join(Place(deck: deck, card: card.index), other, &groups, &members)
      }
    }
    return members.filter { !$0.isEmpty }.map { group in
      DuplicateChoice(places: group.sorted { ($0.deck, $0.card) < ($1.deck, $1.card) })
    }.sorted { one, two in
      (one.places[0].deck, one.places[0].card) < (two.places[0].deck, two.places[0].card)
    }
  }

  private static func place(_ related: RelatedPlace, in outcomes: [Checker.Outcome]) -> Int? {
    outcomes.firstIndex { $0.source == related.source && $0.deck.canDeleteCards }
  }

  private static func place(of related: RelatedPlace, _ deck: Int, _ outcomes: [Checker.Outcome]) -> Place? {
    guard let card = related.card else { return nil }
    guard let deck = related.source == nil ? deck : place(related, in: outcomes) else { return nil }
    return Place(deck: deck, card: card.index)
  }

  private static func join(
    _ one: Place, _ two: Place, _ groups: inout [Place: Int], _ members: inout [[Place]]
  ) {
    func group(_ place: Place) -> Int {
      if let known = groups[place] { return known }
      groups[place] = members.count
      members.append([place])
      return members.count - 1
    }
    let (first, second) = (group(one), group(two))
    guard first != second else { return }
    // The smaller one moves.
    let (from, to) = members[first].count < members[second].count ? (first, second) : (second, first)
    for place in members[from] { groups[place] = to }
    members[to] += members[from]
    members[from] = []
  }
}

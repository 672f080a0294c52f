/// Cards of which a user keeps one.
public struct DuplicateCluster: Sendable {
  /// A card that can go.
  public struct Member: Sendable {
    /// The card.
    public var card: Int
    /// What the judge says of it and the card to keep, the earlier one of the two being the first; nil for a copy
    /// of that card.
    public var verdict: PairVerdict?
    /// Whether the card is a copy of the one to keep.
    public var isExact: Bool { verdict == nil }

    /// A card with what the judge says of it.
    public init(card: Int, verdict: PairVerdict?) {
      self.card = card
      self.verdict = verdict
    }
  }

  /// The card to keep: the fullest, the earliest among equals.
  public internal(set) var kept: Int
  /// The others, in order.
  public internal(set) var members: [Member]
}

/// Gathers pairs in clusters.
///
/// Copies are one node. Of the nodes that near pairs join, the fullest is kept with all that are near to it; what is
/// near to others only forms clusters of its own, so that no chain of small changes joins cards that differ much.
struct ClusterBuilder {
  private var parents: [Int: Int] = [:]
  private var near: [JudgedPair] = []

  /// Adds two cards that are the same.
  mutating func addExact(_ one: Int, _ two: Int) {
    let (first, second) = (root(one), root(two))
    if first != second { parents[max(first, second)] = min(first, second) }
    if parents[min(first, second)] == nil { parents[min(first, second)] = min(first, second) }
  }

  /// Adds two cards that are nearly the same.
  mutating func addNear(_ pair: JudgedPair) { near.append(pair) }

  private mutating func root(_ card: Int) -> Int {
    var top = card
    while let parent = parents[top], parent != top { top = parent }
    var place = card
    while let parent = parents[place], parent != top, place != top {
      parents[place] = top
      place = parent
    }
    return top
  }

  /// The clusters, in the order of their first cards. `fullness` tells how much a card holds.
  mutating func clusters(fullness: (Int) -> Int) -> [DuplicateCluster] {
    var copies: [Int: [Int]] = [:]
    for card in parents.keys.sorted() { copies[root(card), default: []].append(card) }
    var neighbours: [Int: [Int: PairVerdict]] = [:]
    for pair in near {
      let (one, two) = (root(pair.first), root(pair.second))
      guard one != two else { continue }
      var verdict = pair.verdict
      if one > two { verdict.words = (verdict.words.second, verdict.words.first) }
      for (card, other) in [(one, two), (two, one)] {
        let known = neighbours[card]?[other]
        if known.map({ $0.confidence < verdict.confidence }) ?? true {
          neighbours[card, default: [:]][other] = verdict
        }
      }
    }
    var clusters: [DuplicateCluster] = []
    var isTaken: Set<Int> = []
    let nodes = neighbours.keys.map { (card: $0, fullness: fullness($0)) }.sorted {
      $0.fullness != $1.fullness ? $0.fullness > $1.fullness : $0.card < $1.card
    }
    for node in nodes.map(\.card) where !isTaken.contains(node) {
      let others = (neighbours[node] ?? [:]).filter { !isTaken.contains($0.key) }
      guard !others.isEmpty else { continue }
      isTaken.insert(node)
      var cluster = DuplicateCluster(kept: node, members: [])
      cluster.addCopies(copies[node])
      for (other, verdict) in others {
        isTaken.insert(other)
        for card in copies[other] ?? [other] { cluster.members.append(.init(card: card, verdict: verdict)) }
      }
      cluster.members.sort { $0.card < $1.card }
      clusters.append(cluster)
    }
    for (node, cards) in copies where cards.count > 1 && !isTaken.contains(node) {
      var cluster = DuplicateCluster(kept: node, members: [])
      cluster.addCopies(cards)
      clusters.append(cluster)
    }
    return clusters.sorted { $0.first < $1.first }
  }
}

extension DuplicateCluster {
  /// The earliest card.
  var first: Int { min(kept, members.first?.card ?? kept) }

  fileprivate mutating func addCopies(_ cards: [Int]?) {
    for card in cards ?? [] where card != kept { members.append(Member(card: card, verdict: nil)) }
  }
}

extension CardText {
  /// How much the card holds, for choosing which of several to keep.
  var fullness: Int { front.tokens.count + back.tokens.count }
}

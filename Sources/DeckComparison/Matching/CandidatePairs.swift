internal import DeckSimilarity

/// Two free cards that may be one, by their places among the free cards of their decks.
struct CardPair: Hashable {
  var old: Int
  var new: Int
}

/// Finds the pairs of free cards that are worth a closer look.
enum CandidatePairs {
  /// Up to so many pairs, every pair is looked at.
  private static let everyPair = 2048
  /// How much of the weight of their words two cards share that the join finds, in percent.
  private static let threshold = 35
  /// The same for decks of which very many cards are free.
  private static let strictThreshold = 55
  private static let manyCards = 20_000
  /// How many pairs the join may find for each card.
  private static let pairsPerCard = 32
  /// Of groups of equal faces, only those of so few cards say which card is which.
  private static let smallGroup = 4

  /// The pairs of `old` and `new`.
  ///
  /// Complexity: that of the join, which is close to linear.
  static func find(
    _ old: [ComparedCard], _ new: [ComparedCard], _ signatures: (old: [CardSignature], new: [CardSignature])
  ) -> Set<CardPair> {
    var pairs: Set<CardPair> = []
    guard old.count * new.count > everyPair else {
      for a in old.indices { for b in new.indices { pairs.insert(CardPair(old: a, new: b)) } }
      return pairs
    }
    for face in [\CardSignature.front, \CardSignature.back] {
      let olds = Dictionary(grouping: old.indices) { signatures.old[old[$0].index][keyPath: face] }
      let news = Dictionary(grouping: new.indices) { signatures.new[new[$0].index][keyPath: face] }
      for (key, olds) in olds where key != 0 && olds.count <= smallGroup {
        guard let news = news[key], news.count <= smallGroup else { continue }
        for a in olds { for b in news { pairs.insert(CardPair(old: a, new: b)) } }
      }
    }
    return pairs.union(join(old, new))
  }

  /// The pairs that share words, by the similarity join over the cards of both decks.
  private static func join(_ old: [ComparedCard], _ new: [ComparedCard]) -> Set<CardPair> {
    var index = SimilarityIndex()
    var scanner = CardWordScanner()
    for cards in [old, new] {
      var words = CardWords()
      for card in cards {
        let rest = card.fields.dropFirst().map(\.text).joined(separator: "\n")
        scanner.add(front: card.front, back: rest, to: &words)
      }
      index.append(words)
    }
    let isLarge = old.count + new.count > manyCards
    let result = index.join(
      threshold: isLarge ? strictThreshold : threshold, limit: pairsPerCard * (old.count + new.count))
    // Cards of the same words stand in no pair: the first of them stands for all.
    var members: [UInt32: (old: [Int], new: [Int])] = [:]
    func add(_ card: UInt32, to first: UInt32) {
      if Int(card) < old.count {
        members[first, default: ([], [])].old.append(Int(card))
      } else {
        members[first, default: ([], [])].new.append(Int(card) - old.count)
      }
    }
    for (card, first) in result.equal {
      if members[first] == nil { add(first, to: first) }
      add(card, to: first)
    }
    var pairs: Set<CardPair> = []
    func pair(_ a: UInt32, _ b: UInt32) {
      let (olds, news) = (members[a]?.old ?? single(a).old, members[b]?.new ?? single(b).new)
      for (old, new) in zip(olds, news) { pairs.insert(CardPair(old: old, new: new)) }
    }
    func single(_ card: UInt32) -> (old: [Int], new: [Int]) {
      Int(card) < old.count ? ([Int(card)], []) : ([], [Int(card) - old.count])
    }
    for first in members.keys { pair(first, first) }
    for found in result.pairs {
      pair(found.first, found.second)
      pair(found.second, found.first)
    }
    return pairs
  }
}

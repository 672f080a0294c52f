/// What a search knows of each card besides its words.
public struct CardKey: Sendable, Hashable {
  /// A hash of the folded front.
  public var front: UInt64
  /// A hash of the folded back.
  public var back: UInt64

  /// A key.
  public init(front: UInt64, back: UInt64) {
    self.front = front
    self.back = back
  }
}

/// Two cards of a deck and what the judge says of them; `first` is the earlier one.
public struct JudgedPair: Sendable {
  /// The index of the earlier card.
  public var first: Int
  /// The index of the later card.
  public var second: Int
  /// What they are to each other.
  public var verdict: PairVerdict
}

/// What a search found.
public struct Duplicates: Sendable {
  /// Cards of which one is enough, in the order of their first cards.
  public internal(set) var clusters: [DuplicateCluster] = []
  /// Pairs that are something else than duplicates, in the order of their later cards.
  public internal(set) var others: [JudgedPair] = []
  /// Whether all similar cards were looked at.
  public internal(set) var isComplete = true

  /// Nothing found.
  public init() {}
}

/// Finds the duplicates of every kind among the cards of one deck or several.
///
/// Candidates are cards whose words are alike, and cards with the same front; a `PairJudge` decides about each pair;
/// what it accepts is gathered in clusters.
public struct DuplicateSearch: ~Copyable {
  private var index = SimilarityIndex()
  private var keys: [CardKey] = []
  private var numbers: [CardNumbers] = []

  /// A front with more backs than this is a common instruction, and its cards are no candidates for that.
  static let maximumBacks = 6
  /// Different cards of the same words that are looked at, such as a card and its reverse.
  private static let maximumVariants = 8
  /// Similar pairs that are looked at, for each card and in all.
  private static let pairsPerCard = 8
  private static let leastPairLimit = 500_000

  /// A search among no cards.
  public init() {}

  /// The number of cards.
  public var cardCount: Int { keys.count }

  /// Adds the next cards: their words and their keys, which must be as many.
  public mutating func append(_ words: borrowing CardWords, keys: some Sequence<CardKey>) {
    index.append(words)
    numbers.append(contentsOf: words.numbers)
    self.keys.append(contentsOf: keys)
    precondition(self.keys.count == index.cardCount, "every card has a key")
  }

  /// How alike the words of two cards must be to be looked at, in percent: more in large decks, where chance makes
  /// many cards alike.
  public static func threshold(cardCount: Int) -> Int {
    cardCount <= 50_000 ? 40 : cardCount <= 200_000 ? 50 : 60
  }

  /// Finds the duplicates. `texts` gives the texts of cards, whose indices it gets in ascending order.
  ///
  /// Complexity: that of the join, and O(pairs · tokens).
  public consuming func find(texts: ([Int]) -> [CardText]) -> Duplicates {
    let limit = max(Self.leastPairLimit, Self.pairsPerCard * keys.count)
    let found = index.join(threshold: Self.threshold(cardCount: keys.count), limit: limit)
    let classes = WordClasses(found.equal, keys, limit: Self.maximumVariants)
    let pairs = candidates(CrowdedPairs.thin(found.pairs, numbers: numbers), classes)
    let settings = CardSettings(keys, cards: pairs, similar: found.pairs)
    var needed: Set<Int> = []
    for pair in pairs {
      needed.insert(pair.0)
      needed.insert(pair.1)
    }
    let cards = needed.sorted()
    let cardTexts = Dictionary(uniqueKeysWithValues: zip(cards, texts(cards)))
    let judge = PairJudge(weights: index.weights())
    var clusters = ClusterBuilder()
    for (card, first) in classes.exact { clusters.addExact(first, card) }
    var duplicates = Duplicates()
    duplicates.isComplete = found.isComplete
    for (first, second) in pairs {
      guard let one = cardTexts[first], let two = cardTexts[second] else { continue }
      let verdict = judge.judge(one, two, settings[first], settings[second])
      switch verdict.kind {
      case .exact: clusters.addExact(first, second)
      case .near: clusters.addNear(JudgedPair(first: first, second: second, verdict: verdict))
      case .conflict, .otherAnswer, .reversed, .sharedAnswer:
        duplicates.others.append(JudgedPair(first: first, second: second, verdict: verdict))
      case .different: break
      }
    }
    duplicates.clusters = clusters.clusters { card in cardTexts[card]?.fullness ?? 0 }
    duplicates.others.sort { ($0.second, $0.first) < ($1.second, $1.first) }
    return duplicates
  }

  /// The pairs to judge, in order, each once: the earlier card first.
  private func candidates(_ similar: [SimilarPair], _ classes: WordClasses) -> [(Int, Int)] {
    var pairs: [UInt64] = []
    func add(_ one: Int, _ two: Int) { pairs.append(UInt64(min(one, two)) << 32 | UInt64(max(one, two))) }
    for pair in similar {
      for one in classes.variants(of: Int(pair.first)) {
        for two in classes.variants(of: Int(pair.second)) { add(one, two) }
      }
    }
    for (first, variants) in classes.variants {
      let all = [first] + variants
      for (place, two) in all.enumerated() { for one in all[..<place] { add(one, two) } }
    }
    let groups = sameFronts()
    let comparer = groups.isEmpty ? nil : index.comparer()
    for group in groups {
      for (place, two) in group.enumerated() {
        for one in group[..<place] where Self.mayBeNear(comparer?.overlap(one, two)) { add(one, two) }
      }
    }
    RadixSort.sort(&pairs)
    var unique: [(Int, Int)] = []
    var last: UInt64?
    for pair in pairs where pair != last {
      last = pair
      unique.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
    }
    return unique
  }

  /// Whether two cards with the same front are worth a look: short ones, and those that share telling words.
  private static func mayBeNear(_ overlap: SetComparer.Overlap?) -> Bool {
    guard let overlap else { return true }
    return overlap.fewerWords <= shortCard || overlap.telling >= 24 && overlap.shared * 5 >= overlap.lighter
  }

  /// Cards with no more words than this are short.
  private static let shortCard = 12

  /// The first card with each back of the fronts that have a few different ones.
  private func sameFronts() -> [[Int]] {
    var firsts = HashGroups(keys.lazy.map(\.front))
    return firsts.groups().compactMap { cards in
      var backs: Set<UInt64> = []
      var group: [Int] = []
      for card in cards where backs.insert(keys[card].back).inserted {
        group.append(card)
        if group.count > Self.maximumBacks { return nil }
      }
      return group.count > 1 ? group : nil
    }
  }
}

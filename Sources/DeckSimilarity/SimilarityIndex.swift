/// The cards of one deck or several as sets of words, and the join that finds those that are alike.
///
/// Words are added batch by batch, in the order of the cards; batches may be scanned in parallel. What is found depends
/// on the cards alone.
public struct SimilarityIndex: ~Copyable {
  /// The number of cards.
  public private(set) var cardCount = 0
  private var words = WordSets()
  private var triples = WordSets()

  /// An index of no cards.
  public init() {}

  /// Adds the words of the next cards. Complexity: O(words).
  public mutating func append(_ cards: borrowing CardWords) {
    var start = 0
    for (offset, end) in cards.wordEnds.enumerated() {
      words.add(card: UInt32(truncatingIfNeeded: cardCount + offset), hashes: cards.words[start..<Int(end)])
      start = Int(end)
    }
    start = 0
    for (offset, end) in cards.tripleEnds.enumerated() {
      let card = UInt32(truncatingIfNeeded: cardCount) + cards.tripleCards[offset]
      triples.add(card: card, hashes: cards.triples[start..<Int(end)])
      start = Int(end)
    }
    cardCount += cards.count
  }

  /// What a join found.
  public struct Result: Sendable {
    /// Cards with the words of an earlier card, each with the first card that has them, in order. Such cards are in
    /// no pair: what holds for the first holds for them.
    public var equal: [(card: UInt32, first: UInt32)] = []
    /// The pairs of other cards at or above the threshold, by first and second card.
    public var pairs: [SimilarPair] = []
    /// Whether these are all pairs; a deck of which every card resembles every other has too many.
    public var isComplete = true
  }

  /// The pairs of cards whose words, or letter triples where they have few words, are alike by `threshold` percent of
  /// weight, which must be in 1...100.
  ///
  /// Complexity: it depends on how often rare words are shared; close to linear in the words of decks.
  public func join(threshold: Int, limit: Int = .max) -> Result {
    var result = Result()
    result.equal = words.repeats
    result.pairs = Self.pairs(words, threshold, limit)
    result.isComplete = result.pairs.count < limit
    let more = Self.pairs(triples, threshold, limit)
    result.isComplete = result.isComplete && more.count < limit
    if !more.isEmpty {
      let known = Set(result.pairs.map { UInt64($0.first) << 32 | UInt64($0.second) })
      result.pairs += more.filter { !known.contains(UInt64($0.first) << 32 | UInt64($0.second)) }
    }
    result.pairs.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return result
  }

  /// What the words of the cards weigh, for the judge. Complexity: O(words).
  public func weights() -> WordWeights { words.weights() }

  /// Looks at pairs of cards without a join. Complexity: O(words) to begin with.
  func comparer() -> SetComparer { SetComparer(words) }

  private static func pairs(_ sets: borrowing WordSets, _ threshold: Int, _ limit: Int) -> [SimilarPair] {
    let records = JoinRecords(sets)
    let postings = JoinPostings(records, threshold: threshold)
    var join = SetJoin(records, threshold: threshold, limit: limit)
    for word in 0..<records.weights.count { join.find(word, records, postings) }
    return join.pairs
  }
}

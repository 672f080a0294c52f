internal import DeckModel
internal import DeckSource

/// How much each word tells of which card a text is: rare words tell most.
struct WordRarity {
  private var counts: [UInt64: Int32] = [:]
  private var total = 1

  /// At most so many batches of a deck are counted: more tell the same.
  private static let batchCount = 32

  /// The weights of `words`, which are hashes of words and signs as `WordTokens` has them, counted in
  /// `decks`.
  ///
  /// Complexity: O(words), and O(bytes) of at most 32 batches of each deck.
  init(_ words: some Sequence<UInt64>, in decks: [Deck]) {
    for word in words { counts[word] = 0 }
    for deck in decks { count(deck) }
  }

  private mutating func count(_ deck: Deck) {
    let step = max(1, deck.batchCount / Self.batchCount)
    for index in stride(from: 0, to: deck.batchCount, by: step) {
      let batch = deck.batch(index)
      total += batch.count
      for node in batch.nodes where node.kind == .text {
        let tokens = WordTokens(batch.text(of: node).string)
        for token in 0..<tokens.count {
          if let count = counts[tokens.hashes[token]] { counts[tokens.hashes[token]] = count + 1 }
        }
      }
    }
  }

  /// The weight of a word or sign.
  func weight(ofWord word: UInt64) -> Int {
    let count = Int(max(1, counts[word] ?? 1))
    // The binary logarithm of how many cards there are to one with the word, in quarters, from 4 on.
    let ratio = (total + count) * 16 / count
    let log = Int.bitWidth - 1 - ratio.leadingZeroBitCount
    return 4 * (log - 3) + (ratio >> (log - 2)) & 3
  }

  /// The weight of one token; spaces weigh nothing.
  func weight(_ text: WordTokens, _ token: Int) -> Int {
    switch text.kinds[token] {
    case .space, .lineEnd: 0
    case .word, .sign: weight(ofWord: text.hashes[token])
    }
  }

  /// The weight of all tokens of a text.
  func weight(_ text: WordTokens) -> Int { (0..<text.count).reduce(0) { $0 + weight(text, $1) } }
}

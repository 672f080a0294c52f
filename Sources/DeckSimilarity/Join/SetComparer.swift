/// Compares the sets of words of single pairs.
struct SetComparer {
  private let ends: [UInt32]
  private let words: [UInt32]
  /// The card of each set, rising.
  private let cards: [UInt32]
  private let weights: [UInt8]

  init(_ sets: borrowing WordSets) {
    ends = sets.ends
    words = sets.words
    cards = sets.firstCards
    weights = sets.weightsByNumber()
  }

  /// What two cards share.
  struct Overlap {
    /// The weight of the words that both have.
    var shared = 0
    /// The weight of those of them that tell much.
    var telling = 0
    /// The weight of the words of the lighter one.
    var lighter = 0
    /// The number of words of the smaller one.
    var fewerWords = 0
  }

  /// What two cards share, or nil where one has the words of an earlier card or none.
  ///
  /// Complexity: O(words of the one · words of the other).
  func overlap(_ one: Int, _ two: Int) -> Overlap? {
    guard let first = words(of: one), let second = words(of: two) else { return nil }
    var overlap = Overlap()
    for word in first {
      guard second.contains(word) else { continue }
      let weight = Int(weights[Int(word)])
      overlap.shared += weight
      if weight >= Self.telling { overlap.telling += weight }
    }
    overlap.lighter = min(weight(first), weight(second))
    overlap.fewerWords = min(first.count, second.count)
    return overlap
  }

  private static let telling = 8

  private func weight(_ words: ArraySlice<UInt32>) -> Int { words.reduce(0) { $0 + Int(weights[Int($1)]) } }

  private func words(of card: Int) -> ArraySlice<UInt32>? {
    var low = 0
    var high = cards.count
    while low < high {
      let middle = (low + high) / 2
      if Int(cards[middle]) < card { low = middle + 1 } else { high = middle }
    }
    guard low < cards.count, Int(cards[low]) == card else { return nil }
    return words[(low == 0 ? 0 : Int(ends[low - 1]))..<Int(ends[low])]
  }
}

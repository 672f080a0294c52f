/// Thins out the pairs of cards that many others resemble, such as those of a template with one slot.
///
/// Without this the pairs of such a deck grow with the square of its cards.
enum CrowdedPairs {
  /// A card that resembles more cards than this stands in a crowd, and no more of its pairs are looked at for its
  /// own sake.
  static let crowd = 12

  /// `pairs` without those that, for both of their cards, are not among the `crowd` most similar ones, and without
  /// those in a crowd that differ in numbers. They stay in order.
  ///
  /// Complexity: O(pairs + cards).
  static func thin(_ pairs: [SimilarPair], numbers: [CardNumbers]) -> [SimilarPair] {
    let counts = FlatArray<UInt32>(repeating: 0, count: numbers.count)
    for pair in pairs {
      counts[Int(pair.first)] += 1
      counts[Int(pair.second)] += 1
    }
    func isCrowded(_ pair: SimilarPair) -> Bool {
      counts[Int(pair.first)] > crowd && counts[Int(pair.second)] > crowd
    }
    var keys: [UInt64] = []
    for (place, pair) in pairs.enumerated() where isCrowded(pair) {
      guard numbers[Int(pair.first)].mayBeOneCard(numbers[Int(pair.second)]) else { continue }
      keys.append(UInt64(unlikeness(pair)) << 32 | UInt64(place))
    }
    // The most similar ones first, in the order of their cards.
    RadixSort.sort(&keys)
    let kept = FlatArray<UInt32>(repeating: 0, count: numbers.count)
    let isKept = FlatArray<Bool>(repeating: false, count: pairs.count)
    for key in keys {
      let place = Int(key & 0xFFFF_FFFF)
      let (first, second) = (Int(pairs[place].first), Int(pairs[place].second))
      guard kept[first] < crowd || kept[second] < crowd else { continue }
      kept[first] += 1
      kept[second] += 1
      isKept[place] = true
    }
    return pairs.enumerated().filter { isKept[$0.offset] || !isCrowded($0.element) }.map(\.element)
  }

  /// How unlike two cards are: a whole number, so that the order is the same everywhere.
  private static func unlikeness(_ pair: SimilarPair) -> UInt32 {
    UInt32(truncatingIfNeeded: UInt64(pair.union - pair.overlap) << 16 / UInt64(max(pair.union, 1)))
  }
}

/// The numbers in a card: sums of the hashes of words that begin with a digit, so that their order doesn't count.
struct CardNumbers: BitwiseCopyable, Sendable {
  var front: UInt32 = 0
  var back: UInt32 = 0

  /// Whether the numbers allow that two cards say the same: those of the fronts are equal, or those of the cards.
  func mayBeOneCard(_ other: CardNumbers) -> Bool {
    front == other.front || front &+ back == other.front &+ other.back
  }
}

/// Which card of an old deck is which card of a new one, as far as it is known.
struct CardMatching {
  /// The index of the new card that each old card became; -1 while none is known.
  private(set) var newIndices: [Int32]
  /// The index of the old card that each new card was; -1 while none is known.
  private(set) var oldIndices: [Int32]

  /// A matching of nothing.
  init(oldCount: Int, newCount: Int) {
    newIndices = [Int32](repeating: -1, count: oldCount)
    oldIndices = [Int32](repeating: -1, count: newCount)
  }

  /// Whether an old card has its new card.
  func isMatched(old: Int) -> Bool { newIndices[old] >= 0 }

  /// Whether a new card has its old card.
  func isMatched(new: Int) -> Bool { oldIndices[new] >= 0 }

  /// Remembers that the old card `old` is the new card `new`; both must be free.
  mutating func match(_ old: Int, _ new: Int) {
    newIndices[old] = Int32(truncatingIfNeeded: new)
    oldIndices[new] = Int32(truncatingIfNeeded: old)
  }

  /// The old cards that have no new card, in order.
  var unmatchedOld: [Int] { newIndices.indices.filter { newIndices[$0] < 0 } }

  /// The new cards that have no old card, in order.
  var unmatchedNew: [Int] { oldIndices.indices.filter { oldIndices[$0] < 0 } }

  /// The old cards that kept their order: the most that rise together in both decks. All others that are
  /// matched have moved.
  ///
  /// Complexity: O(cards · log cards).
  var keptInOrder: [Bool] {
    var kept = [Bool](repeating: false, count: newIndices.count)
    let matched = newIndices.indices.filter { newIndices[$0] >= 0 }
    for place in LongestRise.places(in: matched.map { newIndices[$0] }) { kept[matched[place]] = true }
    return kept
  }

  /// For each old and each new card, how many cards that kept their order stand before it: cards with the
  /// same number stand in the same gap.
  var gaps: (old: [Int32], new: [Int32]) {
    let kept = keptInOrder
    var old = [Int32](repeating: 0, count: newIndices.count)
    var new = [Int32](repeating: 0, count: oldIndices.count)
    var count: Int32 = 0
    for index in newIndices.indices {
      old[index] = count
      if kept[index] { count += 1 }
    }
    count = 0
    for index in oldIndices.indices {
      new[index] = count
      if oldIndices[index] >= 0 && kept[Int(oldIndices[index])] { count += 1 }
    }
    return (old, new)
  }
}

/// The longest rising subsequence.
enum LongestRise {
  /// The places of a longest strictly rising subsequence of `values`; of several the same one every time.
  ///
  /// Complexity: O(values · log values).
  static func places(in values: [Int32]) -> [Int] {
    // The place of the least value that ends a rise of each length, and what comes before each place.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: values.count)
    for (place, value) in values.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var places: [Int] = []
    places.reserveCapacity(ends.count)
    var place = ends.last ?? -1
    while place >= 0 {
      places.append(place)
      place = before[place]
    }
    return places.reversed()
  }
}

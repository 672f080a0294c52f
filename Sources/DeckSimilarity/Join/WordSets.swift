internal import CScan

/// Sets of words, each of a card, as flat arrays of word numbers; equal sets are held once.
struct WordSets: ~Copyable {
  /// The words of all different sets, set by set, in the order of the text.
  private(set) var words: [UInt32] = []
  /// Where each different set ends in `words`.
  private(set) var ends: [UInt32] = []
  /// The card whose words each different set holds: the first of those that have them.
  private(set) var firstCards: [UInt32] = []
  /// Cards whose words an earlier card has, with that card, in order.
  private(set) var repeats: [(card: UInt32, first: UInt32)] = []

  /// How many different sets have each word.
  private(set) var frequencies: [UInt32] = []

  private var numbers = WordNumbers()
  /// How many sets were added, repeated ones included.
  private var addedCount: UInt32 = 0
  /// Maps hashes of sets to sets: the index of a set plus one, or 0.
  private var slots = FlatArray<UInt32>(repeating: 0, count: 1 << 10)
  private var hashes: [UInt64] = []

  /// How many words ahead of the one at hand are fetched.
  private static let lookahead = 12

  init() {}

  /// How many different words there are.
  var wordCount: Int { numbers.count }

  /// Adds the set of `card`, which has the words with `hashes`, in order; an empty set is left out.
  ///
  /// Complexity: O(words) on average.
  mutating func add(card: UInt32, hashes words: ArraySlice<UInt64>) {
    guard !words.isEmpty else { return }
    let start = self.words.count
    // The hash of a set doesn't depend on the order of its words.
    var hash: UInt64 = 0
    addedCount += 1
    for place in words.indices {
      // Words are all over the table: those ahead are fetched while this one is looked up.
      if place + Self.lookahead < words.endIndex { numbers.prefetch(words[place + Self.lookahead]) }
      let word = words[place]
      guard let number = numbers.number(of: word, in: addedCount) else { continue }
      hash &+= cscan_mix(word, 0x9E37_79B9_7F4A_7C15)
      self.words.append(number)
    }
    var place = Int(truncatingIfNeeded: hash >> 16) & (slots.count - 1)
    while slots[place] != 0 {
      let set = Int(slots[place]) - 1
      if hashes[set] == hash && isEqual(set, from: start) {
        self.words.removeLast(self.words.count - start)
        repeats.append((card, firstCards[set]))
        return
      }
      place = (place + 1) & (slots.count - 1)
    }
    while frequencies.count < numbers.count { frequencies.append(0) }
    for number in self.words[start...] { frequencies[Int(number)] += 1 }
    slots[place] = UInt32(truncatingIfNeeded: ends.count + 1)
    ends.append(UInt32(truncatingIfNeeded: self.words.count))
    firstCards.append(card)
    hashes.append(hash)
    if ends.count * 2 > slots.count { grow() }
  }

  /// What each word weighs, by its number.
  func weightsByNumber() -> [UInt8] {
    frequencies.map { JoinRecords.weight(frequency: max($0, 1), of: ends.count) }
  }

  /// What each word weighs that more than one set has.
  func weights() -> WordWeights {
    let shared = zip(numbers.hashes, frequencies).filter { $0.1 > 1 }
    return WordWeights(
      shared.map { ($0.0, JoinRecords.weight(frequency: $0.1, of: ends.count)) },
      heaviest: JoinRecords.weight(frequency: 1, of: max(ends.count, 1)))
  }

  private func isEqual(_ set: Int, from start: Int) -> Bool {
    let first = set == 0 ? 0 : Int(ends[set - 1])
    let count = Int(ends[set]) - first
    guard words.count - start == count else { return false }
    // Words in the same order are compared quickly; cards of the same words in another order are rare.
    if words[first..<first + count] == words[start...] { return true }
    return words[first..<first + count].sorted() == words[start...].sorted()
  }

  private mutating func grow() {
    let larger = FlatArray<UInt32>(repeating: 0, count: slots.count * 2)
    for (set, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash >> 16) & (larger.count - 1)
      while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = UInt32(truncatingIfNeeded: set + 1)
    }
    slots = larger
  }
}

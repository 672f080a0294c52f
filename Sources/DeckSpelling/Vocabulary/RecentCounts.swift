internal import DeckLexicon

/// The counts of the words of the lexicon that came last, by their numbers; small enough to stay near the processor.
@safe
struct RecentCounts: ~Copyable {
  private static let count = 1 << 12
  private let slots: UnsafeMutablePointer<KnownWords.Counts>

  init() {
    unsafe slots = .allocate(capacity: Self.count)
    unsafe slots.initialize(repeating: KnownWords.Counts(id: 0), count: Self.count)
  }

  deinit { unsafe slots.deallocate() }

  /// Adds one place of a word. When it takes the place of another word, that one's counts are returned.
  @inline(__always)
  func add(_ word: WordID, isCapitalized: Bool) -> KnownWords.Counts? {
    let place = Int(word.rawValue) & (Self.count - 1)
    return unsafe slots[place].add(word, isCapitalized: isCapitalized)
  }

  /// Forgets all words and calls `body` with the counts of each.
  func removeAll(_ body: (KnownWords.Counts) -> Void) {
    for place in 0..<Self.count where unsafe slots[place].count > 0 {
      unsafe body(slots[place])
      unsafe slots[place] = KnownWords.Counts(id: 0)
    }
  }
}

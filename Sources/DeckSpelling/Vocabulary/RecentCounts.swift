internal import DeckLexicon

/// The counts of the words of the lexicon that came last, by their numbers; small enough to stay beside the processor.
@safe
struct RecentCounts: ~Copyable {
  /// How often a word came, and how often with a capital where the language asks for none.
  struct Counts: Sendable {
    var id: UInt32
    var count: UInt16 = 0
    var midSentenceCapitalized: UInt16 = 0

    /// Adds one place of a word. When these are the counts of another one, or full, they begin anew, and what they
    /// were is returned.
    @inline(__always)
    mutating func add(_ word: WordID, isCapitalized: Bool) -> Counts? {
      let old = self
      let isFree = old.count == 0
      if id != word.rawValue || old.count == .max || isFree {
        self = Counts(id: word.rawValue, count: 1, midSentenceCapitalized: isCapitalized ? 1 : 0)
        return isFree ? nil : old
      }
      count &+= 1
      if isCapitalized { midSentenceCapitalized &+= 1 }
      return nil
    }
  }

  private static let count = 1 << 12
  private let slots: UnsafeMutablePointer<Counts>

  init() {
    unsafe slots = .allocate(capacity: Self.count)
    unsafe slots.initialize(repeating: Counts(id: 0), count: Self.count)
  }

  deinit { unsafe slots.deallocate() }

  /// Adds one place of a word. When it takes the place of another word, that one's counts are returned.
  @inline(__always)
  func add(_ word: WordID, isCapitalized: Bool) -> Counts? {
    let place = Int(word.rawValue) & (Self.count - 1)
    return unsafe slots[place].add(word, isCapitalized: isCapitalized)
  }

  /// Forgets all words and calls `body` with the counts of each.
  func removeAll(_ body: (Counts) -> Void) {
    for place in 0..<Self.count where unsafe slots[place].count > 0 {
      unsafe body(slots[place])
      unsafe slots[place] = Counts(id: 0)
    }
  }
}

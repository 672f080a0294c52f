internal import CScan
internal import DeckLexicon

/// How often a deck has each word of the lexicon: a table with open addressing, so that a small deck touches little
/// memory.
struct KnownWords: Sendable {
  /// How often a word occurs, and how often with a capital where the language asks for none.
  struct Counts: Sendable {
    var id: UInt32
    var count: UInt32 = 0
    var midSentenceCapitalized: UInt32 = 0
  }

  private static let none = UInt32.max

  /// A power of two of them, at most half taken. The numbers of words are the ranks of their hashes, so they spread by
  /// themselves.
  private var slots: [Counts] = []
  private var takenCount = 0

  /// The counts of a word, or nil when the deck doesn't have it.
  @inline(__always)
  subscript(id: WordID) -> Counts? {
    guard !slots.isEmpty else { return nil }
    let counts = slots[slot(of: id.rawValue)]
    return counts.id == Self.none ? nil : counts
  }

  /// Adds what a part of the deck has of words.
  mutating func add(_ counts: [RecentCounts.Counts]) {
    for index in counts.indices {
      // What is needed a few words later is fetched now: the table is larger than the processor's own memory.
      if index + Self.lead < counts.count { prepare(counts[index + Self.lead].id) }
      add(counts[index])
    }
  }

  private static let lead = 8

  private func prepare(_ id: UInt32) {
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe cscan_prefetch(first + (Int(id) & (slots.count - 1)))
    }
  }

  private mutating func add(_ counts: RecentCounts.Counts) {
    if 2 * (takenCount + 1) > slots.count { grow() }
    let slot = slot(of: counts.id)
    if slots[slot].id == Self.none {
      takenCount += 1
      slots[slot].id = counts.id
    }
    slots[slot].count &+= UInt32(counts.count)
    slots[slot].midSentenceCapitalized &+= UInt32(counts.midSentenceCapitalized)
  }

  /// Calls `body` with the counts of each word, in an order that tells nothing.
  func forEach(_ body: (Counts) -> Void) {
    for counts in slots where counts.id != Self.none { body(counts) }
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func slot(of id: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(id) & mask
    while slots[slot].id != id, slots[slot].id != Self.none { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Counts(id: Self.none), count: max(256, 2 * old.count))
    for counts in old where counts.id != Self.none { slots[slot(of: counts.id)] = counts }
  }
}

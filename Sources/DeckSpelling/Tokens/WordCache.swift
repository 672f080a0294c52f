internal import CScan
public import DeckLexicon
internal import DeckSource

/// Remembers what the lexicon said of the words that were looked up last: most words of prose are a few hundred.
///
/// Words are told by their hashes, which have 64 bits.
@safe
public final class WordCache {
  private struct Slot {
    var hash: UInt64 = 0
    var rawID = WordToken.noID
    var flags: WordToken.Flags = []
  }

  /// 256 KiB: the cache must stay near the processor.
  private static let count = 1 << 14
  private let lexicon: Lexicon
  private let slots: UnsafeMutablePointer<Slot>

  /// A cache of what `lexicon` says.
  public init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    unsafe slots = .allocate(capacity: Self.count)
    unsafe slots.initialize(repeating: Slot(), count: Self.count)
  }

  deinit { unsafe slots.deallocate() }

  /// Has what is known of the word with this hash at hand soon.
  @inline(__always)
  func prepare(_ hash: UInt64) { unsafe cscan_prefetch(slots + Self.place(hash)) }

  /// What the cache knows of the word with this hash, or nil.
  @inline(__always)
  func find(_ hash: UInt64) -> (id: WordID?, flags: WordToken.Flags)? {
    let slot = unsafe slots[Self.place(hash)]
    return slot.hash == hash && hash != 0 ? (Self.id(slot.rawID), slot.flags) : nil
  }

  /// The entry of a folded word, and what its token is to carry of it.
  @inline(__always)
  func find(_ word: ByteView, hash: UInt64) -> (id: WordID?, flags: WordToken.Flags) {
    find(hash) ?? look(word, hash)
  }

  /// Looks a word up that the cache doesn't know.
  @inline(never)
  func look(_ word: ByteView, _ hash: UInt64) -> (id: WordID?, flags: WordToken.Flags) {
    let id = lexicon.find(word, hash: hash)
    let flags = WordToken.Flags(of: id, hash: hash, in: lexicon)
    unsafe slots[Self.place(hash)] = Slot(hash: hash, rawID: id?.rawValue ?? WordToken.noID, flags: flags)
    return (id, flags)
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & (count - 1) }

  @inline(__always)
  private static func id(_ rawID: UInt32) -> WordID? {
    rawID == WordToken.noID ? nil : WordID(rawValue: rawID)
  }
}

extension WordToken.Flags {
  /// What a token carries of what is known of its word.
  init(of id: WordID?, hash: UInt64, in lexicon: Lexicon) {
    self = .usage(number: UsageTable.words.number(of: hash))
    guard let word = id.map({ lexicon.flags($0) }) else { return }
    if word.contains(.valid) { insert(.valid) }
    if word.contains(.hasForm) { insert(.hasForm) }
    if word.contains(.capitalOnly) { insert(.capitalOnly) }
    if !word.isDisjoint(with: [.valid, .term, .name]) { insert(.known) }
  }
}

internal import CScan
internal import DeckLexicon
internal import DeckSource

/// Remembers what the lexicon said of the words that were looked up last: most words of prose are a few hundred.
///
/// Words are told by their hashes, which have 64 bits. A hash has four slots, which share a line of the processor's cache;
/// a word that is new takes the first, and the others move on.
@safe
final class WordCache {
  private struct Slot {
    var hash: UInt64 = 0
    var rawID = WordToken.noID
    var flags: WordToken.Flags = []
  }

  private static let ways = 4
  /// 512 KiB: the cache must stay near the processor.
  private static let count = 1 << 15
  private let lexicon: Lexicon
  private let slots: UnsafeMutablePointer<Slot>

  /// A cache of what `lexicon` says.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    unsafe slots = UnsafeMutableRawPointer.allocate(
      byteCount: Self.count * MemoryLayout<Slot>.stride, alignment: Self.ways * MemoryLayout<Slot>.stride
    ).bindMemory(to: Slot.self, capacity: Self.count)
    unsafe slots.initialize(repeating: Slot(), count: Self.count)
  }

  deinit { unsafe slots.deallocate() }

  /// Has what is known of the word with this hash at hand soon.
  @inline(__always)
  func prepare(_ hash: UInt64) { unsafe cscan_prefetch(slots + Self.place(hash)) }

  /// What the cache knows of the word with this hash, or nil.
  @inline(__always)
  func find(_ hash: UInt64) -> (id: WordID?, flags: WordToken.Flags)? {
    let line = unsafe slots + Self.place(hash)
    for way in 0..<Self.ways where unsafe line[way].hash == hash {
      return hash == 0 ? nil : unsafe (Self.id(line[way].rawID), line[way].flags)
    }
    return nil
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
    let line = unsafe slots + Self.place(hash)
    for way in (1..<Self.ways).reversed() { unsafe line[way] = line[way - 1] }
    unsafe line[0] = Slot(hash: hash, rawID: id?.rawValue ?? WordToken.noID, flags: flags)
    return (id, flags)
  }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & (count - ways) }

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

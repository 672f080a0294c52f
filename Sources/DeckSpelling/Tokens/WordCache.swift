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

  /// The entry of a folded word, and what its token is to carry of it.
  @inline(__always)
  func find(_ word: ByteView, hash: UInt64) -> (id: WordID?, flags: WordToken.Flags) {
    let place = Int(truncatingIfNeeded: hash >> 20) & (Self.count - 1)
    let slot = unsafe slots[place]
    if slot.hash == hash, hash != 0 { return (Self.id(slot.rawID), slot.flags) }
    return look(word, hash, place)
  }

  @inline(never)
  private func look(_ word: ByteView, _ hash: UInt64, _ place: Int) -> (WordID?, WordToken.Flags) {
    let id = lexicon.find(word, hash: hash)
    let flags = WordToken.Flags(of: id, hash: hash, in: lexicon)
    unsafe slots[place] = Slot(hash: hash, rawID: id?.rawValue ?? WordToken.noID, flags: flags)
    return (id, flags)
  }

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

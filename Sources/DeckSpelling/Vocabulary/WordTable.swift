public import DeckLexicon
public import DeckSource

/// Distinct words with their places.
public struct WordTable: Sendable {
  /// One distinct word.
  public struct Entry: Sendable {
    /// The lexicon's hash of the folded word.
    public let hash: UInt64
    /// The word in the lexicon, where it may be a term, a name or a rare word.
    public let id: WordID?
    /// Where the folded word stands in the table's text.
    let text: TextRange
    /// Its first place in `occurrences`, and its last one.
    public internal(set) var first: Int32 = -1
    var last: Int32 = -1
    /// How many of its places are kept: those behind the first `maximumPlaceCount` are only counted.
    public internal(set) var placeCount: Int32 = 0
    /// How often the deck has it.
    public internal(set) var count = 0
    /// How often it begins with a capital.
    public internal(set) var capitalizedCount = 0
    /// How often it stands where the language asks for no capital.
    public internal(set) var midSentenceCount = 0
    /// How often it begins with a capital there.
    public internal(set) var midSentenceCapitalizedCount = 0
    /// How often it has capitals only.
    public internal(set) var upperCount = 0
    /// How often it is what a card or a definition is about.
    public internal(set) var headCount = 0
    /// How often a hyphen joins it to another word.
    public internal(set) var hyphenCount = 0
    /// How often it may be judged as a misspelling: it is no acronym, no identifier and no part of a word.
    public internal(set) var checkedCount = 0
    /// How often its capitals look like a slip of the shift key.
    public internal(set) var oddCount = 0
  }

  /// One place of a word: 48 bytes.
  public struct Occurrence: Sendable {
    /// The index of the word in `entries`.
    public internal(set) var entry: Int32 = 0
    /// The next place of the same word, or -1.
    public internal(set) var next: Int32 = -1
    /// Where the word as written, without a possessive ending, stands in the table's text.
    var surface: TextRange
    /// The bytes in the source that it stands for.
    public var span: Span
    /// Which card of the deck it is in.
    public var card: UInt32
    /// Which field of the card, from 0.
    public var field: UInt16
    /// Whether the field is what the card asks.
    public var isFront: Bool
    /// Whether the field is what the card answers.
    public var isBack: Bool
    /// Whether the span holds the word as it is written, so that it can be edited.
    public var isVerbatim: Bool
    /// How the letters are written.
    public var shape: CaseShape
    /// Whether the text around it is English.
    public var standing: LanguageStanding
    /// What stands around it.
    public var flags: WordToken.Flags
    /// The word before, when it is in the lexicon and no mark stands between.
    public var previous: WordID?
    /// The word behind, when it is in the lexicon and no mark stands between.
    public var following: WordID?
  }

  /// A stretch of the table's text.
  struct TextRange: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
  }

  /// More places of one word aren't kept.
  public static let maximumPlaceCount = 1000

  /// The words in the order of their first place.
  public private(set) var entries: [Entry] = []
  /// Their places in the order of the deck.
  public private(set) var occurrences: [Occurrence] = []
  private var text: [UInt8] = []
  /// Indices of entries by hash, -1 for none; a power of two of slots, at most half of them taken.
  private var slots: [Int32] = []

  init() {}

  /// The folded word of an entry.
  public func word(_ entry: Int) -> String { String(decoding: bytes(of: entries[entry]), as: UTF8.self) }

  /// The word as it is written at a place, without a possessive ending.
  public func surface(_ occurrence: Occurrence) -> String {
    String(decoding: text[occurrence.surface.range], as: UTF8.self)
  }

  /// The bytes of the folded word of an entry.
  public func bytes(of entry: Entry) -> ArraySlice<UInt8> { text[entry.text.range] }

  /// The places of an entry in the order of the deck.
  public func places(of entry: Int) -> Places { Places(occurrences, first: entries[entry].first) }

  /// The places of one entry.
  public struct Places: Sequence, IteratorProtocol, Sendable {
    private let occurrences: [Occurrence]
    private var upcoming: Int32

    init(_ occurrences: [Occurrence], first: Int32) {
      self.occurrences = occurrences
      upcoming = first
    }

    /// The next place, or nil behind the last.
    public mutating func next() -> Occurrence? {
      guard upcoming >= 0 else { return nil }
      let occurrence = occurrences[Int(upcoming)]
      upcoming = occurrence.next
      return occurrence
    }
  }

  /// The entry of a folded word, or nil.
  public func entry(of word: ByteView) -> Int? { find(Lexicon.hash(word), word.lazy.map { $0 }) }

  private func find(_ hash: UInt64, _ word: some Collection<UInt8>) -> Int? {
    guard !slots.isEmpty else { return nil }
    let index = slots[slot(of: hash, word)]
    return index < 0 ? nil : Int(index)
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of hash: UInt64, _ word: some Collection<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.text.count == word.count, bytes(of: entry).elementsEqual(word) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: max(64, 2 * slots.count))
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash ^ entry.hash >> 32) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  /// The index of the entry of a word, made when there is none.
  mutating func insert(_ hash: UInt64, _ id: WordID?, _ word: some Collection<UInt8>) -> Int {
    if 2 * (entries.count + 1) > slots.count { grow() }
    let slot = slot(of: hash, word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, id: id, text: append(word)))
    return entries.count - 1
  }

  /// Adds a place of an entry, whose counts aren't changed. Its surface is kept once while it stays the same.
  mutating func add(_ occurrence: Occurrence, to entry: Int, surface: some Collection<UInt8>) {
    guard entries[entry].placeCount < Self.maximumPlaceCount else { return }
    var occurrence = occurrence
    let last = entries[entry].last
    if last >= 0, text[occurrences[Int(last)].surface.range].elementsEqual(surface) {
      occurrence.surface = occurrences[Int(last)].surface
    } else if bytes(of: entries[entry]).elementsEqual(surface) {
      occurrence.surface = entries[entry].text
    } else {
      occurrence.surface = append(surface)
    }
    occurrence.entry = Int32(truncatingIfNeeded: entry)
    let index = Int32(truncatingIfNeeded: occurrences.count)
    occurrences.append(occurrence)
    if last >= 0 { occurrences[Int(last)].next = index } else { entries[entry].first = index }
    entries[entry].last = index
    entries[entry].placeCount += 1
  }

  /// Adds a word to the counts of its entry; `flags` are those of its place.
  mutating func count(_ token: WordToken, _ flags: WordToken.Flags, isHead: Bool, in index: Int) {
    let isCapitalized = token.shape.startsCapital
    let isMidSentence = !flags.contains(.startsSentence)
    entries[index].count += 1
    if isCapitalized { entries[index].capitalizedCount += 1 }
    if isMidSentence { entries[index].midSentenceCount += 1 }
    if isMidSentence && isCapitalized { entries[index].midSentenceCapitalizedCount += 1 }
    if token.shape == .upper { entries[index].upperCount += 1 }
    if isHead { entries[index].headCount += 1 }
    if !flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter]) { entries[index].hyphenCount += 1 }
    if !flags.contains(.unchecked) { entries[index].checkedCount += 1 }
    if flags.contains(.oddCapitals) { entries[index].oddCount += 1 }
  }

  /// Adds the words and places of a table that comes behind this one.
  mutating func append(_ other: WordTable) {
    var indices: [Int] = []
    indices.reserveCapacity(other.entries.count)
    for entry in other.entries {
      let index = insert(entry.hash, entry.id, other.bytes(of: entry))
      indices.append(index)
      entries[index].addCounts(of: entry)
    }
    for occurrence in other.occurrences {
      var copy = occurrence
      copy.next = -1
      add(copy, to: indices[Int(occurrence.entry)], surface: other.text[occurrence.surface.range])
    }
  }

  private mutating func append(_ bytes: some Collection<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: bytes)
    return TextRange(
      start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: text.count - start))
  }
}

extension WordTable.Entry {
  fileprivate mutating func addCounts(of other: Self) {
    count += other.count
    capitalizedCount += other.capitalizedCount
    midSentenceCount += other.midSentenceCount
    midSentenceCapitalizedCount += other.midSentenceCapitalizedCount
    upperCount += other.upperCount
    headCount += other.headCount
    hyphenCount += other.hyphenCount
    checkedCount += other.checkedCount
    oddCount += other.oddCount
  }
}

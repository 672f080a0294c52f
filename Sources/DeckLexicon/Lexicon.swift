public import DeckSource

/// The words of a language, as one read-only table that is part of the program.
///
/// Words are looked up *folded*: lower case, UTF-8 in NFC, every apostrophe U+0027. Nothing is computed at
/// start and nothing is allocated except for the strings that `form(_:)` and the arrays that
/// `corrections(ofMisspelling:)` return. `Sources/CLexicon/build` makes the table and tells its sources.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@safe
public struct Lexicon: @unchecked Sendable {
  /// English in all its spellings, with the terms of the fields that people study.
  public static let english = Lexicon(LexiconTable())

  /// The size of the embedded table in bytes.
  public static var byteCount: Int { LexiconTable()[.size] }

  /// The number of words: their `WordID`s are 0..<`count`.
  public let count: Int
  /// The automaton of all words.
  public let automaton: LexiconAutomaton

  let table: LexiconTable
  let words: WordBuckets
  private let zipfs: UnsafeRawPointer
  private let classes: UnsafeRawPointer
  private let palette: UnsafeRawPointer
  private let forms: UnsafeRawPointer
  private let bigrams: FingerprintTable
  private let bigramLevels: UnsafeRawPointer
  private let misspellings: FingerprintTable
  private let correctionIDs: UnsafeRawPointer
  private let rare: RareWords

  init(_ table: LexiconTable) {
    self.table = table
    count = table[.count]
    automaton = LexiconAutomaton(table)
    words = WordBuckets(table)
    unsafe zipfs = table.section(.zipf)
    unsafe classes = table.section(.classes)
    unsafe palette = table.section(.palette)
    unsafe forms = table.section(.forms)
    bigrams = FingerprintTable(table, bits: .bigramBits, starts: .bigramStarts, prints: .bigramPrints)
    unsafe bigramLevels = table.section(.bigramLevels)
    misspellings = FingerprintTable(
      table, bits: .misspellingBits, starts: .misspellingStarts, prints: .misspellingPrints)
    unsafe correctionIDs = table.section(.corrections)
    rare = RareWords(table)
  }

  /// The hash of a folded word, for callers that keep it. Reads the word once.
  public static func hash(_ word: ByteView) -> UInt64 { LexiconHash.of(word) }

  /// The word, if the lexicon holds it. One bucket is read, about 20 ns.
  public func find(_ word: ByteView) -> WordID? { words.find(word, hash: LexiconHash.of(word)) }

  /// The word whose hash is already known, if the lexicon holds it.
  public func find(_ word: ByteView, hash: UInt64) -> WordID? { words.find(word, hash: hash) }

  /// What is known of the word.
  public func flags(_ id: WordID) -> WordFlags {
    let index = checked(id)
    let type = unsafe UInt16(littleEndian: classes.load(fromByteOffset: index &* 2, as: UInt16.self))
    return unsafe WordFlags(rawValue: UInt32(truncatingIfNeeded: table.word(at: palette, Int(type))))
  }

  /// How common the word is: log10 of its occurrences in a billion words, 0 to 9 in steps of 0.04.
  /// 0 means that the counts don't have it.
  public func zipf(_ id: WordID) -> Float {
    unsafe Float(zipfs.load(fromByteOffset: checked(id), as: UInt8.self)) / 25
  }

  /// The folded word. A search over the buckets, about 50 ns.
  public func text(_ id: WordID) -> ByteView { words.text(checked(id)) }

  /// The word as it is usually written: `SageMaker`, `Europe`, `house`.
  public func form(_ id: WordID) -> String {
    let text = self.text(id).string
    let flags = self.flags(id)
    if flags.contains(.hasForm), let mask = capitals(of: id) {
      return String(
        text.unicodeScalars.enumerated().reduce(into: "") { form, letter in
          form +=
            mask >> UInt32(letter.offset) & 1 == 0
            ? String(letter.element) : String(letter.element).uppercased()
        })
    }
    guard !flags.isDisjoint(with: [.capitalOnly, .usualCapital]), let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// log10 of the probability that `second` follows `first`, in steps of 0.35; nil when the pair wasn't seen
  /// often enough to be kept.
  public func bigram(_ first: WordID, _ second: WordID) -> Float? {
    guard let row = bigrams.rows(LexiconHash.of(first, second)).first else { return nil }
    let pair = unsafe bigramLevels.load(fromByteOffset: row / 2, as: UInt8.self)
    let level = row % 2 == 0 ? pair & 15 : pair >> 4
    return -(Float(level) + 0.5) * 0.35
  }

  /// What a well-known misspelling stands for, the likeliest first; empty if the word isn't known as one.
  public func corrections(ofMisspelling word: ByteView) -> [WordID] {
    misspellings.rows(LexiconHash.of(word)).map { row in
      let bytes = unsafe (correctionIDs + row &* 3).loadUnaligned(as: UInt32.self)
      return WordID(rawValue: UInt32(littleEndian: bytes) & 0xFF_FFFF)
    }
  }

  /// Whether a word with this hash is a well-known misspelling. Says so of one word in 8,000 that isn't.
  public func isListedMisspelling(hash: UInt64) -> Bool { !misspellings.rows(hash).isEmpty }

  /// Whether a folded word that `find(_:)` doesn't know stands in a very large word list: weak evidence that it
  /// is no mistake. Says so of one word in a hundred that stands in none.
  public func isRare(_ word: ByteView) -> Bool { isRare(hash: LexiconHash.of(word)) }

  /// The same for a word whose hash is already known.
  public func isRare(hash: UInt64) -> Bool { rare.contains(hash) }

  /// The bits of the letters that are capitals in the usual form. A binary search.
  private func capitals(of id: WordID) -> UInt32? {
    let formCount = table[.formCount]
    var low = 0
    var high = formCount
    while low < high {
      let middle = (low + high) / 2
      if unsafe table.word(at: forms, middle) < Int(id.rawValue) { low = middle + 1 } else { high = middle }
    }
    guard low < formCount, unsafe table.word(at: forms, low) == Int(id.rawValue) else { return nil }
    return unsafe UInt32(truncatingIfNeeded: table.word(at: forms, formCount + low))
  }

  @inline(__always)
  private func checked(_ id: WordID) -> Int {
    let index = Int(id.rawValue)
    precondition(index < count, "word number out of bounds")
    return index
  }
}

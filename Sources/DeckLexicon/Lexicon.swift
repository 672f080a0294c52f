public import DeckSource

/// The words of a language, as one read-only table that is part of the program.
///
/// Words are looked up *folded*: lower case, UTF-8 in NFC, every apostrophe U+0027. Nothing is computed at
/// start but where its parts stand, and nothing is allocated for a word except for the strings that `form(_:)` and the arrays that
/// `corrections(ofMisspelling:)` return. `Sources/CLexicon/build` makes the table and tells its sources.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@safe
public struct Lexicon: @unchecked Sendable {
  /// English in all its spellings, with the terms of the fields that people study.
  public static let english = Lexicon(LexiconTable())

  /// The size of the embedded table in bytes.
  public static var byteCount: Int { LexiconTable()[.size] }

  /// Where its parts stand. A lexicon is copied wherever words are looked up, so it is one address and no more.
  private let layout: UnsafePointer<LexiconLayout>

  private init(_ table: LexiconTable) {
    let layout = UnsafeMutablePointer<LexiconLayout>.allocate(capacity: 1)
    unsafe layout.initialize(to: LexiconLayout(table))
    unsafe self.layout = UnsafePointer(layout)
  }

  @inline(__always)
  private var parts: LexiconLayout { unsafe layout.pointee }

  /// The number of words: their `WordID`s are 0..<`count`.
  public var count: Int { parts.count }
  /// The automaton of all words.
  public var automaton: LexiconAutomaton { parts.automaton }

  /// The hash of a folded word, for callers that keep it. Reads the word once.
  public static func hash(_ word: ByteView) -> UInt64 { LexiconHash.of(word) }

  /// The word, if the lexicon holds it. One bucket is read, about 20 ns.
  public func find(_ word: ByteView) -> WordID? { parts.words.find(word, hash: LexiconHash.of(word)) }

  /// The word whose hash is already known, if the lexicon holds it.
  public func find(_ word: ByteView, hash: UInt64) -> WordID? { parts.words.find(word, hash: hash) }

  /// What is known of the word.
  public func flags(_ id: WordID) -> WordFlags {
    let index = checked(id)
    let type = unsafe UInt16(littleEndian: parts.classes.load(fromByteOffset: index &* 2, as: UInt16.self))
    return unsafe WordFlags(
      rawValue: UInt32(truncatingIfNeeded: parts.table.word(at: parts.palette, Int(type))))
  }

  /// How common the word is: log10 of its occurrences in a billion words, 0 to 9 in steps of 0.04.
  /// 0 means that the counts don't have it.
  public func zipf(_ id: WordID) -> Float {
    unsafe Float(parts.zipfs.load(fromByteOffset: checked(id), as: UInt8.self)) / 25
  }

  /// The folded word. A search over the buckets, about 50 ns.
  public func text(_ id: WordID) -> ByteView { parts.words.text(checked(id)) }

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
    guard let row = parts.bigrams.rows(LexiconHash.of(first, second)).first else { return nil }
    let pair = unsafe parts.bigramLevels.load(fromByteOffset: row / 2, as: UInt8.self)
    let level = row % 2 == 0 ? pair & 15 : pair >> 4
    return -(Float(level) + 0.5) * 0.35
  }

  /// What a well-known misspelling stands for, the likeliest first; empty if the word isn't known as one.
  public func corrections(ofMisspelling word: ByteView) -> [WordID] {
    parts.misspellings.rows(LexiconHash.of(word)).map { row in
      let bytes = unsafe (parts.correctionIDs + row &* 3).loadUnaligned(as: UInt32.self)
      return WordID(rawValue: UInt32(littleEndian: bytes) & 0xFF_FFFF)
    }
  }

  /// Whether a word with this hash is a well-known misspelling. Says so of one word in 8,000 that isn't.
  public func isListedMisspelling(hash: UInt64) -> Bool { !parts.misspellings.rows(hash).isEmpty }

  /// Whether a folded word that `find(_:)` doesn't know stands in a very large word list: weak evidence that it
  /// is no mistake. Says so of one word in a hundred that stands in none.
  public func isRare(_ word: ByteView) -> Bool { isRare(hash: LexiconHash.of(word)) }

  /// The same for a word whose hash is already known.
  public func isRare(hash: UInt64) -> Bool { parts.rare.contains(hash) }

  /// The bits of the letters that are capitals in the usual form. A binary search.
  private func capitals(of id: WordID) -> UInt32? {
    let formCount = parts.table[.formCount]
    var low = 0
    var high = formCount
    while low < high {
      let middle = (low + high) / 2
      if unsafe parts.table.word(at: parts.forms, middle) < Int(id.rawValue) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < formCount, unsafe parts.table.word(at: parts.forms, low) == Int(id.rawValue) else {
      return nil
    }
    return unsafe UInt32(truncatingIfNeeded: parts.table.word(at: parts.forms, formCount + low))
  }

  @inline(__always)
  private func checked(_ id: WordID) -> Int {
    let index = Int(id.rawValue)
    precondition(index < count, "word number out of bounds")
    return index
  }
}

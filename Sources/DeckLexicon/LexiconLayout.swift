/// Where the parts of the embedded table stand.
@safe
struct LexiconLayout {
  /// The number of words.
  let count: Int
  let automaton: LexiconAutomaton
  let table: LexiconTable
  let words: WordBuckets
  let zipfs: UnsafeRawPointer
  let classes: UnsafeRawPointer
  let palette: UnsafeRawPointer
  let forms: UnsafeRawPointer
  let bigrams: FingerprintTable
  let bigramLevels: UnsafeRawPointer
  let misspellings: FingerprintTable
  let correctionIDs: UnsafeRawPointer
  let rare: RareWords

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
}

internal import DeckLexicon
internal import DeckSource

/// The function words of all languages by their hashes, made once.
struct FunctionTable: Sendable {
  /// The table of `FunctionWords`.
  static let shared = FunctionTable()

  /// The bit of English in a mask; the others are those of the other languages.
  static let english: UInt32 = 1
  /// The bit of words that English texts have too.
  static let ambiguous: UInt32 = 1 << 31

  /// The bit of words of English that prove it, though other languages have them.
  static let strong: UInt32 = 1 << 30
  /// All bits that are no languages.
  static let traits = ambiguous | strong

  private var keys: [UInt64]
  private var masks: [UInt32]

  private init() {
    keys = Array(repeating: 0, count: Self.slotCount)
    masks = Array(repeating: 0, count: Self.slotCount)
    precondition(FunctionWords.lists.count <= 30)
    for (language, list) in FunctionWords.lists.enumerated() { insert(list.words, 1 << UInt32(language)) }
    insert(FunctionWords.ambiguous, Self.ambiguous)
    insert(FunctionWords.strong, Self.strong)
  }

  /// The languages that have the word with this hash as a function word, one bit each; 0 for none.
  func languages(of hash: UInt64) -> UInt32 { masks[slot(of: hash)] }

  private mutating func insert(_ words: String, _ mask: UInt32) {
    ByteView.withCopy(of: words.utf8) { insert($0, mask) }
  }

  private mutating func insert(_ bytes: ByteView, _ mask: UInt32) {
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
      if index > start {
        let hash = Lexicon.hash(bytes[start..<index])
        let slot = slot(of: hash)
        keys[slot] = hash
        masks[slot] |= mask
      }
      start = index + 1
    }
  }

  /// The slot of the hash, or the free one where it belongs.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    while masks[slot] != 0 && keys[slot] != hash { slot = (slot + 1) & (Self.slotCount - 1) }
    return slot
  }

  /// More than twice the number of distinct words.
  private static let slotCount = 4096
}

internal import DeckLexicon
internal import DeckSource

/// The function words of all languages by their hashes, made once.
struct FunctionTable: Sendable {
  /// The table of `FunctionWords`.
  static let shared = FunctionTable()

  /// The bit of English in a mask; the others are those of the other languages.
  static let english: UInt32 = 1

  private var keys: [UInt64]
  private var masks: [UInt32]

  private init() {
    keys = Array(repeating: 0, count: Self.slotCount)
    masks = Array(repeating: 0, count: Self.slotCount)
    precondition(FunctionWords.lists.count <= UInt32.bitWidth)
    for (language, list) in FunctionWords.lists.enumerated() {
      let storage = ByteStorage(copying: list.words.utf8)
      var start = 0
      let bytes = storage.view
      for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
        if index > start { insert(Lexicon.hash(bytes[start..<index]), 1 << UInt32(language)) }
        start = index + 1
      }
    }
  }

  /// The languages that have the word with this hash as a function word, one bit each; 0 for none.
  func languages(of hash: UInt64) -> UInt32 { masks[slot(of: hash)] }

  private mutating func insert(_ hash: UInt64, _ mask: UInt32) {
    let slot = slot(of: hash)
    keys[slot] = hash
    masks[slot] |= mask
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

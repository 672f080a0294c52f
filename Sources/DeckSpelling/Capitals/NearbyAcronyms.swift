internal import DeckSource

/// The acronyms of a paragraph and of the one before it in the same card, by their first two letters.
struct NearbyAcronyms {
  private var current: [UInt16] = []
  private var previous: [UInt16] = []
  private var card: UInt32?
  /// More different ones aren't kept, so that a long paragraph costs no more a word than a short one.
  private static let maximumCount = 128

  /// Takes up the acronyms of the next paragraph.
  mutating func begin(_ paragraph: borrowing Paragraph, card: UInt32) {
    swap(&current, &previous)
    current.removeAll(keepingCapacity: true)
    if card != self.card { previous.removeAll(keepingCapacity: true) }
    self.card = card
    for index in paragraph.tokens.indices {
      let token = paragraph.tokens[index]
      guard token.shape == .upper, token.count >= 2 else { continue }
      let start = Int(token.start)
      let key = Self.key(paragraph.text[start], paragraph.text[start + 1])
      if current.count < Self.maximumCount, !current.contains(key) { current.append(key) }
    }
  }

  /// Whether one of them begins with the first two letters of `word`, as those do whose words are written out
  /// with their letters as capitals: `ALGOL, ALgorithmic Language`.
  func hasOne(beginningLike word: ByteView) -> Bool {
    guard word.count >= 2, !current.isEmpty || !previous.isEmpty else { return false }
    let key = Self.key(word[0], word[1])
    return current.contains(key) || previous.contains(key)
  }

  private static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
}

/// The bytes of a short word in one number, so that comparing words is comparing numbers.
struct PackedWord {
  /// The bytes, the last one lowest; 0 when there are more than eight.
  private(set) var bits: UInt64 = 0
  private var count = 0

  /// Adds a byte at the end.
  mutating func append(_ byte: UInt8) {
    count += 1
    bits = count <= 8 ? bits << 8 | UInt64(byte) : 0
  }
}

/// A set of words of at most eight bytes, made for being asked often.
struct WordSet: Sendable {
  private let words: Set<String>
  private let slots: [UInt64]

  /// A set of `words`, which are in lower case; longer ones than eight bytes would never be found.
  init(_ words: Set<String>) {
    precondition(words.allSatisfy { (1...8).contains($0.utf8.count) })
    self.words = words
    // Four slots a word keep chains short.
    var slots = [UInt64](repeating: 0, count: 512)
    precondition(words.count * 4 <= slots.count)
    for word in words {
      var packed = PackedWord()
      for byte in word.utf8 { packed.append(byte) }
      var place = Self.place(packed.bits)
      while slots[place] != 0 { place = (place + 1) & 511 }
      slots[place] = packed.bits
    }
    self.slots = slots
  }

  /// Whether `word` is in the set.
  func contains(_ word: PackedWord) -> Bool {
    guard word.bits != 0 else { return false }
    var place = Self.place(word.bits)
    while slots[place] != 0 {
      if slots[place] == word.bits { return true }
      place = (place + 1) & 511
    }
    return false
  }

  /// Whether `word` is in the set.
  func contains(_ word: String) -> Bool { words.contains(word) }

  private static func place(_ bits: UInt64) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}

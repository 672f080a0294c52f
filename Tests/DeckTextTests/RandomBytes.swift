import DeckTestSupport

/// Byte strings of every length that a vector loop treats in its own way, dense with what the loops look for.
enum RandomBytes {
  private static let pieces: [String] = [
    " ", " ", "  ", ".", ",", ";", ":", "!", "?", "(", "]", "{", "&", "<", "\t", "\n", "\u{7F}", "\u{1}", "`",
    "$",
    "\\", "://", ":/", "the", "The", "THE", "of", "x", "Zebra", "@", "[", "z", "0", "9", "/", "-", "é", "“",
    "茶", "😀",
    "\u{300}", "abcdefghijklmnop", "aa aa", "to to",
  ]

  /// Two hundred texts of up to two hundred bytes, and every length up to a hundred several times.
  static func samples(seed: UInt64) -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    return (0..<1200).map { index in
      let count = index % 104
      var bytes: [UInt8] = []
      // Most texts are plain up to a place somewhere, so that every lane of a vector is met.
      if random.chance(60) {
        bytes = (0..<random.below(count + 1)).map { _ in random.pick(Array("abcXYZ019".utf8)) }
      }
      let isRaw = random.chance(20)
      while bytes.count < count {
        if isRaw { bytes.append(UInt8(random.below(256))) } else { bytes += Array(random.pick(pieces).utf8) }
        if random.chance(3) { bytes.append(UInt8(random.below(256))) }
      }
      // Cutting leaves broken characters at the end now and then.
      return Array(bytes.prefix(count))
    }
  }
}

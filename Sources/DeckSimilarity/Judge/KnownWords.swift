internal import CScan

/// Hashes of texts that are the same on every machine.
enum TextHash {
  /// A hash of `text`, never 0; of a word with seed 0 the one that `CardWordScanner` gives it.
  static func hash(_ text: String, seed: UInt64) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return 1 }
      return unsafe cscan_hash(base, bytes.count, seed) | 1
    }
  }
}

/// What is known of words in advance, by their hashes.
enum KnownWords {
  struct Word: Sendable {
    /// The classes of words that exclude each other to which the word belongs.
    var classes: [UInt16] = []
    /// Whether the word holds sentences together and tells little.
    var isCommon = false
  }

  static let byHash: [UInt64: Word] = {
    var words: [UInt64: Word] = [:]
    for (index, line) in ContrastWords.classLines.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") {
        words[TextHash.hash(String(word), seed: 0), default: Word()].classes.append(
          UInt16(truncatingIfNeeded: index))
      }
    }
    for word in CommonWords.list { words[TextHash.hash(word, seed: 0), default: Word()].isCommon = true }
    return words
  }()
}

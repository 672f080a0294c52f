/// Words of other languages that are spelt nearly like English ones: `konstant`, `lokal`, `mathematisch`.
///
/// Lists of known misspellings hold many of them. In a deck of one language that is right; in one of several it
/// isn't.
enum ForeignSpelling {
  /// Whether a folded word, of which English has `candidate`, is likely one of another language: it has k for c, or
  /// an ending that English lacks.
  static func explains(_ word: String, besides candidate: String) -> Bool {
    if word.hasSuffix("isch") || word.hasSuffix("ische") { return true }
    let (ks, cs) = counts(word)
    let (otherKs, otherCs) = counts(candidate)
    return ks > otherKs && cs < otherCs
  }

  private static func counts(_ word: String) -> (ks: Int, cs: Int) {
    word.utf8.reduce(into: (0, 0)) { counts, byte in
      if byte == UInt8(ascii: "k") { counts.0 += 1 } else if byte == UInt8(ascii: "c") { counts.1 += 1 }
    }
  }
}

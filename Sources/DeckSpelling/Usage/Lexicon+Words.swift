internal import DeckLexicon
internal import DeckSource

extension Lexicon {
  /// The hash of a folded word.
  static func hash(ofWord word: some Collection<UInt8>) -> UInt64 {
    ByteView.withCopy(of: word) { hash($0) }
  }

  /// The entry of a folded word.
  func find(word: some Collection<UInt8>) -> WordID? { ByteView.withCopy(of: word) { find($0) } }

  /// Whether a folded word stands in a very large word list.
  func isRare(word: some Collection<UInt8>) -> Bool { ByteView.withCopy(of: word) { isRare($0) } }

  /// The hashes of the words of a list that is divided by spaces.
  static func hashes(ofWords words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { hash(ofWord: $0.utf8) })
  }
}

internal import DeckLexicon
internal import DeckSource

extension Lexicon {
  /// The hash of a folded word.
  static func hash(ofWord word: some Collection<UInt8>) -> UInt64 {
    withView(of: word) { hash($0) }
  }

  /// The entry of a folded word.
  func find(word: some Collection<UInt8>) -> WordID? { Self.withView(of: word) { find($0) } }

  /// Whether a folded word stands in a very large word list.
  func isRare(word: some Collection<UInt8>) -> Bool { Self.withView(of: word) { isRare($0) } }

  /// The hashes of the words of a list that is divided by spaces.
  static func hashes(ofWords words: String) -> Set<UInt64> {
    Set(words.split(whereSeparator: \.isWhitespace).map { hash(ofWord: $0.utf8) })
  }

  /// Calls `body` with a view of the bytes that is good for the call.
  private static func withView<Result>(of word: some Collection<UInt8>, _ body: (ByteView) -> Result)
    -> Result
  {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(word.count, 1)) { memory in
      var count = 0
      for byte in word {
        unsafe memory[count] = byte
        count += 1
      }
      guard let base = memory.baseAddress else { preconditionFailure("memory of no bytes") }
      return unsafe body(ByteView(base: UnsafePointer(base), count: count))
    }
  }
}

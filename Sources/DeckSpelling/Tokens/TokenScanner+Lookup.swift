internal import DeckLexicon
internal import DeckSource

extension TokenScanner {
  /// Looks up the words of a paragraph that wait for it: words of ASCII letters only.
  mutating func lookUp(_ tokens: inout [WordToken]) {
    unsafe tokens.withUnsafeMutableBufferPointer { tokens in
      for index in tokens.indices where unsafe tokens[index].rawID == WordToken.pendingID {
        let hash = unsafe tokens[index].hash
        let (id, known) = unsafe cache.find(hash) ?? look(tokens[index].range, hash)
        unsafe tokens[index].rawID = id?.rawValue ?? WordToken.noID
        unsafe tokens[index].flags.formUnion(known)
      }
    }
  }

  /// Looks up a word that the cache doesn't know.
  @inline(never)
  private func look(_ range: Range<Int>, _ hash: UInt64) -> (id: WordID?, flags: WordToken.Flags) {
    for (offset, byte) in text[range].enumerated() {
      unsafe scratch[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    let word = unsafe ByteView(base: scratch, count: range.count)
    return cache.look(word, hash)
  }
}

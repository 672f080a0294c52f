internal import DeckLexicon
internal import DeckSource

extension TokenScanner {
  /// Looks up the words of a paragraph that wait for it: words of ASCII letters only.
  mutating func lookUp(_ tokens: inout [WordToken]) {
    for index in tokens.indices where tokens[index].rawID == WordToken.pendingID {
      let hash = tokens[index].hash
      let (id, known) = cache?.find(hash) ?? look(tokens[index].range, hash)
      tokens[index].rawID = id?.rawValue ?? WordToken.noID
      tokens[index].flags.formUnion(known)
    }
  }

  /// Looks up a word that no cache knows.
  @inline(never)
  private func look(_ range: Range<Int>, _ hash: UInt64) -> (id: WordID?, flags: WordToken.Flags) {
    for (offset, byte) in text[range].enumerated() {
      unsafe scratch[offset] = byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
    let word = unsafe ByteView(base: scratch, count: range.count)
    return find(word, hash)
  }
}

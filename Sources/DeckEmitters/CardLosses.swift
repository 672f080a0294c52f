public import DeckModel
internal import DeckSource

extension EmitterOutput {
  /// Notes what a format loses of `batch` that holds only some of what may be foreign to it.
  ///
  /// Complexity: O(nodes).
  public mutating func noteForeignParts(_ batch: CardBatch, held: Emitter.Holdings) {
    let nodes = batch.nodes
    for (position, card) in batch.cardNodes.enumerated() {
      let index = batch.firstIndex + position + indexOffset
      let parts = CardParts(nodes, card: Int(card))
      if !held.contains(.properties) {
        if parts.deck >= 0 { losses.append(Loss("the decks of cards", card: index)) }
        if parts.noteType >= 0 { losses.append(Loss("the note types of cards", card: index)) }
      }
      let all = parts.card..<parts.end
      if !held.contains(.markup)
        && all.contains(where: { nodes[$0].kind == .markup && batch.text(of: nodes[$0]).first != 0x0A })
      {
        losses.append(Loss("some HTML other than as text", card: index))
      }
      if !held.contains(.choices)
        && all.contains(where: { nodes[$0].kind == .list && nodes[$0].flags.contains(.choice) })
      {
        losses.append(Loss("which items of a list are to choose from and which are right", card: index))
      }
    }
  }

  /// Notes which cards of `batch` lose their numbers, and how sure the reader was of them.
  ///
  /// A number that only counts the cards of the deck is none to lose. Complexity: O(cards).
  public mutating func noteNumbers(_ batch: CardBatch, held: Emitter.Holdings) {
    let start = batch.firstIndex + indexOffset
    let cards = batch.cardNodes
    func note(_ what: String, _ isLost: (Int) -> Bool) {
      guard let first = cards.indices.first(where: isLost) else { return }
      losses.append(Loss(what, card: start + first, count: cards.indices[first...].count(where: isLost)))
    }
    if !held.contains(.numbers) {
      note("the numbers of cards") { position in
        let node = batch.nodes[Int(cards[position])]
        return !node.text.isEmpty && !batch.text(of: node).isDecimal(batch.firstIndex + position + 1)
      }
    }
    if !held.contains(.confidence) {
      note("how sure the reader was of a card") { batch.nodes[Int(cards[$0])].value < 1000 }
    }
  }
}

extension ByteView {
  /// Whether the bytes are `number`, which must be positive, and nothing else.
  fileprivate func isDecimal(_ number: Int) -> Bool {
    var rest = number
    for byte in reversed() {
      guard rest > 0, byte == UInt8(truncatingIfNeeded: 0x30 + rest % 10) else { return false }
      rest /= 10
    }
    return rest == 0
  }
}

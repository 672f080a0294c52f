internal import DeckSource

/// A deck with its texts written out one behind the other, so that what is to be mended in them can be said as edits, in
/// whichever format the deck is: packages have no text to edit, and escaped text is none that can be edited as it is.
///
/// The cards and fields of the transcript are those of the deck, in the same order.
public struct DeckTranscript: Sendable {
  /// The deck that was written out.
  let original: Deck
  /// The same cards, read from a text that holds their texts line by line.
  public let deck: Deck

  /// The transcript of a deck; nil when its texts are more than a source can hold.
  ///
  /// Complexity: O(nodes + text), twice.
  public init?(of original: Deck) {
    var text = ByteWriter()
    for batch in original.batches {
      for card in batch.cards {
        for node in batch.nodes[card.nodeIndex...card.lastNodeIndex] where !node.text.isEmpty {
          batch.append(node, to: &text)
          text.append(UInt8(ascii: "\n"))
        }
        text.append(UInt8(ascii: "\n"))
        if text.count > SourceFile.maximumCount { return nil }
      }
    }
    let source = SourceFile(name: original.source.name, utf8: ByteStorage(copying: text.view))
    var batches: [CardBatch] = []
    var offset = 0
    for batch in original.batches { batches.append(Self.transcribe(batch, source, &offset)) }
    let made = batches
    var deck = Deck(
      source: source, format: original.format, sections: original.sections, batchStarts: original.batchStarts
    ) { made[$0] }
    deck.holdsForeignParts = original.holdsForeignParts
    deck.noteTypes = original.noteTypes
    deck.media = original.media
    self.original = original
    self.deck = deck
  }

  /// The batch whose texts stand in `source` from `offset` on.
  private static func transcribe(_ batch: CardBatch, _ source: SourceFile, _ offset: inout Int) -> CardBatch {
    var builder = CardBatchBuilder(
      source: source, firstIndex: batch.firstIndex, cardCount: batch.count, nodeCount: batch.nodes.count)
    // The nodes that aren't closed yet, outermost first.
    var open: [(copy: Int, start: Int, end: Int)] = []
    for card in batch.cards {
      let start = offset
      for index in card.nodeIndex...card.lastNodeIndex {
        while let last = open.last, last.end <= index {
          builder.close(last.copy, spanEnd: UInt32(truncatingIfNeeded: max(last.start, offset - 1)))
          open.removeLast()
        }
        let node = batch.nodes[index]
        let text = Span(offset, offset + node.text.count)
        if !node.text.isEmpty { offset += node.text.count + 1 }
        // What a field is called, or what a link leads to, stands before what is in it.
        let inside = node.kind == .text ? text : Span(start: text.end, end: text.end)
        let copy = builder.open(
          node.kind, flags: node.flags.subtracting([.decoded, .invalid, .html]), value: node.value,
          span: inside, text: node.text.isEmpty ? Span(0, 0) : text)
        open.append((copy, Int(inside.start), Int(node.end)))
      }
      let cardCopy = open.first?.copy
      for last in open.reversed() {
        builder.close(last.copy, spanEnd: UInt32(truncatingIfNeeded: max(last.start, offset - 1)))
      }
      open = []
      offset += 1
      if let cardCopy { builder.update(cardCopy) { $0.span = Span(start, offset) } }
    }
    return builder.finish()
  }
}

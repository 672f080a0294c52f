public import DeckSource

extension DeckTranscript {
  /// A deck after edits.
  public struct Edited: Sendable {
    /// The deck, whose source is that of the deck that was written out.
    public let deck: Deck
    /// The indices that the cards had which were taken away, rising.
    public let deleted: [Int]
  }

  /// Which of `edits` can be made: those that change the text of one node, or take one card away.
  ///
  /// Complexity: O(nodes + edits · log edits).
  public func mayMake(_ edits: [TextEdit]) -> Set<TextEdit> {
    var rest = EditQueue(edits)
    var possible: Set<TextEdit> = []
    for batch in deck.batches {
      for card in batch.cards {
        let edits = rest.take(within: card.span)
        guard !edits.isEmpty else { continue }
        var texts = card.texts[...]
        for edit in edits {
          texts = texts.drop { $0.end < edit.span.start }
          if edit.takesAway(card) || texts.first?.contains(edit.span) ?? false { possible.insert(edit) }
        }
      }
    }
    return possible
  }

  /// The deck after `edits`, which lie apart and can be made. What is emptied goes with its text; cards that no edit is
  /// about stay as their source has them.
  ///
  /// Complexity: O(nodes + text + edits · log edits).
  public func edited(_ edits: [TextEdit]) -> Edited {
    var rest = EditQueue(edits)
    var deleted: [Int] = []
    var batches: [CardBatch] = []
    var count = 0
    for (old, transcribed) in zip(original.batches, deck.batches) {
      var builder = CardBatchBuilder(
        source: original.source, firstIndex: count, cardCount: old.count, nodeCount: old.nodes.count)
      for (card, written) in zip(old.cards, transcribed.cards) {
        let edits = rest.take(within: written.span)
        if edits.contains(where: { $0.takesAway(written) }) {
          deleted.append(card.index)
        } else if edits.isEmpty {
          builder.add(card)
        } else {
          builder.add(card, texts: Self.texts(card, written, edits))
        }
      }
      count += builder.cardCount
      if builder.cardCount > 0 { batches.append(builder.finish()) }
    }
    return Edited(deck: original.with(batches, without: deleted), deleted: deleted)
  }

  /// The new texts of a card's nodes, by their indices.
  private static func texts(_ card: Card, _ written: Card, _ edits: ArraySlice<TextEdit>) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    var edits = edits
    let nodes = written.batch.nodes
    let bytes = written.batch.source.bytes
    for index in written.nodeIndex...written.lastNodeIndex where !nodes[index].text.isEmpty {
      let text = nodes[index].text
      let own = edits.prefix { text.contains($0.span) }
      guard !own.isEmpty else { continue }
      edits = edits[own.endIndex...]
      var new: [UInt8] = []
      var position = text.start
      for edit in own {
        new += bytes[Span(start: position, end: edit.span.start)]
        new += edit.replacement.utf8
        position = edit.span.end
      }
      new += bytes[Span(start: position, end: text.end)]
      texts[index - written.nodeIndex + card.nodeIndex] = new
    }
    return texts
  }
}

/// Edits in the order of their places, taken card by card.
private struct EditQueue {
  private var rest: ArraySlice<TextEdit>

  init(_ edits: [TextEdit]) {
    rest = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }[...]
  }

  /// The edits within `span`; those before it are none of any card.
  mutating func take(within span: Span) -> ArraySlice<TextEdit> {
    rest = rest.drop { $0.span.start < span.start }
    let taken = rest.prefix { $0.span.start < span.end && $0.span.end <= span.end }
    rest = rest[taken.endIndex...]
    return taken
  }
}

extension TextEdit {
  fileprivate func takesAway(_ card: Card) -> Bool { replacement.isEmpty && span == card.span }
}

extension Card {
  /// The places of the texts that may be changed: the number, and running text.
  fileprivate var texts: [Span] {
    batch.nodes[nodeIndex...lastNodeIndex].compactMap { node in
      (node.kind == .text || node.kind == .card) && !node.text.isEmpty ? node.text : nil
    }
  }
}

extension Deck {
  /// The deck with `batches` for its own, which lack the cards `deleted`.
  fileprivate func with(_ batches: [CardBatch], without deleted: [Int]) -> Deck {
    var sections = sections
    for index in sections.indices {
      sections[index].firstCard -= deleted.count { $0 < sections[index].firstCard }
    }
    let starts = batches.map(\.firstIndex) + [count - deleted.count]
    var deck = Deck(
      source: source, format: format, sections: sections, batchStarts: starts, escape: escape,
      hasPositions: hasPositions
    ) { batches[$0] }
    deck.holdsForeignParts = holdsForeignParts
    deck.noteTypes = noteTypes
    deck.comments = comments
    deck.media = media
    return deck
  }
}

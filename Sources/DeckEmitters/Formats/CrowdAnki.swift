internal import DeckModel
internal import DeckSource

extension Emitter {
  /// A deck of CrowdAnki. Ids of deck and note types depend on their names only, so that importing it again updates.
  static let crowdAnki = Emitter(
    "crowdanki", "the deck.json of CrowdAnki: HTML fields, note types, guids and tags", fileExtensions: [],
    holdings: [.descriptions, .properties, .markup, .extent], keptTitle: { AnkiRows.deckName($0) },
    begin: { deck, writer in CrowdAnkiDeck.begin(deck, &writer) },
    emit: { batch, output in
      var notes = CrowdAnkiNotes(batch)
      for position in 0..<batch.count {
        notes.write(position, index: batch.firstIndex + output.indexOffset + position, &output)
      }
    },
    end: { deck, _, writer in CrowdAnkiDeck.end(deck, &writer) })
}

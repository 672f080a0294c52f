internal import DeckModel
internal import DeckSource

extension Emitter {
  /// Anki's text import. Every row names its note type and its guid, so that importing a deck
  /// again updates its notes.
  static let ankiText = Emitter(
    "anki-text", "text that Anki imports: HTML fields, note types, guids and tags", fileExtensions: ["txt"],
    holdings: [.titles, .properties, .markup, .extent], keptTitle: { AnkiRows.deckName($0) },
    begin: { deck, writer in AnkiRows.writeHeader(deck, &writer) },
    emit: { batch, output in
      var rows = AnkiRows(batch, output)
      for position in 0..<batch.count { rows.write(position, &output) }
    })
}

internal import DeckModel
internal import DeckSource

extension Emitter {
  /// Anki's text import. Every row names its note type, Basic or Cloze, and its guid, so that importing a deck
  /// again updates its notes.
  static let ankiText = Emitter(
    "anki-text", "text that Anki imports: HTML fields, note types, guids and tags", fileExtensions: ["txt"],
    begin: { deck, writer in
      // The column of note types overrules the note type above it; with such a column, Anki fills fields in the
      // order of the columns, whatever their labels say.
      writer.append("#separator:tab\n#html:true\n#notetype:Basic\n#deck:")
      writer.append(AnkiRows.deckName(deck.title))
      writer.append("\n#columns:GUID\tNote Type\tFront\tBack\tTags\n")
      writer.append("#guid column:1\n#notetype column:2\n#tags column:5\n")
    },
    emit: { batch, output in
      var rows = AnkiRows(batch, output)
      for position in 0..<batch.count { rows.write(position, &output) }
    })
}

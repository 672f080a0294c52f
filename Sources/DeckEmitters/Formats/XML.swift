internal import DeckModel
internal import DeckSource

extension Emitter {
  /// The whole deck as one XML document, one card a line.
  static let xml = Emitter(
    "xml", "one XML document that holds the deck, one card a line", fileExtensions: ["xml"],
    holdings: [.descriptions, .properties, .markup, .choices, .noteTypes, .numbers, .confidence],
    begin: { deck, writer in
      writer.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<deck xmlns=\"urn:deckc:deck:1\" version=\"1\"")
      writer.append(" title=\"", xmlAttribute: deck.title)
      if !deck.description.isEmpty { writer.append(" description=\"", xmlAttribute: deck.description) }
      if let name = deck.fileName { writer.append(" file=\"", xmlAttribute: name) }
      if let format = deck.format { writer.append(" format=\"", xmlAttribute: format) }
      writer.append(">\n")
      NoteTypeText.writeXML(deck.noteTypes, &writer)
    },
    emit: { batch, output in
      var cards = CardXML(batch, output)
      for position in 0..<batch.count { cards.write(position, &output) }
    },
    end: { _, _, writer in writer.append("</deck>\n") })
}

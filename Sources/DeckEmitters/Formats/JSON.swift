internal import DeckModel
internal import DeckSource

extension Emitter {
  /// The whole deck as one JSON object, one card a line.
  static let json = Emitter(
    "json", "one JSON object that holds the deck, one card a line", fileExtensions: ["json"],
    holdings: [.positions, .descriptions, .properties, .markup, .choices, .noteTypes, .numbers, .confidence],
    begin: { deck, writer in
      writer.append("{\"version\":1,\"title\":")
      writer.append(quotingJSON: deck.title)
      if !deck.description.isEmpty {
        writer.append(",\"description\":")
        writer.append(quotingJSON: deck.description)
      }
      writer.append(",\"source\":{\"file\":")
      writer.append(quotingJSON: deck.fileName)
      writer.append(",\"format\":")
      writer.append(quotingJSON: deck.format)
      writer.append("}")
      if !deck.noteTypes.isEmpty { NoteTypeText.writeJSON(deck.noteTypes, &writer) }
      writer.append(",\"cards\":[")
    },
    emit: { batch, output in
      var cards = CardJSON(batch, output)
      for position in 0..<batch.count {
        output.writer.append(cards.index(position) > 0 ? ",\n{" : "\n{")
        cards.write(position, &output)
        output.writer.append(UInt8(ascii: "}"))
      }
    },
    end: { _, count, writer in writer.append(count > 0 ? "\n]}\n" : "]}\n") })
}

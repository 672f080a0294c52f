internal import DeckModel
internal import DeckSource

extension Emitter {
  /// One JSON object a line for each card, with the title of its deck.
  static let jsonl = Emitter(
    "jsonl", "one JSON object a card and line, with the title of its deck",
    fileExtensions: ["jsonl", "ndjson"],
    holdings: [.positions, .titles, .properties, .markup, .choices, .numbers, .confidence],
    emit: { batch, output in
      var cards = CardJSON(batch, output)
      // The first card's beginning, which is that of all.
      let start = output.writer.count
      output.writer.append("{\"deck\":")
      output.writer.append(quotingJSON: output.deck.title)
      output.writer.append(UInt8(ascii: ","))
      let beginning = start..<output.writer.count
      for position in 0..<batch.count {
        if position > 0 { output.writer.appendAgain(beginning) }
        cards.write(position, &output)
        output.writer.append("}\n")
      }
      if batch.count == 0 { output.writer.truncate(to: start) }
    })
}

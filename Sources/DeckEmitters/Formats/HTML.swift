internal import DeckModel
internal import DeckSource

extension Emitter {
  /// One page to be printed or read on a screen, that needs nothing beside itself but pictures.
  static let html = Emitter(
    "html", "one page to print or to read: no scripts, nothing loaded but pictures beside it",
    fileExtensions: ["html", "htm"],
    holdings: [.descriptions, .properties, .markup, .choices, .numbers, .confidence],
    begin: { deck, writer in PageHead.write(deck, &writer) },
    emit: { batch, output in
      var cards = CardHTML(batch, output)
      for position in 0..<batch.count { cards.write(position, &output) }
    },
    end: { _, _, writer in writer.append("</main>\n</body>\n</html>\n") })
}

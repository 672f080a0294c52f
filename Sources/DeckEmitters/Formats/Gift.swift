internal import DeckModel
internal import DeckSource

extension Emitter {
  /// Questions for Moodle: choices as such, short texts as short answers, all else as essays with the answer behind.
  static let gift = Emitter(
    "gift", "questions in Moodle's GIFT: choices, short answers, essays with the answer as feedback",
    fileExtensions: ["gift"], holdings: [.titles, .properties, .choices, .numbers, .extent],
    keptTitle: { title in String(title.filter { !$0.isNewline }) },
    begin: { deck, writer in
      writer.append("// Written by deckc.\n\n")
      guard !deck.title.isEmpty, !deck.extent.hasDecks else { return }
      CardGift.writeCategory(deck.title, &writer)
    },
    emit: { batch, output in
      var cards = CardGift(batch, output)
      for position in 0..<batch.count { cards.write(position, &output) }
    })
}

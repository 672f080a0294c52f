internal import DeckModel
internal import DeckPackages
internal import DeckSource

extension Emitter {
  /// An Anki package. Cards are written as rows of Anki's text import, which are then put into a collection: the two
  /// formats hold the same of a card.
  static let apkg = Emitter(
    "apkg", "a package that Anki imports: notes, cards, note types and decks", fileExtensions: ["apkg"],
    holdings: [.titles, .properties, .markup, .noteTypes], keptTitle: { AnkiRows.deckName($0) },
    emit: { batch, output in
      var rows = AnkiRows(batch, output, isPackage: true)
      for position in 0..<batch.count { rows.write(position, &output) }
    },
    assembler: { deck throws(PackageError) in try PackageAssembler(deck) })
}
